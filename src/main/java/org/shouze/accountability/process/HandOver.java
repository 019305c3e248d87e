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

/** User task "Hand the case over". */
@Component("accountability/hand-over")
class HandOver implements Step<HandOver.Form> {

    record Form(@Size(max = 200, message = "{accountability.case.fault.long}") String to,
            @Size(max = 200, message = "{accountability.case.fault.long}") String receipt) {}

    private final Cases cases;
    private final CaseReading files;

    HandOver(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("", "");
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.words("to", form.to(), errors);
        Asking.words("receipt", form.receipt(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.handOver(turn.matter(), form.to(), form.receipt(), turn.by());
        return Facts.none();
    }
}
