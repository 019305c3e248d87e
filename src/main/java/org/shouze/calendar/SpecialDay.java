package org.shouze.calendar;

import java.time.LocalDate;

/**
 * A day that differs from its week.
 *
 * @param name   e.g. 春节, 春节调休
 * @param source what it rests on, e.g. 国办发明电〔2019〕16号
 */
public record SpecialDay(LocalDate day, Kind kind, String name, String source) {

    public enum Kind { HOLIDAY, WORKDAY }

    public boolean worked() {
        return kind == Kind.WORKDAY;
    }
}
