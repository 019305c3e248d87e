package org.shouze.supervision.process;

import static org.shouze.supervision.RectificationFact.ASSIGNED;

import java.util.Set;

import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Assign": it goes to the unit, or is not pursued. */
@Component("supervision/assign")
class Assign extends Judging {

    Assign(Rectifications tasks) {
        super(tasks);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.yes()) {
            tasks.assign(turn.matter(), turn.by());
        } else {
            tasks.decline(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(ASSIGNED, form.yes());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(ASSIGNED);
    }
}
