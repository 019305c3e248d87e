package org.shouze.supervision.process;

import static org.shouze.supervision.RectificationFact.OURS;

import java.util.Set;

import org.shouze.supervision.Rectifications;
import org.shouze.workflow.Fact;
import org.shouze.workflow.Facts;
import org.shouze.workflow.Turn;
import org.springframework.stereotype.Component;

/** User task "Sign for": the unit takes it, or says that it is not its duty. */
@Component("supervision/sign-for")
class SignFor extends Judging {

    SignFor(Rectifications tasks) {
        super(tasks);
    }

    @Override
    public Facts finish(Turn turn, Form form) {
        if (form.yes()) {
            tasks.signFor(turn.matter(), form.reason(), turn.by());
        } else {
            tasks.dispute(turn.matter(), form.reason(), turn.by());
        }
        return Facts.of(OURS, form.yes());
    }

    @Override
    public Set<? extends Fact> answers() {
        return Set.of(OURS);
    }
}
