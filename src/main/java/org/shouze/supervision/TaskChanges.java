package org.shouze.supervision;

import java.util.function.Consumer;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.springframework.stereotype.Component;

/** One change of a task: the rule, the row, one line of the timeline without contents, one entry of the trail. */
@Component
class TaskChanges {

    private final RectificationRows rows;
    private final Matters matters;
    private final Audit audit;

    TaskChanges(RectificationRows rows, Matters matters, Audit audit) {
        this.rows = rows;
        this.matters = matters;
        this.audit = audit;
    }

    void change(MatterId id, Actor by, String act, Consumer<Rectification> what) {
        var one = rows.get(id);
        what.accept(one);
        rows.save(one);
        record(id, by, act);
    }

    void record(MatterId id, Actor by, String act) {
        matters.note(id, by, "act.supervision." + act, null);
        audit.changed(by, "supervision." + act, "matter:" + id, null);
    }
}
