package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.NEEDS_RECTIFICATION;

import java.time.LocalDate;
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

/** User task "Receive the written self-criticism". */
@Component("accountability/receive-written-criticism")
class ReceiveWrittenCriticism implements Step<ReceiveWrittenCriticism.Form> {

    record Form(LocalDate on, @Size(max = 4000, message = "{accountability.case.fault.long}") String presented,
            boolean needsRectification, @Size(max = 4000, message = "{accountability.case.fault.long}") String rectify,
            LocalDate rectifyBy) {}

    private final Cases cases;
    private final CaseReading files;

    ReceiveWrittenCriticism(Cases cases, CaseReading files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", false, "", null);
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        Asking.day("on", form.on(), errors);
        Asking.words("presented", form.presented(), errors);
        if (form.needsRectification()) {
            Asking.words("rectify", form.rectify(), errors);
            Asking.day("rectifyBy", form.rectifyBy(), errors);
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var needed = form.needsRectification();
        cases.receiveSelfCriticism(turn.matter(), form.on(), form.presented(), needed ? form.rectify() : null,
                needed ? form.rectifyBy() : null, turn.by());
        return Facts.of(NEEDS_RECTIFICATION, needed);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(NEEDS_RECTIFICATION);
    }
}
