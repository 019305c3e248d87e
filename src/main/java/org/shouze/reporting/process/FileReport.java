package org.shouze.reporting.process;

import org.shouze.reporting.Reports;
import org.springframework.stereotype.Component;

/** User task "File the daily report". */
@Component("reporting/file-report")
class FileReport extends Filling {

    FileReport(Reports reports) {
        super(reports);
    }
}
