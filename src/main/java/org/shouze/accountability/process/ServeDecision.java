package org.shouze.accountability.process;

import static org.shouze.accountability.CaseFact.PERIOD_ENDS;

import java.util.Set;

import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Serve the decision". */
@Component("accountability/serve-decision")
class ServeDecision implements Step<ServeDecision.Form> {

    record Form(ServiceForm service) {}

    private final Cases cases;
    private final Services services;
    private final CaseReading files;

    ServeDecision(Cases cases, Services services, CaseReading files) {
        this.cases = cases;
        this.services = services;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(ServiceForm.empty());
    }

    @Override
    public CaseView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        services.check(form.service(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var ends = cases.serve(turn.matter(), services.service(form.service()), turn.by());
        return Facts.of(PERIOD_ENDS, ends.toString());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(PERIOD_ENDS);
    }
}
