package org.shouze.supervision.process;

import static org.shouze.supervision.InspectionFact.APPROVED;
import static org.shouze.supervision.InspectionFact.SAMPLED;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.Inspections;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Approve the plan", by somebody else than who made it. */
@Component("supervision/approve-plan")
class ApprovePlan extends Inspecting<ApprovePlan.Form> {

    record Form(@NotNull(message = "{supervision.fault.choose}") Boolean yes,
            @Size(max = 1000, message = "{supervision.fault.long}") String reason) {}

    ApprovePlan(Inspections inspections) {
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
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (!form.yes()) {
            inspections.refuse(turn.matter(), form.reason(), turn.by());
            return Facts.of(APPROVED, false);
        }
        return Facts.of(APPROVED, true).and(SAMPLED, inspections.approve(turn.matter(), turn.by()));
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(APPROVED, SAMPLED);
    }
}
