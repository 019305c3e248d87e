package org.shouze.reporting;

import org.shouze.RuleBroken;

/** A report is filed when it is due, missed or returned; later only a correction. */
class NotToBeFiledNow extends RuleBroken {

    NotToBeFiledNow(ReportStatus status) {
        super(status.name());
    }
}
