package org.shouze.recusal;

import org.shouze.RuleBroken;

/** A declaration says whom or which unit it is about, and since when. */
public class DeclarationIncomplete extends RuleBroken {}
