package org.shouze.terms;

import org.shouze.RuleBroken;

/** No rule lets the clock of this step stand still, or not for this reason. */
public class PauseNotForeseen extends RuleBroken {}
