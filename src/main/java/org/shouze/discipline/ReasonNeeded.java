package org.shouze.discipline;

import org.shouze.RuleBroken;

/** What is refused, or done out of turn, is done with a reason. */
public class ReasonNeeded extends RuleBroken {}
