package org.shouze.supervision;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Ending;
import org.springframework.stereotype.Component;

/** Whoever heads the supervising office may end a supervised task, with a reason. */
@Component
class EarlyEnd implements Ending {

    private final Rectifications tasks;

    EarlyEnd(Rectifications tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean covers(String process) {
        return process.equals(Rectifications.PROCESS);
    }

    @Override
    public boolean mayEnd(MatterId matter, Acting by) {
        var head = tasks.assigner(matter);
        return by.whole().stream().anyMatch(held -> held.seat().id().equals(head));
    }

    @Override
    public void ended(MatterId matter, Acting by, String reason) {
        tasks.ended(matter, reason, by.actor());
    }
}
