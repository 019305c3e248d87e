package org.shouze.worklist;

import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.matter.Indicator.Sense;
import org.shouze.matter.IndicatorSource;
import org.shouze.matter.Indicators;
import org.springframework.stereotype.Component;

/** What is late, and how much was done in time, over all processes. Confidential work is never among it. */
@Component
class WorkIndicators implements Indicators {

    private static final String ORDINARY = "not confidential and not guarded and engine";
    private static final String COLUMNS = "select id, matter_id, unit_id, unit_path, title, label, step, due, opened_at";
    /** Open at that moment and due before it: two index ranges, of what is open and of what was closed since. */
    private static final IndicatorSource LATE = source("lateWork", "(" + COLUMNS + """
             from work_item where closed_at is null and due < :at and opened_at <= :at and %1$s
            union all %2$s from work_item where closed_at > :at and due < :at and opened_at <= :at and %1$s) i"""
            .formatted(ORDINARY, COLUMNS), "1 = 1", true);
    private static final IndicatorSource DONE = source("doneWork", "work_item i", ORDINARY
            + " and i.closed_at >= :start and i.closed_at < :end and i.closed_at <= :at and not i.cancelled", false);

    private static IndicatorSource source(String name, String from, String within, boolean urged) {
        return new IndicatorSource(name, from, within, "i.unit_path", "i.unit_id", null, "i.id", "i.matter_id", "i.title",
                "coalesce(i.label, 'step.' || replace(i.step, '/', '.'))", "i.due", urged);
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count("overdue", LATE, "1 = 1", Sense.LESS).heading(40, "hourglass"),
                Indicator.count("overdueDay", LATE, "i.due < :dayBefore", Sense.LESS),
                Indicator.count("overdueWeek", LATE, "i.due < :weekBefore", Sense.LESS),
                Indicator.share("doneInTime", DONE, "i.due is not null", "i.closed_at <= i.due", Sense.MORE));
    }
}
