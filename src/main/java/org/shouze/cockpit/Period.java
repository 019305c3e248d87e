package org.shouze.cockpit;

import java.time.LocalDate;

/** How many days are looked at, today the last of them. */
public enum Period {
    TODAY(1), WEEK(7), MONTH(30);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    Span until(LocalDate today) {
        return new Span(today.minusDays(days - 1), today);
    }

    /** The days that these are compared with: as many, right before. */
    Span before(LocalDate today) {
        return until(today.minusDays(days));
    }
}
