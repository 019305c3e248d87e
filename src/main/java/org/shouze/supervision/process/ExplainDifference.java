package org.shouze.supervision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.Inspections;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Explain the difference": the unit is asked before anybody is blamed. */
@Component("supervision/explain-difference")
class ExplainDifference extends Inspecting<ExplainDifference.Form> {

    record Form(@NotBlank(message = "{supervision.fault.text}")
            @Size(max = 2000, message = "{supervision.fault.longer}") String text) {}

    ExplainDifference(Inspections inspections) {
        super(inspections);
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        inspections.explain(turn.matter(), form.text(), turn.by());
        return Facts.none();
    }
}
