package org.shouze.accountability.process;

import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Restore what the decision took". */
@Component("accountability/restore-rights")
class RestoreRights implements Step<RestoreRights.Form> {

    record Form(@Size(max = 4000, message = "{accountability.case.fault.long}") String what) {}

    private final Cases cases;
    private final CaseReading files;

    RestoreRights(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.words("what", form.what(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.restore(turn.matter(), form.what(), turn.by());
        return Facts.none();
    }
}
