package org.shouze.course;

import org.shouze.RuleBroken;

/** Somebody has begun with what came after: it can't be withdrawn any more. */
public class NextStepTouched extends RuleBroken {
}
