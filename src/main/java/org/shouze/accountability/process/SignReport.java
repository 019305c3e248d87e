package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.ALL_SIGNED;

import java.util.Set;

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

/** User task "Sign the report". */
@Component("accountability/sign-report")
class SignReport implements Step<SignReport.Form> {

    record Form(@Size(max = 20000, message = "{accountability.case.fault.long}") String text) {}

    private final Cases cases;
    private final CaseReading files;

    SignReport(Cases cases, CaseReading files) {
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
        if (view(turn).report() == null) {
            Asking.words("text", form.text(), errors);
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        return Facts.of(ALL_SIGNED, cases.signReport(turn.matter(), form.text(), turn.by()));
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(ALL_SIGNED);
    }
}
