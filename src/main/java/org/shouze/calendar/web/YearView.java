package org.shouze.calendar.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.shouze.calendar.SpecialDay;
import org.shouze.calendar.WorkingDays;

/** A year as twelve sheets, and its special days as a list. */
record YearView(int year, List<Month> months, List<SpecialDay> special) {

    /** @param blanks empty places before the first day, weeks beginning on Monday */
    record Month(int number, List<Integer> blanks, List<Cell> cells) {}

    /** @param special the day's entry in the table, or null for a day like its week */
    record Cell(LocalDate day, boolean worked, boolean today, SpecialDay special) {}

    static YearView of(int year, WorkingDays days, LocalDate today) {
        var special = days.special(year);
        var byDay = special.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        var months = IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month))
                .map(month -> month(month, days, byDay, today)).toList();
        return new YearView(year, months, special);
    }

    private static Month month(YearMonth month, WorkingDays days, Map<LocalDate, SpecialDay> special, LocalDate today) {
        var first = month.atDay(1);
        var blanks = IntStream.range(1, first.getDayOfWeek().getValue()).boxed().toList();
        var cells = first.datesUntil(month.atEndOfMonth().plusDays(1))
                .map(day -> new Cell(day, days.isWorkingDay(day), day.equals(today), special.get(day))).toList();
        return new Month(month.getMonthValue(), blanks, cells);
    }
}
