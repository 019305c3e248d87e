package org.shouze.calendar.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.shouze.calendar.ExplainedDate;
import org.shouze.calendar.WorkingDays;

/** A term somebody wants worked out, as typed: what can't be read stays in its field. */
record Term(String start, String count, String unit) {

    private static final int MOST = 3650;

    enum Unit { WORKING, DAYS, MONTHS }

    boolean asked() {
        return start != null || count != null;
    }

    Optional<LocalDate> from() {
        try {
            return Optional.of(LocalDate.parse(plain(start))).filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Integer> number() {
        return Optional.of(plain(count)).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf)
                .filter(number -> number <= MOST);
    }

    public Unit in() {
        return Arrays.stream(Unit.values()).filter(known -> known.name().equals(unit)).findFirst().orElse(Unit.WORKING);
    }

    Optional<ExplainedDate> explainedBy(WorkingDays days) {
        return from().flatMap(day -> number().map(number -> explained(days, day, number)));
    }

    private ExplainedDate explained(WorkingDays days, LocalDate day, int number) {
        return switch (in()) {
            case WORKING -> days.after(day, number);
            case DAYS -> days.calendarDaysAfter(day, number);
            case MONTHS -> days.monthsAfter(day, number);
        };
    }

    private static String plain(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
