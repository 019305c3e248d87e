package org.shouze.accountability.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Put it on file and tell the person concerned what came of it". */
@Component("accountability/file-interview")
class FileInterview extends InterviewStep<FileInterview.Form> {

    record Form(@NotBlank @Size(max = 2000) String feedback, @NotBlank @Size(max = 2000) String conclusion) {}

    FileInterview(Interviews interviews, Hearings hearings, People people) {
        super(interviews, hearings, people);
    }

    @Override
    public Form open(Turn turn) {
        return new Form("", "");
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        interviews.file(turn.matter(), form.conclusion(), form.feedback(), turn.by());
        return Facts.none();
    }
}
