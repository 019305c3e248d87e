package org.shouze.calendar.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.shouze.calendar.ExplainedDate;
import org.shouze.calendar.WorkingDays;
import org.springframework.format.annotation.DateTimeFormat;

/** A term somebody wants worked out. */
record Term(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate start, @Min(0) @Max(3650) Integer count, Unit unit) {

    enum Unit { WORKING, DAYS, MONTHS }

    Term {
        unit = unit == null ? Unit.WORKING : unit;
    }

    boolean asked() {
        return start != null && count != null;
    }

    ExplainedDate explainedBy(WorkingDays days) {
        return switch (unit) {
            case WORKING -> days.after(start, count);
            case DAYS -> days.calendarDaysAfter(start, count);
            case MONTHS -> days.monthsAfter(start, count);
        };
    }
}
