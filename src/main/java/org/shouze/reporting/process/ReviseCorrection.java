package org.shouze.reporting.process;

import static org.shouze.reporting.CorrectionFact.PURSUED;

import java.util.Set;

import org.shouze.reporting.CorrectionView;
import org.shouze.reporting.Corrections;
import org.shouze.reporting.Register;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.Reports;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Revise the correction, or take it back". */
@Component("reporting/revise-correction")
class ReviseCorrection implements Step<ReportForm> {

    record View(CorrectionView correction, Register page) {}

    private final Corrections corrections;
    private final Reports reports;

    ReviseCorrection(Corrections corrections, Reports reports) {
        this.corrections = corrections;
        this.reports = reports;
    }

    @Override
    public ReportForm open(Turn turn) {
        var correction = corrections.get(turn.matter());
        return ReportForm.of(correction.proposed(), correction.reason());
    }

    @Override
    public View view(Turn turn) {
        var correction = corrections.get(turn.matter());
        return new View(correction, reports.filingPage(correction.report().id()));
    }

    @Override
    public void check(Turn turn, ReportForm form, Errors errors) {
        if (form.pursued() == null) {
            errors.rejectValue("pursued", "reporting.fault.choose", "reporting.fault.choose");
        } else if (form.pursued()) {
            if (form.reason() == null || form.reason().isBlank()) {
                errors.rejectValue("reason", "rule.ReasonMissing", "rule.ReasonMissing");
            }
            ReportForm.reject(reports.faults(corrections.reportOf(turn.matter()), form.filing()), errors);
        }
    }

    @Override
    public Facts finish(Turn turn, ReportForm form) {
        if (form.pursued()) {
            corrections.revise(turn.matter(), form.filing(), form.reason(), turn.by());
        } else {
            corrections.withdraw(turn.matter(), turn.by());
        }
        return Facts.of(PURSUED, form.pursued());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(PURSUED);
    }
}
