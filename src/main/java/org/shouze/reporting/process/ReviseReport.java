package org.shouze.reporting.process;

import java.time.Clock;
import java.time.Instant;

import org.shouze.reporting.ReportForm;
import org.shouze.reporting.ReportView;
import org.shouze.reporting.Reports;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Complete what the checker sent back". */
@Component("reporting/revise-report")
class ReviseReport extends Filling {

    private final Clock clock;

    ReviseReport(Reports reports, Clock clock) {
        super(reports);
        this.clock = clock;
    }

    @Override
    public ReportForm open(Turn turn) {
        return reports.current(turn.matter()).map(v -> ReportForm.of(v, clock.getZone()))
                .orElseGet(() -> super.open(turn));
    }

    @Override
    Instant due(ReportView report) {
        return report.checkDue();
    }
}
