package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.shouze.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the person concerned has, and when it is looked at again: rows by kind and date, worked out by the calendar. */
@Component
class InterviewTimes {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    enum Part { REPLY, SELF_CRITICISM, RECHECK, INFLUENCE }

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Clock clock;

    InterviewTimes(JdbcClient jdbc, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** The last day of it, if it begins on that day. */
    LocalDate ends(InterviewKind kind, Part part, LocalDate start) {
        var time = jdbc.sql("""
                select measure, amount from accountability_interview_time
                where kind in (?, '*') and part = ? and valid_from <= ?
                order by case when kind = '*' then 1 else 0 end, valid_from desc limit 1""")
                .params(kind.name(), part.name(), start)
                .query((row, n) -> new Time(row.getString("measure"), row.getInt("amount"))).single();
        return switch (time.measure()) {
            case "WORKING_DAYS" -> days.after(start, time.amount()).date();
            case "MONTHS" -> part == Part.INFLUENCE ? start.plusMonths(time.amount()).minusDays(1)
                    : days.monthsAfter(start, time.amount()).date();
            default -> throw new IllegalStateException("a time in " + time.measure());
        };
    }

    Instant due(InterviewKind kind, Part part) {
        return endOf(ends(kind, part, today()));
    }

    Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private record Time(String measure, int amount) {}
}
