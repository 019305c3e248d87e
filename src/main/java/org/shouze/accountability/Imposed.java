package org.shouze.accountability;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;

import org.shouze.basis.Measure;

/**
 * A measure as a decision names it, with the rule it stands on.
 *
 * @param rule     code of the rule version, never missing (X1)
 * @param severity comparable within one kind of subject
 * @param months   how long it bars promotion and awards
 * @param combined how long several under that rule bar together at most, in months; null for no limit
 */
public record Imposed(String code, String name, String rule, String clause, int severity, int months,
        Integer combined) {

    private static final Comparator<Imposed> WEIGHT = Comparator.comparingInt(Imposed::severity)
            .thenComparingInt(Imposed::months);

    static Imposed of(Measure measure) {
        return new Imposed(measure.code(), measure.name(), measure.version().code(), measure.clause(), measure.severity(),
                measure.influence(), measure.version().combined());
    }

    /** Is the heaviest of these heavier than that of those, or are there more of the same weight? */
    static boolean heavier(Collection<Imposed> these, Collection<Imposed> those) {
        var compared = Comparator.nullsFirst(WEIGHT).compare(heaviest(these), heaviest(those));
        return compared > 0 || compared == 0 && these.size() > those.size();
    }

    private static Imposed heaviest(Collection<Imposed> measures) {
        return measures.stream().max(WEIGHT).orElse(null);
    }

    /**
     * The last day on which they bar; periods do not add up.
     *
     * @param limit of those whose rule limits how long several bar together; null where earlier ones leave room for all
     */
    static LocalDate barsUntil(Collection<Imposed> measures, LocalDate effective, LocalDate limit) {
        return measures.stream().map(one -> one.ends(effective, limit)).max(LocalDate::compareTo)
                .orElse(effective.minusDays(1));
    }

    private LocalDate ends(LocalDate effective, LocalDate limit) {
        var end = effective.plusMonths(months).minusDays(1);
        return combined == null || limit == null || end.isBefore(limit) ? end : limit;
    }

    /** @return null if no rule of theirs limits how long several bar together */
    static LocalDate limit(Collection<Imposed> measures, Collection<Running> earlier, LocalDate effective) {
        return measures.stream().map(Imposed::combined).filter(Objects::nonNull).min(Integer::compare)
                .map(months -> Running.limit(earlier, effective, months)).orElse(null);
    }
}
