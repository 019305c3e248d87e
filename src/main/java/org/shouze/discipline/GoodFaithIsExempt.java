package org.shouze.discipline;

import org.shouze.RuleBroken;

/** Whoever warned early and in good faith is neither verified nor filed. */
public class GoodFaithIsExempt extends RuleBroken {}
