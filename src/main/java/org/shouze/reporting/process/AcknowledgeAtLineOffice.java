package org.shouze.reporting.process;

import org.shouze.reporting.Rung;
import org.shouze.reporting.UrgentReports;
import org.springframework.stereotype.Component;

/** User task "Sign for the urgent report at the line office". */
@Component("reporting/acknowledge-at-line-office")
class AcknowledgeAtLineOffice extends Acknowledging {

    AcknowledgeAtLineOffice(UrgentReports urgent) {
        super(urgent, Rung.LINE_OFFICE);
    }
}
