package org.shouze.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says in the reader's language how a date came about. */
record Reasons(MessageSource messages) {

    /** The rule, and which years it had to count by weekends alone. */
    String rule(SpecialDays known, LocalDate start, LocalDate end, String rule, int count) {
        var unknown = IntStream.rangeClosed(start.getYear(), end.getYear()).filter(year -> !known.knows(year))
                .mapToObj(String::valueOf).collect(Collectors.joining(", "));
        var text = text(rule, String.valueOf(count));
        return unknown.isEmpty() ? text : text + text("calendar.rule.unknown", unknown);
    }

    ExplainedDate.Skipped off(SpecialDays known, LocalDate day) {
        return new ExplainedDate.Skipped(day, known.on(day)
                .map(holiday -> text("calendar.reason.holiday", holiday.name(), holiday.source()))
                .orElseGet(() -> day.getDayOfWeek().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale())));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
