package org.shouze.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 通报: whoever heads the supervising office criticises what is overdue or badly done. Nothing issues one by itself. */
@Component("supervision/issue-circular")
class IssueCircular implements Act<IssueCircular.Form> {

    record Form(@NotBlank(message = "{supervision.fault.circular}")
            @Size(max = 1000, message = "{supervision.fault.long}") String text) {}

    private final Rectifications tasks;

    IssueCircular(Rectifications tasks) {
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String icon() {
        return "speakerphone";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean aside() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        if (!on.matter().process().equals(Rectifications.PROCESS)) {
            return false;
        }
        var head = tasks.assigner(on.matter().id());
        return on.by().whole().stream().anyMatch(held -> held.seat().id().equals(head))
                && tasks.mayCriticise(on.matter().id());
    }

    @Override
    public Form open(Occasion on) {
        return new Form("");
    }

    @Override
    public RectificationView view(Occasion on, Form form) {
        return tasks.get(on.matter().id(), on.by().actor());
    }

    @Override
    public Done act(Occasion on, Form form) {
        tasks.criticise(on.matter().id(), form.text(), on.by().actor());
        return Done.of(null, on.matter().confidential() ? null : form.text());
    }
}
