package org.shouze.supervision.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.supervision.Inspections;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Report what was put right", by the unit. */
@Component("supervision/report-rectification")
class ReportRectification extends Inspecting<ReportRectification.Form> {

    record Form(@NotBlank(message = "{supervision.fault.text}")
            @Size(max = 2000, message = "{supervision.fault.longer}") String text) {}

    ReportRectification(Inspections inspections) {
        super(inspections);
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        inspections.rectified(turn.matter(), form.text(), turn.by());
        return Facts.none();
    }
}
