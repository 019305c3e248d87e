package org.shouze.recusal;

import org.shouze.RuleBroken;

/** Whose recusal it is, and whoever is not named for it by the rule, can't decide it (GP20 Art 48). */
public class NotTheDecider extends RuleBroken {}
