package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A correction is of an accepted report; before that it is returned. */
class OnlyAcceptedIsCorrected extends RuleBroken {

    OnlyAcceptedIsCorrected() {
        super();
    }
}
