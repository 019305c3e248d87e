package org.shouze.accountability.process;

import java.time.LocalDate;

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

/** User task "Announce the decision". */
@Component("accountability/announce-decision")
class AnnounceDecision implements Step<AnnounceDecision.Form> {

    record Form(LocalDate on, @NotNull(message = "{accountability.case.fault.choose}") Reach reach,
            @Size(max = 4000, message = "{accountability.case.fault.long}") String scope) {}

    private final Cases cases;
    private final CaseReading files;

    AnnounceDecision(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, null, "");
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.day("on", form.on(), errors);
        Asking.words("scope", form.scope(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        cases.announce(turn.matter(), form.on(), form.reach(), form.scope(), turn.by());
        return Facts.none();
    }
}
