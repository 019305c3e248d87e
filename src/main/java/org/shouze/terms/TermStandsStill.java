package org.shouze.terms;

import org.shouze.RuleBroken;

/** The clock of this item stands still already. */
public class TermStandsStill extends RuleBroken {}
