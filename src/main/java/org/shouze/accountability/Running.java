package org.shouze.accountability;

import java.time.LocalDate;
import java.util.Collection;

/** A period in which an earlier decision bars the same person, under a rule that limits how long several bar together. */
record Running(LocalDate from, LocalDate until) {

    /**
     * The last day on which a decision may bar, so that it bars no longer than {@code months} together with those that
     * run into it, one into the other (GP20 Arts 8, 15). Decisions follow each other in time.
     */
    static LocalDate limit(Collection<Running> earlier, LocalDate effective, int months) {
        return since(earlier, effective).plusMonths(months).minusDays(1);
    }

    private static LocalDate since(Collection<Running> earlier, LocalDate day) {
        return earlier.stream().filter(one -> one.from.isBefore(day) && !one.until.plusDays(1).isBefore(day))
                .map(Running::from).min(LocalDate::compareTo).map(from -> since(earlier, from)).orElse(day);
    }
}
