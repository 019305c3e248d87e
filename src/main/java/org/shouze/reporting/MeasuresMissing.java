package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Deciding on an urgent report says what is done. */
class MeasuresMissing extends RuleBroken {

    MeasuresMissing() {
        super();
    }
}
