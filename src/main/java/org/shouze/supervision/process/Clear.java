package org.shouze.supervision.process;

import static org.shouze.supervision.RectificationFact.AGREED;

import java.util.Set;

import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Clear" (销号), by neither who did the work nor who registered it. */
@Component("supervision/clear")
class Clear extends Judging {

    Clear(Rectifications tasks) {
        super(tasks);
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.yes()) {
            tasks.clear(turn.matter(), form.reason(), turn.by());
        } else {
            tasks.sendBack(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(AGREED, form.yes());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(AGREED);
    }
}
