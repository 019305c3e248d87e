package org.shouze.accountability.process;

import static org.shouze.accountability.InterviewFact.APPROVED;
import static org.shouze.accountability.InterviewFact.BY_LETTER;
import static org.shouze.accountability.InterviewFact.TO_REVISE;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Approve the talk or letter". */
@Component("accountability/approve-interview")
class ApproveInterview extends InterviewStep<ApproveInterview.Form> {

    enum Decision { APPROVE, REVISE, REFUSE }

    record Form(@NotNull Decision decision, @Size(max = 2000) String opinion) {}

    ApproveInterview(Interviews interviews, Hearings hearings, People people) {
        super(interviews, hearings, people);
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.decision() != Decision.APPROVE) {
            demandText("opinion", form.opinion(), errors);
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.decision() == Decision.APPROVE) {
            return Facts.of(APPROVED, true).and(BY_LETTER, interviews.approve(turn.matter(), form.opinion(), turn.by()));
        }
        interviews.refuse(turn.matter(), form.decision() == Decision.REVISE, form.opinion(), turn.by());
        return Facts.of(APPROVED, false).and(TO_REVISE, form.decision() == Decision.REVISE);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(APPROVED, BY_LETTER, TO_REVISE);
    }
}
