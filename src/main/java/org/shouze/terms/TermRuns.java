package org.shouze.terms;

import org.shouze.RuleBroken;

/** The clock of this item does not stand still. */
public class TermRuns extends RuleBroken {}
