package org.shouze.discipline.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.Clues;
import org.shouze.discipline.Outcome;
import org.shouze.discipline.Verifications;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Write the report of the verification". */
@Component("discipline/report-verification")
class ReportVerification implements Step<ReportVerification.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Outcome outcome,
            @Size(max = 8000, message = "{discipline.fault.long}") String text) {}

    private final Clues clues;
    private final Verifications verifications;

    ReportVerification(Clues clues, Verifications verifications) {
        this.clues = clues;
        this.verifications = verifications;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public Verified view(Turn turn) {
        return new Verified(clues.view(turn.matter(), turn.by()), verifications.view(turn.matter()));
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.outcome() == Outcome.FILING && clues.view(turn.matter(), turn.by()).goodFaith()) {
            errors.rejectValue("outcome", "rule.GoodFaithIsExempt");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        verifications.report(turn.matter(), form.outcome(), form.text(), turn.by());
        return Facts.none();
    }
}
