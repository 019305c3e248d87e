package org.shouze.accountability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import org.shouze.basis.Measure;

/**
 * A measure as a decision names it, with the rule it stands on.
 *
 * @param rule     code of the rule version, never missing (X1)
 * @param severity comparable within one kind of subject
 * @param months   how long it bars promotion and awards
 */
public record Imposed(String code, String name, String rule, String clause, int severity, int months) {

    private static final Comparator<Imposed> WEIGHT = Comparator.comparingInt(Imposed::severity)
            .thenComparingInt(Imposed::months);

    static Imposed of(Measure measure) {
        return new Imposed(measure.code(), measure.name(), measure.version().code(), measure.clause(), measure.severity(),
                measure.influence());
    }

    /** Is the heaviest of these heavier than that of those, or are there more of the same weight? */
    static boolean heavier(Collection<Imposed> these, Collection<Imposed> those) {
        var compared = Comparator.nullsFirst(WEIGHT).compare(heaviest(these), heaviest(those));
        return compared > 0 || compared == 0 && these.size() > those.size();
    }

    private static Imposed heaviest(Collection<Imposed> measures) {
        return measures.stream().max(WEIGHT).orElse(null);
    }

    /** The last day on which they bar; periods do not add up. */
    static LocalDate barsUntil(Collection<Imposed> measures, LocalDate effective) {
        return measures.stream().map(one -> effective.plusMonths(one.months).minusDays(1)).max(LocalDate::compareTo)
                .orElse(effective.minusDays(1));
    }
}
