package org.shouze.accountability.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewView.Part;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Revise what was proposed". */
@Component("accountability/revise-interview")
class ReviseInterview extends InterviewStep<ReviseInterview.Form> {

    record Form(@NotBlank @Size(max = 4000) String facts) {}

    ReviseInterview(Interviews interviews, Hearings hearings, People people) {
        super(interviews, hearings, people);
    }

    @Override
    public Form open(Turn turn) {
        return new Form(interviews.get(turn.matter()).text(Part.FACTS));
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        interviews.revise(turn.matter(), form.facts(), turn.by());
        return Facts.none();
    }
}
