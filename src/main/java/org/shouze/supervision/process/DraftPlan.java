package org.shouze.supervision.process;

import java.util.Collection;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.supervision.RectificationView;
import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Draft the plan": what is done by whom and when. */
@Component("supervision/draft-plan")
class DraftPlan implements Step<DraftPlan.Form> {

    record Form(@NotBlank(message = "{supervision.fault.plan}")
            @Size(max = 2000, message = "{supervision.fault.longer}") String plan) {}

    private final Rectifications tasks;

    DraftPlan(Rectifications tasks) {
        this.tasks = tasks;
    }

    @Override
    public Form open(Turn turn) {
        return new Form("");
    }

    @Override
    public RectificationView view(Turn turn) {
        return tasks.get(turn.matter(), turn.by());
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        tasks.plan(turn.matter(), form.plan(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return Judging.untilDue(tasks.dues(matters));
    }
}
