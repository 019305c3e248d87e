package org.shouze.supervision.process;

import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.validation.Errors;

/** User task "Feed back the result", with evidence; its due time is the task's own, and more time is asked for here. */
@Component("supervision/feed-back")
class FeedBack implements Step<FeedBack.Form> {

    record Form(@NotBlank(message = "{supervision.fault.result}")
            @Size(max = 2000, message = "{supervision.fault.longer}") String result) {}

    private final Rectifications tasks;

    FeedBack(Rectifications tasks) {
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
    public void check(Turn turn, Form form, Errors errors) {
        if (tasks.get(turn.matter(), turn.by()).evidence() == 0) {
            errors.rejectValue("result", "rule.EvidenceMissing", "rule.EvidenceMissing");
        }
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        tasks.feedBack(turn.matter(), form.result(), turn.by());
        return Facts.none();
    }

    @Override
    public Map<MatterId, Summary> summaries(Collection<MatterId> matters) {
        var summaries = new HashMap<MatterId, Summary>();
        tasks.dues(matters).forEach((matter, due) -> summaries.put(matter, Summary.due(due)));
        return summaries;
    }
}
