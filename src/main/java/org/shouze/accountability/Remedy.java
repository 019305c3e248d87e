package org.shouze.accountability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import org.shouze.basis.Appeal.Unit;
import org.shouze.basis.Measure;
import org.shouze.calendar.WorkingDays;

/**
 * How a decision may be appealed against, by the rule it stands on.
 *
 * @param within 0 where the rule sets no term
 * @param to     the body it goes to, as papers say it
 */
public record Remedy(int within, Unit unit, String to, int decided, Unit decidedUnit) {

    /** Of several measures the most generous; null for none. */
    static Remedy of(Collection<Measure> measures) {
        return measures.stream().map(Measure::appeal).filter(java.util.Objects::nonNull)
                .map(one -> new Remedy(one.within(), one.unit(), one.to(), one.decided(), one.decidedUnit()))
                .max(Comparator.comparing(Remedy::roughDays)).orElse(null);
    }

    private int roughDays() {
        return within == 0 ? Integer.MAX_VALUE : within * (unit == Unit.MONTHS ? 30 : 1);
    }

    /** Last day on which it may be filed, or null. */
    LocalDate fileUntil(LocalDate served, WorkingDays days) {
        return within == 0 ? null : after(served, within, unit, days);
    }

    LocalDate decideBy(LocalDate filed, WorkingDays days) {
        return after(filed, decided, decidedUnit, days);
    }

    private static LocalDate after(LocalDate from, int amount, Unit unit, WorkingDays days) {
        return switch (unit) {
            case DAYS -> days.calendarDaysAfter(from, amount).date();
            case WORKING_DAYS -> days.after(from, amount).date();
            case MONTHS -> days.monthsAfter(from, amount).date();
        };
    }
}
