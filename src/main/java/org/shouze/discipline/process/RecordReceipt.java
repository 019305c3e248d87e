package org.shouze.discipline.process;

import static org.shouze.discipline.ReferralFact.RECEIVED;

import java.time.LocalDate;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.discipline.ReferralFact;
import org.shouze.discipline.Referrals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Record the receipt", or that the package came back. */
@Component("discipline/record-receipt")
class RecordReceipt implements Step<RecordReceipt.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") Boolean received,
            @Size(max = 60, message = "{discipline.fault.long}") String number,
            @NotNull(message = "{discipline.fault.day}") LocalDate on) {}

    private final Referrals referrals;

    RecordReceipt(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", null);
    }

    @Override
    public Referrals.View view(Turn turn) {
        return referrals.view(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.received() && (form.number() == null || form.number().isBlank())) {
            errors.rejectValue("number", "rule.NoReceipt");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.received()) {
            referrals.receive(turn.matter(), form.number(), form.on(), turn.by());
        } else {
            referrals.comeBack(turn.matter(), form.on(), turn.by());
        }
        return Facts.of(RECEIVED, form.received());
    }

    @Override
    public Set<ReferralFact> answers() {
        return Set.of(RECEIVED);
    }
}
