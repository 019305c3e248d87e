package org.shouze.reporting;

import org.shouze.RuleBroken;

/** One correction of a report at a time. */
class CorrectionAlreadyOpen extends RuleBroken {

    CorrectionAlreadyOpen(String number) {
        super(number);
    }
}
