package org.shouze.accountability.process;

import static org.shouze.accountability.AppealFact.TAKEN_UP;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "See whether the appeal is taken up". */
@Component("accountability/examine-appeal")
class ExamineAppeal implements Step<ExamineAppeal.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Boolean takenUp,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String reasons) {}

    private final Appeals appeals;
    private final AppealReading files;

    ExamineAppeal(Appeals appeals, AppealReading files) {
        this.appeals = appeals;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public AppealView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (view(turn).late()) {
            Asking.words("reasons", form.reasons(), errors);
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        appeals.examine(turn.matter(), form.takenUp(), form.reasons(), turn.by());
        return Facts.of(TAKEN_UP, form.takenUp());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(TAKEN_UP);
    }
}
