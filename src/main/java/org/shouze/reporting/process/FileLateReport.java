package org.shouze.reporting.process;

import java.util.Set;

import org.shouze.reporting.Reports;
import org.springframework.stereotype.Component;

/** User task "File the report after its round was closed". */
@Component("reporting/file-late-report")
class FileLateReport extends Filling {

    FileLateReport(Reports reports) {
        super(reports);
    }

    @Override
    public Set<String> takesOver() {
        return Set.of("reporting/file-report");
    }
}
