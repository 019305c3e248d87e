package org.shouze.reporting.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.matter.MatterId;
import org.shouze.reporting.Register;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.ReportView;
import org.shouze.reporting.Reports;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.validation.Errors;

/** What filing, filing late and revising have in common: the form and the act. */
abstract class Filling implements Step<ReportForm> {

    final Reports reports;

    Filling(Reports reports) {
        this.reports = reports;
    }

    @Override
    public ReportForm open(Turn turn) {
        var report = reports.get(turn.matter());
        return ReportForm.blank(reports.lastBefore(report).orElse(null), reports.register(report).size());
    }

    @Override
    public Register view(Turn turn) {
        return reports.filingPage(turn.matter());
    }

    @Override
    public void check(Turn turn, ReportForm form, Errors errors) {
        ReportForm.reject(reports.faults(turn.matter(), form.filing()), errors);
    }

    @Override
    public Facts finish(Turn turn, ReportForm form) {
        reports.file(turn.matter(), form.filing(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return reports.get(matters).values().stream()
                .collect(Collectors.toMap(ReportView::id, r -> Summary.due(due(r))));
    }

    Instant due(ReportView report) {
        return report.due();
    }
}
