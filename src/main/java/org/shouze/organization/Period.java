package org.shouze.organization;

import java.time.LocalDate;

/** From the first to the last day, both included; without a last day until further notice. */
record Period(LocalDate from, LocalDate until) {

    Period {
        if (until != null && until.isBefore(from)) {
            throw new PeriodReversed();
        }
    }

    boolean overlaps(Period other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
