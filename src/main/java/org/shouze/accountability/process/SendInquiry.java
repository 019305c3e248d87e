package org.shouze.accountability.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.accountability.InterviewLetters;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Send the letter". */
@Component("accountability/send-inquiry")
class SendInquiry extends InterviewStep<SendInquiry.Form> {

    record Form(@NotBlank @Size(max = 4000) String questions) {}

    private final InterviewLetters letters;

    SendInquiry(Interviews interviews, Hearings hearings, People people, InterviewLetters letters) {
        super(interviews, hearings, people);
        this.letters = letters;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        letters.send(turn.matter(), form.questions(), turn.by());
        return Facts.none();
    }
}
