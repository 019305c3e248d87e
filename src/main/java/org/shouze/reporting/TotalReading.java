package org.shouze.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** A total as somebody reads it who has no task with it: as it was signed, down to its parts. */
@Component
public class TotalReading {

    private final Totals totals;
    private final Rounds rounds;
    private final Plans plans;
    private final Units units;

    TotalReading(Totals totals, Rounds rounds, Plans plans, Units units) {
        this.totals = totals;
        this.rounds = rounds;
        this.plans = plans;
        this.units = units;
    }

    /**
     * @param number of the version, or null for the one in force, else the one that waits for its first signature
     * @throws NotFound if there is none, or not for this person
     */
    public Reading open(MatterId matter, Integer number, Acting by) {
        var total = view(matter, by);
        var versions = totals.versions(total.id());
        var wanted = number == null ? Math.max(1, total.version()) : number;
        var shown = versions.stream().filter(v -> v.number() == wanted).findFirst();
        if (number != null && shown.isEmpty()) {
            throw new NotFound(total.id() + "/" + number);
        }
        var parts = shown.map(v -> totals.parts(total.id(), v.number())).orElse(List.of());
        var gaps = shown.map(v -> totals.gaps(total.id(), v.number())).orElse(List.of());
        var word = rounds.of(total.day()).map(r -> plans.get(r.plan()).observation()).orElse("");
        return new Reading(total, word, versions, shown.orElse(null), parts, gaps, totals.dispatches(total.id()));
    }

    /**
     * A signed total of headquarters and, by line, the totals it is made of.
     *
     * @throws NotFound     if it is none of headquarters, or not for this person
     * @throws NotSignedYet before its first signature
     */
    public Top top(MatterId matter, Acting by) {
        var total = view(matter, by);
        if (total.rung() != Rung.HEADQUARTERS) {
            throw new NotFound(matter);
        }
        if (total.signed() == null) {
            throw new NotSignedYet();
        }
        var parts = totals.parts(total.id(), total.version());
        var lines = totals.briefs(parts.stream().map(TotalPart::part).toList());
        return new Top(total, parts.stream().collect(Collectors.toMap(
                part -> ReportingLine.valueOf(lines.get(part.part()).line()), part -> part)));
    }

    /** Signed totals of headquarters, the latest day first. */
    public List<TotalView> signedAtTop(LocalDate upTo, int rounds) {
        return this.rounds.latest(upTo, rounds).stream().flatMap(r -> totals.of(r, Rung.HEADQUARTERS).stream())
                .filter(t -> t.signed() != null).sorted(Comparator.comparing(TotalView::day).reversed()).toList();
    }

    private TotalView view(MatterId matter, Acting by) {
        var total = totals.current(matter);
        if (!ReadingScope.of(by).covers(units.get(total.unit()).path())) {
            throw new NotFound(matter);
        }
        return total;
    }

    /** @param versions oldest first; @param shown null before anything was put together */
    public record Reading(TotalView total, String observation, List<TotalVersion> versions, TotalVersion shown,
            List<TotalPart> parts, List<TotalGap> gaps, List<Totals.Dispatch> dispatches) {

        /** Its version before the shown one, or null. */
        public TotalVersion before() {
            return shown == null || shown.number() == 1 ? null : versions.get(shown.number() - 2);
        }
    }

    public record Top(TotalView total, Map<ReportingLine, TotalPart> lines) {}
}
