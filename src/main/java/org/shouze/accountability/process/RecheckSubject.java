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

/** User task "Look again whether it has changed". */
@Component("accountability/recheck-subject")
class RecheckSubject extends InterviewStep<RecheckSubject.Form> {

    record Form(@NotBlank @Size(max = 4000) String findings) {}

    private final InterviewTalks talks;

    RecheckSubject(Interviews interviews, Hearings hearings, People people, InterviewTalks talks) {
        super(interviews, hearings, people);
        this.talks = talks;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        talks.recheck(turn.matter(), form.findings(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return due(matters, Interviews.Due::recheck);
    }
}
