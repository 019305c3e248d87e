package org.shouze.accountability;

import org.shouze.RuleBroken;

/** Who starts, investigates, reviews, decides and hears the appeal are different people (X5). */
class DutyTaken extends RuleBroken {

    /** @param duty the one he has already */
    DutyTaken(Duty duty) {
        super(duty.ordinal());
    }
}
