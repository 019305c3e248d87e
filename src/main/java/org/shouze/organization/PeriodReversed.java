package org.shouze.organization;

import org.shouze.RuleBroken;

/** A period ends before it begins, or a day chosen for the future is over. */
public class PeriodReversed extends RuleBroken {

    PeriodReversed() {
        super();
    }
}
