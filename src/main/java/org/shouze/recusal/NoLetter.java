package org.shouze.recusal;

import org.shouze.RuleBroken;

/** What a superior said is recorded with the number of its letter. */
public class NoLetter extends RuleBroken {}
