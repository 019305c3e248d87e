package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A correction is decided once. */
class CorrectionSettled extends RuleBroken {

    CorrectionSettled() {
        super();
    }
}
