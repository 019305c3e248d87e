package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A correction is proposed from the seat that files or checks the report. */
class NotThisReportsSeat extends RuleBroken {

    NotThisReportsSeat() {
        super();
    }
}
