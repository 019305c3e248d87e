package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.EXEMPTION_AGREED;

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

/** User task "Agree to an exemption as a second person". */
@Component("accountability/approve-exemption")
class ApproveExemption implements Step<ApproveExemption.Form> {

    record Form(@NotNull(message = "{accountability.case.fault.choose}") Boolean agreed,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String reason) {}

    private final Cases cases;
    private final CaseReading files;

    ApproveExemption(Cases cases, CaseReading files) {
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
        Asking.words("reason", form.reason(), errors);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.judgeExemption(turn.matter(), form.agreed(), form.reason(), turn.by());
        return Facts.of(EXEMPTION_AGREED, form.agreed());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(EXEMPTION_AGREED);
    }
}
