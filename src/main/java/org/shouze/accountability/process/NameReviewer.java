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

/** User task "Name who reviews the case instead". */
@Component("accountability/name-reviewer")
class NameReviewer implements Step<NameReviewer.Form> {

    /** @param reviewer 工号 */
    record Form(@Size(max = 40) String reviewer) {}

    private final Cases cases;
    private final Numbered numbered;
    private final CaseReading files;

    NameReviewer(Cases cases, Numbered numbered, CaseReading files) {
        this.cases = cases;
        this.numbered = numbered;
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
        Asking.words("reviewer", form.reviewer(), errors);
        numbered.check("reviewer", form.reviewer(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.nameReviewer(turn.matter(), numbered.find(form.reviewer()).get(0), turn.by());
        return Facts.none();
    }
}
