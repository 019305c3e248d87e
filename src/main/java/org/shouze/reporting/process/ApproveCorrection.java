package org.shouze.reporting.process;

import static org.shouze.reporting.CorrectionFact.APPROVED;
import static org.shouze.reporting.CorrectionFact.TO_REVISE;

import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.reporting.CorrectionContent;
import org.shouze.reporting.Contents;
import org.shouze.reporting.Corrections;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Decide on the correction". */
@Component("reporting/approve-correction")
class ApproveCorrection implements Step<ApproveCorrection.Form> {

    enum Decision { APPROVE, REVISE, REFUSE }

    record Form(@NotNull(message = "{reporting.fault.choose}") Decision decision,
            @Size(max = 1000, message = "{reporting.fault.long}") String opinion) {}

    private final Corrections corrections;
    private final Contents contents;

    ApproveCorrection(Corrections corrections, Contents contents) {
        this.corrections = corrections;
        this.contents = contents;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public CorrectionContent view(Turn turn) {
        return contents.ofCorrection(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.decision() != Decision.APPROVE && form.opinion().isBlank()) {
            errors.rejectValue("opinion", "rule.ReasonMissing", "rule.ReasonMissing");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.decision() == Decision.APPROVE) {
            corrections.approve(turn.matter(), form.opinion(), turn.by());
            return Facts.of(APPROVED, true);
        }
        var toRevise = form.decision() == Decision.REVISE;
        corrections.refuse(turn.matter(), toRevise, form.opinion(), turn.by());
        return Facts.of(APPROVED, false).and(TO_REVISE, toRevise);
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(APPROVED, TO_REVISE);
    }
}
