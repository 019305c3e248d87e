package org.shouze.rehearsal;

import java.time.LocalDateTime;
import java.util.List;

import org.shouze.calendar.ExplainedDate;

/**
 * A date that can't be kept, or should not be asked.
 *
 * @param line     number of the line it comes from, from 1
 * @param due      as the line has it
 * @param other    SAME_HOUR: number of the line it meets; else 0
 * @param better   DAY_OFF: the next working day; SHORT: when its rule would have it due; else null
 * @param basis    SHORT: what the rule rests on; else null
 * @param date     the arithmetic of {@code better}, or null
 * @param seats    SAME_HOUR: how many seats meet both; else 0
 * @param examples SAME_HOUR: the first of them by title
 */
public record Finding(Kind kind, int line, LocalDateTime due, int other, LocalDateTime better, String basis,
        ExplainedDate date, int seats, List<String> examples) {

    /** In the order of their weight. */
    public enum Kind { BEFORE_SENT, DAY_OFF, SHORT, SAME_HOUR }

    static Finding beforeSent(int line, LocalDateTime due) {
        return new Finding(Kind.BEFORE_SENT, line, due, 0, null, null, null, 0, List.of());
    }

    static Finding dayOff(int line, LocalDateTime due, ExplainedDate next) {
        return new Finding(Kind.DAY_OFF, line, due, 0, next.date().atTime(due.toLocalTime()), null, next, 0, List.of());
    }

    static Finding shorter(int line, LocalDateTime due, LocalDateTime better, String basis, ExplainedDate date) {
        return new Finding(Kind.SHORT, line, due, 0, better, basis, date, 0, List.of());
    }

    static Finding sameHour(int line, LocalDateTime due, int other, int seats, List<String> examples) {
        return new Finding(Kind.SAME_HOUR, line, due, other, null, null, null, seats, examples);
    }
}
