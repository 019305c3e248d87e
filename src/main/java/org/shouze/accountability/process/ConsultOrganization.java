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

/** User task "Give the opinion of the organization department". */
@Component("accountability/consult-organization")
class ConsultOrganization implements Step<ConsultOrganization.Form> {

    record Form(@Size(max = 4000, message = "{accountability.case.fault.long}") String opinion) {}

    private final Cases cases;
    private final CaseReading files;

    ConsultOrganization(Cases cases, CaseReading files) {
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
        Asking.words("opinion", form.opinion(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.consult(turn.matter(), form.opinion(), turn.by());
        return Facts.none();
    }
}
