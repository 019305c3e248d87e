package org.shouze.accountability.process;

import static org.shouze.accountability.AppealFact.CHANGED;
import static org.shouze.accountability.AppealFact.REDECIDED;
import static org.shouze.accountability.AppealFact.REVOKED;
import static org.shouze.accountability.AppealFact.UPHELD;

import java.util.Set;

import org.shouze.accountability.AppealOutcome;
import org.shouze.accountability.AppealReading;
import org.shouze.accountability.AppealView;
import org.shouze.accountability.Appeals;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Serve what was decided on the appeal". */
@Component("accountability/serve-appeal")
class ServeAppeal implements Step<ServeAppeal.Form> {

    record Form(ServiceForm service) {}

    private final Appeals appeals;
    private final Services services;
    private final AppealReading files;

    ServeAppeal(Appeals appeals, Services services, AppealReading files) {
        this.appeals = appeals;
        this.services = services;
        this.files = files;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(ServiceForm.empty());
    }

    @Override
    public AppealView view(Turn turn) {
        return files.view(turn.matter());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        services.check(form.service(), errors);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        var outcome = appeals.serve(turn.matter(), services.service(form.service()), turn.by());
        return Facts.of(UPHELD, outcome == AppealOutcome.UPHELD).and(CHANGED, outcome == AppealOutcome.CHANGED)
                .and(REDECIDED, outcome == AppealOutcome.REDECIDE).and(REVOKED, outcome == AppealOutcome.REVOKED);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(UPHELD, CHANGED, REDECIDED, REVOKED);
    }
}
