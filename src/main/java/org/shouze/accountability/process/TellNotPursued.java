package org.shouze.accountability.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.accountability.Reach;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Say that nobody is held to account". */
@Component("accountability/tell-not-pursued")
class TellNotPursued implements Step<TellNotPursued.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Reach reach,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String scope) {}

    private final Cases cases;
    private final CaseReading files;

    TellNotPursued(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.words("scope", form.scope(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.tellNotPursued(turn.matter(), form.reach(), form.scope(), turn.by());
        return Facts.none();
    }
}
