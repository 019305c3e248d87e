package org.shouze.accountability.process;

import java.util.Collection;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewTalks;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Take the written self-criticism". */
@Component("accountability/receive-self-criticism")
class ReceiveSelfCriticism extends InterviewStep<ReceiveSelfCriticism.Form> {

    record Form(@NotBlank @Size(max = 2000) String assessment) {}

    private final InterviewTalks talks;

    ReceiveSelfCriticism(Interviews interviews, Hearings hearings, People people, InterviewTalks talks) {
        super(interviews, hearings, people);
        this.talks = talks;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!answered(turn)) {
            errors.reject("rule.InterviewNotAnswered", "rule.InterviewNotAnswered");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        talks.takeSelfCriticism(turn.matter(), form.assessment(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return due(matters, Interviews.Due::answer);
    }
}
