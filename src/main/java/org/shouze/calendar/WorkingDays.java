package org.shouze.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which days the office works. Weekdays, unless the dated table says holiday or 调休 working day. */
@Component
public class WorkingDays {

    /** Far beyond any term of the office; keeps a slip of the finger from counting forever. */
    static final int MOST = 3650;

    private final Supplier<SpecialDays> table;
    private final LongSupplier version;
    private final Reasons reasons;

    @Autowired
    WorkingDays(CalendarTable table, MessageSource messages) {
        this(table::days, table::counted, messages);
    }

    WorkingDays(Supplier<SpecialDays> table, MessageSource messages) {
        this(table, () -> 1, messages);
    }

    private WorkingDays(Supplier<SpecialDays> table, LongSupplier version, MessageSource messages) {
        this.table = table;
        this.version = version;
        this.reasons = new Reasons(messages);
    }

    /** Grows with each import: a date worked out with an older one may have moved. */
    public long version() {
        return version.getAsLong();
    }

    public boolean isWorkingDay(LocalDate day) {
        return table.get().worked(day);
    }

    /** The date {@code days} working days after {@code start}; the first day is not counted (domain X14). */
    public ExplainedDate after(LocalDate start, int days) {
        checked(days);
        var known = table.get();
        var skipped = new ArrayList<LocalDate>();
        var day = start;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            if (known.worked(day)) {
                left--;
            } else {
                skipped.add(day);
            }
        }
        return moved(known, start, day, skipped, "calendar.rule.working", days);
    }

    /** Working days after {@code start} up to {@code end}; the first day is not counted. */
    public int between(LocalDate start, LocalDate end) {
        var known = table.get();
        return (int) start.plusDays(1).datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
                .filter(known::worked).count();
    }

    /** The date {@code days} calendar days after {@code start}, moved on if it falls on a day off. */
    public ExplainedDate calendarDaysAfter(LocalDate start, int days) {
        checked(days);
        return moved(table.get(), start, start.plusDays(days), new ArrayList<>(), "calendar.rule.days", days);
    }

    /** The same day {@code months} later, moved on if it falls on a day off. */
    public ExplainedDate monthsAfter(LocalDate start, int months) {
        checked(months);
        return moved(table.get(), start, start.plusMonths(months), new ArrayList<>(), "calendar.rule.months", months);
    }

    /** The days of that year that differ from their week. */
    public List<SpecialDay> special(int year) {
        return table.get().in(year);
    }

    private ExplainedDate moved(SpecialDays known, LocalDate start, LocalDate end, List<LocalDate> skipped, String rule,
            int count) {
        var day = end;
        while (!known.worked(day)) {
            skipped.add(day);
            day = day.plusDays(1);
        }
        return new ExplainedDate(day, start, reasons.rule(known, start, day, rule, count),
                skipped.stream().map(off -> reasons.off(known, off)).toList());
    }

    private static void checked(int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a term of " + count);
        }
    }
}
