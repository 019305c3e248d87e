package org.shouze.accountability.process;

import static org.shouze.accountability.InterviewFact.REPLIED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewLetters;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Take the reply, or give more time". */
@Component("accountability/receive-reply")
class ReceiveReply extends InterviewStep<ReceiveReply.Form> {

    enum What { TAKE, EXTEND }

    /** @param headOpinion of the head of the unit, where the letter does not concern him */
    record Form(@NotNull What what, @Size(max = 2000) String headOpinion,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, @Size(max = 1000) String reason) {}

    private final InterviewLetters letters;

    ReceiveReply(Interviews interviews, Hearings hearings, People people, InterviewLetters letters) {
        super(interviews, hearings, people);
        this.letters = letters;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", null, "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.what() == What.EXTEND) {
            demandText("reason", form.reason(), errors);
            if (form.until() == null) {
                errors.rejectValue("until", "NotNull", "NotNull");
            }
        } else if (form.what() == What.TAKE && !answered(turn)) {
            errors.rejectValue("what", "rule.InterviewNotAnswered", "rule.InterviewNotAnswered");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.what() == What.EXTEND) {
            letters.extend(turn.matter(), form.until(), form.reason(), turn.by());
        } else {
            letters.take(turn.matter(), form.headOpinion(), turn.by());
        }
        return Facts.of(REPLIED, form.what() == What.TAKE);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(REPLIED);
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return due(matters, Interviews.Due::answer);
    }
}
