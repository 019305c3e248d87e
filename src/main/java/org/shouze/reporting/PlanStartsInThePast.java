package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A plan is revised for days to come. */
class PlanStartsInThePast extends RuleBroken {

    PlanStartsInThePast() {
        super();
    }
}
