package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.STARTED;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Decide whether the case is opened". */
@Component("accountability/approve-start")
class ApproveStart implements Step<ApproveStart.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Boolean started,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String opinion) {}

    private final Cases cases;
    private final CaseReading files;

    ApproveStart(Cases cases, CaseReading files) {
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
        if (!form.started()) {
            Asking.words("opinion", form.opinion(), errors);
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.started()) {
            cases.approveStart(turn.matter(), form.opinion(), turn.by());
        } else {
            cases.refuseStart(turn.matter(), form.opinion(), turn.by());
        }
        return Facts.of(STARTED, form.started());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(STARTED);
    }
}
