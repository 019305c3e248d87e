package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Sending back, correcting and refusing name their reason. */
class ReasonMissing extends RuleBroken {

    ReasonMissing() {
        super();
    }
}
