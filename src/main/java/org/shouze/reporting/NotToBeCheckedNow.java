package org.shouze.reporting;

import org.shouze.RuleBroken;

/** Only a filed report is accepted or sent back. */
class NotToBeCheckedNow extends RuleBroken {

    NotToBeCheckedNow(ReportStatus status) {
        super(status.name());
    }
}
