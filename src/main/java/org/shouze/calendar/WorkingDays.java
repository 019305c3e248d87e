package org.shouze.calendar;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** Which days the office works. Weekdays, unless the dated table says holiday or 调休 working day. */
@Component
public class WorkingDays {

    public boolean isWorkingDay(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The date {@code days} working days after {@code start}; the first day is not counted (domain X14). */
    public ExplainedDate after(LocalDate start, int days) {
        throw new UnsupportedOperationException();
    }

    /** The date {@code days} calendar days after {@code start}, moved on if it falls on a day off. */
    public ExplainedDate calendarDaysAfter(LocalDate start, int days) {
        throw new UnsupportedOperationException();
    }

    /** The same day {@code months} later, moved on if it falls on a day off. */
    public ExplainedDate monthsAfter(LocalDate start, int months) {
        throw new UnsupportedOperationException();
    }
}
