package org.shouze.accountability.process;

import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Close the case". */
@Component("accountability/close-case")
class CloseCase implements Step<CloseCase.Form> {

    record Form() {}

    private final Cases cases;
    private final CaseReading files;

    CloseCase(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form();
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.close(turn.matter(), turn.by());
        return Facts.none();
    }
}
