package org.shouze.accountability.process;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Answer a late appeal with reasons". */
@Component("accountability/answer-late")
class AnswerLate implements Step<AnswerLate.Form> {

    record Form(@Size(max = 4000, message = "{accountability.case.fault.long}") String reasons) {}

    private final Appeals appeals;
    private final AppealReading files;

    AnswerLate(Appeals appeals, AppealReading files) {
        this.appeals = appeals;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public AppealView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.words("reasons", form.reasons(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        appeals.tellLate(turn.matter(), form.reasons(), turn.by());
        return Facts.none();
    }
}
