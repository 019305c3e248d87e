package org.shouze.supervision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.Instrument;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** User task "Feed back the findings", as feedback, as a 监督提示函 or as a 纪律检查建议书, by somebody else than who found them. */
@Component("supervision/feed-back-findings")
class FeedBackFindings extends Inspecting<FeedBackFindings.Form> {

    record Form(@NotNull(message = "{supervision.fault.choose}") Instrument instrument,
            @Size(max = 1000, message = "{supervision.fault.long}") String grounds,
            @NotBlank(message = "{supervision.fault.text}")
            @Size(max = 2000, message = "{supervision.fault.longer}") String text) {}

    FeedBackFindings(Inspections inspections) {
        super(inspections);
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "", "");
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (form.instrument() == Instrument.ADVICE && form.grounds().isBlank()) {
            errors.rejectValue("grounds", "supervision.fault.grounds", "supervision.fault.grounds");
        }
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        inspections.feedBack(turn.matter(), form.instrument(), form.grounds(), form.text(), turn.by());
        return Facts.none();
    }
}
