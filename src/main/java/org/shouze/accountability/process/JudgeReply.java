package org.shouze.accountability.process;

import static org.shouze.accountability.InterviewFact.BREACH_SUSPECTED;
import static org.shouze.accountability.InterviewFact.REPLY_CLEAR;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewLetters;
import org.shouze.accountability.Interviews;
import org.shouze.accountability.ReplyJudgement;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Judge the reply". */
@Component("accountability/judge-reply")
class JudgeReply extends InterviewStep<JudgeReply.Form> {

    /** @param receiver number of who is asked to take the clue on */
    record Form(@NotNull ReplyJudgement judgement, @NotBlank @Size(max = 4000) String reason, @Size(max = 40) String receiver) {}

    private final InterviewLetters letters;

    JudgeReply(Interviews interviews, Hearings hearings, People people, InterviewLetters letters) {
        super(interviews, hearings, people);
        this.letters = letters;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        demandNumber("receiver", form.receiver(), errors);
        if (form.judgement() == ReplyJudgement.BREACH) {
            demandText("receiver", form.receiver(), errors);
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        letters.judge(turn.matter(), form.judgement(), form.reason(), numbered(form.receiver()), turn.by());
        return Facts.of(REPLY_CLEAR, form.judgement() != ReplyJudgement.UNCLEAR)
                .and(BREACH_SUSPECTED, form.judgement() == ReplyJudgement.BREACH);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(REPLY_CLEAR, BREACH_SUSPECTED);
    }
}
