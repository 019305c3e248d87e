package org.shouze.basis;

import java.time.LocalDate;
import java.util.Map;

/**
 * What may be decided against one kind of subject under one version of a rule.
 *
 * @param code      e.g. ADMONITION; the same in every version
 * @param name      as papers say it: 诫勉
 * @param severity  comparable within one kind of subject
 * @param powers    who may decide it; who is missing may at most propose it
 * @param influence months during which it bars promotion and awards; 0 for none
 * @param limit     longest time the measure itself may last, in months; null for none
 * @param checked   compared with the official text
 */
public record Measure(String code, String name, SubjectKind kind, RuleVersion version, String clause, int severity,
        Map<Decider, Power> powers, int influence, Integer limit, Appeal appeal, boolean checked) {

    /** X8: neither a defence nor an appeal may end with a heavier one. */
    public boolean isHeavierThan(Measure other) {
        return severity > other.severity || severity == other.severity && influence > other.influence;
    }

    public boolean mayBeDecidedBy(Decider decider) {
        return powers.containsKey(decider);
    }

    /** The last day on which it bars promotion and awards; the day before it takes effect if it bars none. */
    public LocalDate influenceEnds(LocalDate effective) {
        return effective.plusMonths(influence).minusDays(1);
    }
}
