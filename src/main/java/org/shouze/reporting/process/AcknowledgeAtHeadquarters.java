package org.shouze.reporting.process;

import org.shouze.reporting.Rung;
import org.shouze.reporting.UrgentReports;
import org.springframework.stereotype.Component;

/** User task "Sign for the urgent report at headquarters". */
@Component("reporting/acknowledge-at-headquarters")
class AcknowledgeAtHeadquarters extends Acknowledging {

    AcknowledgeAtHeadquarters(UrgentReports urgent) {
        super(urgent, Rung.HEADQUARTERS);
    }
}
