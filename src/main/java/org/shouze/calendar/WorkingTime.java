package org.shouze.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Counts in the office's own time: only its hours on its working days pass. */
public class WorkingTime {

    private final Predicate<LocalDate> worked;
    private final Supplier<OfficeHours> hours;
    private final ZoneId zone;

    public WorkingTime(Predicate<LocalDate> worked, Supplier<OfficeHours> hours, ZoneId zone) {
        this.worked = worked;
        this.hours = hours;
        this.zone = zone;
    }

    /** How much working time lies between; nothing if {@code to} is before {@code from}. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = day(from); !day.isAfter(day(to)); day = day.plusDays(1)) {
            if (worked.test(day)) {
                for (var span : hours.get().on(day)) {
                    var begins = later(from, at(day, span.opens()));
                    var ends = earlier(to, at(day, span.closes()));
                    sum = ends.isAfter(begins) ? sum.plus(Duration.between(begins, ends)) : sum;
                }
            }
        }
        return sum;
    }

    /** The moment by which that much working time has passed since {@code start}. */
    public Instant after(Instant start, Duration working) {
        var left = checked(working);
        for (var day = day(start);; day = day.plusDays(1)) {
            if (worked.test(day)) {
                for (var span : hours.get().on(day)) {
                    var begins = later(start, at(day, span.opens()));
                    var rest = Duration.between(begins, at(day, span.closes()));
                    if (!rest.isNegative() && left.compareTo(rest) <= 0) {
                        return begins.plus(left);
                    }
                    left = rest.isNegative() ? left : left.minus(rest);
                }
            }
        }
    }

    /** The moment from which that much working time is left until {@code end}. */
    public Instant before(Instant end, Duration working) {
        var left = checked(working);
        for (var day = day(end);; day = day.minusDays(1)) {
            if (worked.test(day)) {
                var spans = hours.get().on(day);
                for (int i = spans.size() - 1; i >= 0; i--) {
                    var ends = earlier(end, at(day, spans.get(i).closes()));
                    var rest = Duration.between(at(day, spans.get(i).opens()), ends);
                    if (!rest.isNegative() && left.compareTo(rest) <= 0) {
                        return ends.minus(left);
                    }
                    left = rest.isNegative() ? left : left.minus(rest);
                }
            }
        }
    }

    /** How much working time a working day has that lies on this one. */
    public Duration length(LocalDate day) {
        return hours.get().on(day).stream().map(span -> Duration.between(span.opens(), span.closes()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** When the office closes on that day: the end of a term that ends on it. */
    public Instant closing(LocalDate day) {
        return at(day, hours.get().closing(day));
    }

    private static Duration checked(Duration working) {
        if (working.isNegative() || working.toDays() > WorkingDays.MOST) {
            throw new IllegalArgumentException("a term of " + working);
        }
        return working;
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
