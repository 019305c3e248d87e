package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.shouze.calendar.ExplainedDate;
import org.shouze.calendar.WorkingDays;
import org.shouze.calendar.WorkingTime;

/** Works out when a term ends, and what a standstill of the clock does to its end. */
record Arithmetic(WorkingDays days, WorkingTime time, ZoneId zone) {

    /** What moved a due time after it was worked out, in the order in which it happened. */
    sealed interface Moved {

        /** The clock stood still; what was left then is left afterwards. */
        record Pause(Instant from, Instant to) implements Moved {}

        /** A second person set the end anew. */
        record Extension(Instant until) implements Moved {}
    }

    /** @param own due time of the room's own, or null */
    Optional<Instant> due(TermRule rule, Instant start, Instant own) {
        if (own != null) {
            return Optional.of(own);
        }
        return switch (rule.measure()) {
            case OWN -> Optional.empty();
            case HOURS -> Optional.of(start.plus(Duration.ofHours(rule.amount())));
            case WORKING_HOURS -> Optional.of(time.after(start, Duration.ofHours(rule.amount())));
            default -> date(rule, start).map(ExplainedDate::date).map(time::closing);
        };
    }

    /** The date with its arithmetic, of terms that end on a day. */
    Optional<ExplainedDate> date(TermRule rule, Instant start) {
        var day = day(start);
        return Optional.ofNullable(switch (rule.measure()) {
            case DAYS -> days.calendarDaysAfter(day, rule.amount());
            case WORKING_DAYS -> days.after(day, rule.amount());
            case MONTHS -> days.monthsAfter(day, rule.amount());
            default -> null;
        });
    }

    /** The due time after all that happened to it. */
    Instant moved(Measure measure, Instant due, List<Moved> moves) {
        for (var move : moves) {
            due = move instanceof Moved.Pause pause ? resumed(measure, due, pause)
                    : ((Moved.Extension) move).until();
        }
        return due;
    }

    /**
     * A term in days is counted in days also here (domain X14): the days left when the clock stopped are left from the
     * day after it runs on, and a standstill within one day moves nothing. On the last day its hours are left.
     */
    private Instant resumed(Measure measure, Instant due, Moved.Pause pause) {
        var stopped = day(pause.from());
        if (measure.endsWithADay() && stopped.equals(day(pause.to())) && pause.to().isBefore(due)) {
            return due;
        }
        if (measure.endsWithADay() && stopped.isBefore(day(due))) {
            return time.closing(resumed(measure, day(pause.to()), stopped, day(due)));
        }
        var moved = later(measure, pause.to(), length(measure, pause.from(), due));
        return measure.endsWithADay() ? time.closing(day(moved)) : moved;
    }

    private LocalDate resumed(Measure measure, LocalDate resumed, LocalDate stopped, LocalDate due) {
        return (measure == Measure.WORKING_DAYS ? days.after(resumed, days.between(stopped, due))
                : days.calendarDaysAfter(resumed, (int) ChronoUnit.DAYS.between(stopped, due))).date();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** How much of the term's own time lies between. */
    Duration length(Measure measure, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return measure.inOfficeTime() ? time.between(from, to) : Duration.between(from, to);
    }

    Instant later(Measure measure, Instant from, Duration by) {
        return measure.inOfficeTime() ? time.after(from, by) : from.plus(by);
    }

    Instant earlier(Measure measure, Instant than, Duration by) {
        return measure.inOfficeTime() ? time.before(than, by) : than.minus(by);
    }
}
