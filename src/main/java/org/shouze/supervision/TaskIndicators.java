package org.shouze.supervision;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Concern;
import org.shouze.matter.Indicator.Sense;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/** Supervised tasks: what is open, what is due soon without an answer, what was cleared (domain.md P7). */
@Component
class TaskIndicators implements Indicators {

    private static final IndicatorSource TASKS = new IndicatorSource("tasks", "supervision_rectification r",
            "not r.confidential and r.registered_at <= :at and r.id" + IndicatorSource.SHUT_TO_NOBODY, "r.unit_path", "r.unit", null, "cast(r.id as varchar(64))",
            "r.id", "r.title", "'supervision.status.' || r.status", "r.due", true);
    private static final String OPEN = "r.status not in ('CLEARED', 'NOT_PURSUED', 'ENDED')";

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count("tasksOpen", TASKS, "(" + OPEN + " or r.cleared_at > :at)", Sense.PLAIN).heading(50, "flag"),
                Indicator.count("tasksDueSoon", TASKS, OPEN
                        + " and r.fed_back_at is null and r.due > :at and r.due < :soon", Sense.LESS)
                        .asked(Concern.ANY),
                Indicator.count("tasksOverdue", TASKS, OPEN + " and r.due <= :at", Sense.LESS),
                Indicator.share("tasksCleared", TASKS, "r.due >= :start and r.due < :end and r.due <= :at"
                        + " and r.status <> 'NOT_PURSUED'", "r.cleared_at <= :at", Sense.MORE));
    }
}
