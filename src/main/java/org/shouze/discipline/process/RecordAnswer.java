package org.shouze.discipline.process;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

import org.shouze.discipline.ReferralAnswer;
import org.shouze.discipline.Referrals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Record what came of it there". */
@Component("discipline/record-answer")
class RecordAnswer implements Step<RecordAnswer.Form> {

    record Form(@NotNull(message = "{discipline.fault.choose}") ReferralAnswer answer,
            @NotNull(message = "{discipline.fault.day}") LocalDate on) {}

    private final Referrals referrals;

    RecordAnswer(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, null);
    }

    @Override
    public Referrals.View view(Turn turn) {
        return referrals.view(turn.matter(), turn.by());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        referrals.answer(turn.matter(), form.answer(), form.on(), turn.by());
        return Facts.none();
    }
}
