package org.shouze.course;

import org.shouze.RuleBroken;

/** The step chosen does not take its work back, or not any more. */
public class StepTakesNothingBack extends RuleBroken {
}
