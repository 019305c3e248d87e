package org.shouze.supervision.process;

import static org.shouze.supervision.InspectionFact.RESOLVED;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.Inspections;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Re-check what was put right". */
@Component("supervision/recheck")
class Recheck extends Inspecting<Recheck.Form> {

    record Form(@NotNull(message = "{supervision.fault.choose}") Boolean yes,
            @Size(max = 1000, message = "{supervision.fault.long}") String reason) {}

    Recheck(Inspections inspections) {
        super(inspections);
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (Boolean.FALSE.equals(form.yes()) && form.reason().isBlank()) {
            errors.rejectValue("reason", "rule.ReasonMissing", "rule.ReasonMissing");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        inspections.recheck(turn.matter(), form.yes(), form.reason(), turn.by());
        return Facts.of(RESOLVED, form.yes());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(RESOLVED);
    }
}
