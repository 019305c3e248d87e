package org.shouze.supervision.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.shouze.matter.MatterId;
import org.shouze.supervision.RectificationView;
import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Step;
import org.shouze.workflow.Summary;
import org.shouze.workflow.Turn;
import org.springframework.validation.Errors;

/** Yes or no to a supervised task; no is nothing without its reason. */
abstract class Judging implements Step<Judging.Form> {

    record Form(@NotNull(message = "{supervision.fault.choose}") Boolean yes,
            @Size(max = 1000, message = "{supervision.fault.long}") String reason) {}

    final Rectifications tasks;

    Judging(Rectifications tasks) {
        this.tasks = tasks;
    }

    @Override
    public Form open(Turn turn) {
        return new Form(null, "");
    }

    @Override
    public RectificationView view(Turn turn) {
        return tasks.get(turn.matter(), turn.by());
    }

    @Override
    public void check(Turn turn, Form form, Errors errors) {
        if (Boolean.FALSE.equals(form.yes()) && form.reason().isBlank()) {
            errors.rejectValue("reason", "rule.ReasonMissing", "rule.ReasonMissing");
        }
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        return untilDue(tasks.dues(matters));
    }

    /** What lists say of it: by when the whole task is to be done. */
    static Map<MatterId, Summary> untilDue(Map<MatterId, Instant> dues) {
        var summaries = new HashMap<MatterId, Summary>();
        dues.forEach((matter, due) -> summaries.put(matter, new Summary(null, "supervision.hint.due",
                List.of(Days.text(due)), false, false)));
        return summaries;
    }
}
