package org.shouze.supervision;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Ending;
import org.springframework.stereotype.Component;

/**
 * Whoever heads the office may end a supervised task or an inspection before its time, with a reason; but no task that
 * another matter waits for.
 */
@Component
class EarlyEnd implements Ending {

    private final Rectifications tasks;
    private final Inspections inspections;

    EarlyEnd(Rectifications tasks, Inspections inspections) {
        this.tasks = tasks;
        this.inspections = inspections;
    }

    @Override
    public boolean covers(String process) {
        return process.equals(Rectifications.PROCESS) || process.equals(Inspections.PROCESS);
    }

    @Override
    public boolean mayEnd(MatterId matter, Acting by) {
        if (tasks.supervises(matter) && tasks.isAwaited(matter)) {
            return false;
        }
        var head = tasks.supervises(matter) ? tasks.assigner(matter) : inspections.approver(matter);
        return by.whole().stream().anyMatch(held -> held.seat().id().equals(head));
    }

    @Override
    public void ended(MatterId matter, Acting by, String reason) {
        if (tasks.supervises(matter)) {
            tasks.ended(matter, reason, by.actor());
        } else {
            inspections.ended(matter, reason, by.actor());
        }
    }
}
