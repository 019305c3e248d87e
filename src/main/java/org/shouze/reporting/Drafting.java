package org.shouze.reporting;

import org.shouze.worklist.DraftSaved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that somebody began to fill in a report. */
@Component
class Drafting {

    private final ExpectedReports reports;

    Drafting(ExpectedReports reports) {
        this.reports = reports;
    }

    @EventListener
    void on(DraftSaved saved) {
        if (saved.step().equals("reporting/file-report")) {
            reports.drafted(saved.matter());
        }
    }
}
