package org.shouze.supervision.process;

import static org.shouze.supervision.ObjectionFact.STANDS;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.ObjectionOutcome;
import org.shouze.supervision.ObjectionView;
import org.shouze.supervision.Objections;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Review the objection", by somebody who had no part in the conclusion. */
@Component("supervision/review-objection")
class ReviewObjection implements Step<ReviewObjection.Form> {

    /** @param instead what stands in the place of what was concluded, where it is changed */
    record Form(@NotNull(message = "{supervision.fault.choose}") ObjectionOutcome outcome,
            @NotBlank(message = "{rule.ReasonMissing}") @Size(max = 1000, message = "{supervision.fault.long}") String reasons,
            @Size(max = 500, message = "{supervision.fault.shorter}") String instead) {}

    private final Objections objections;

    ReviewObjection(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", "");
    }

    @Override
    public ObjectionView view(Turn turn) {
        return objections.get(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.outcome() == ObjectionOutcome.CHANGED && (form.instead() == null || form.instead().isBlank())) {
            errors.rejectValue("instead", "supervision.fault.instead", "supervision.fault.instead");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        return Facts.of(STANDS, objections.review(turn.matter(), form.outcome(), form.reasons(), form.instead(), turn.by()));
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(STANDS);
    }
}
