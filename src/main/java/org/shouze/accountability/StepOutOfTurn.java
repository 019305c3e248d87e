package org.shouze.accountability;

import org.shouze.RuleBroken;

/** The case is not at this step, or has passed it. */
class StepOutOfTurn extends RuleBroken {}
