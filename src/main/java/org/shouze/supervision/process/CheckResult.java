package org.shouze.supervision.process;

import static org.shouze.supervision.RectificationFact.RESOLVED;

import java.util.Set;

import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Check the result", by somebody who did not do the work. */
@Component("supervision/check-result")
class CheckResult extends Judging {

    CheckResult(Rectifications tasks) {
        super(tasks);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.yes()) {
            tasks.confirm(turn.matter(), form.reason(), turn.by());
        } else {
            tasks.sendBack(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(RESOLVED, form.yes());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(RESOLVED);
    }
}
