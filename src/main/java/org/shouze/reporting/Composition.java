package org.shouze.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a total is made of at one moment. */
public record Composition(List<TotalPart> parts, List<TotalGap> gaps, Tally exempt) {

    public Figures figures() {
        return parts.stream().map(TotalPart::figures).reduce(Figures.NONE, Figures::plus);
    }

    public Tally tally() {
        var tally = parts.stream().map(TotalPart::tally).reduce(exempt, Tally::plus);
        return gaps.stream().map(gap -> Tally.owed(gap.expected())).reduce(tally, Tally::plus);
    }

    /** Made of the same versions of the same parts. */
    boolean sameAs(Composition other) {
        return keys().equals(other.keys());
    }

    private Set<Object> keys() {
        var keys = new HashSet<>();
        parts.forEach(p -> keys.add(p.part() + "/" + p.version()));
        gaps.forEach(g -> keys.add(g.missing()));
        return keys;
    }
}
