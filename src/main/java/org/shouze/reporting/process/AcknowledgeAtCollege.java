package org.shouze.reporting.process;

import org.shouze.reporting.Rung;
import org.shouze.reporting.UrgentReports;
import org.springframework.stereotype.Component;

/** User task "Sign for the urgent report at the college". */
@Component("reporting/acknowledge-at-college")
class AcknowledgeAtCollege extends Acknowledging {

    AcknowledgeAtCollege(UrgentReports urgent) {
        super(urgent, Rung.COLLEGE);
    }
}
