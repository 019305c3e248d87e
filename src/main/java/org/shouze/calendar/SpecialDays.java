package org.shouze.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table: weekdays are worked and weekends are not, unless it says otherwise. */
final class SpecialDays {

    private final TreeMap<LocalDate, SpecialDay> days;

    SpecialDays(Collection<SpecialDay> days) {
        this.days = days.stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    boolean worked(LocalDate day) {
        return on(day).map(SpecialDay::worked).orElse(!weekend(day));
    }

    Optional<SpecialDay> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** A year without any is not known yet: it is counted by its weekends alone. */
    boolean knows(int year) {
        return !in(year).isEmpty();
    }

    List<SpecialDay> in(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).values());
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
