package org.shouze.accountability.process;

import org.shouze.accountability.InterviewTalks;
import org.shouze.accountability.Interviews;
import org.shouze.hearing.Hearings;
import org.shouze.organization.People;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "See how the record was signed, or that it was refused". */
@Component("accountability/record-signature")
class RecordSignature extends InterviewStep<RecordSignature.Form> {

    record Form() {}

    private final InterviewTalks talks;

    RecordSignature(Interviews interviews, Hearings hearings, People people, InterviewTalks talks) {
        super(interviews, hearings, people);
        this.talks = talks;
    }

    @Override
    public Form open(Turn turn) {
        return new Form();
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (!answered(turn)) {
            errors.reject("rule.InterviewNotAnswered", "rule.InterviewNotAnswered");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        talks.takeSignature(turn.matter(), turn.by());
        return Facts.none();
    }
}
