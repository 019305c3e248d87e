package org.shouze.accountability.process;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.Reach;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Clear the name". */
@Component("accountability/clear-name")
class ClearName implements Step<ClearName.Form> {

    record Form(LocalDate on, @NotNull(message = "{accountability.case.fault.choose}") Reach reach,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String scope) {}

    private final Appeals appeals;
    private final AppealReading files;

    ClearName(Appeals appeals, AppealReading files) {
        this.appeals = appeals;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, null, "");
    }

    @Override
    public AppealView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.day("on", form.on(), errors);
        Asking.words("scope", form.scope(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        appeals.clearName(turn.matter(), form.on(), form.reach(), form.scope(), turn.by());
        return Facts.none();
    }
}
