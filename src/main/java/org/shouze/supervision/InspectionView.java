package org.shouze.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/**
 * An inspection as its page shows it, opened from its seal.
 *
 * @param seed    of the draw, or null before it
 * @param digest  of the frame, or null before the draw
 * @param frame   all reports that could be drawn, in their order
 * @param samples those drawn, in the order they were drawn; units, never a ranking of persons
 */
public record InspectionView(MatterId id, String number, UnitId unit, String unitName, LocalDate from, LocalDate to,
        LocalDate day, int sampleSize, InspectionStatus status, String plannedBy, Instant plannedAt, String seed,
        String digest, Instant drawnAt, List<Framed> frame, List<Sample> samples, int returns, List<Entry> entries) {

    public enum Kind { WHAT, REFUSED, EXPLANATION, PROBLEMS, FINDINGS, RECTIFIED, RECHECKED, ENDED, REVIEWED }

    public record Entry(Kind kind, Instrument instrument, Instant at, String person, String seat, String text) {}

    /** @param rank SHA-256 of "seed|report": those with the smallest are drawn */
    public record Framed(String report, String rank, boolean drawn) {}

    /** @param result the last one, or null while nobody called; @param keeper who can be called today */
    public record Sample(String report, MatterId matter, String unitName, int people, String keeper, String phone,
            PhoneResult result, Instant at, String by) {}

    public Entry last(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).reduce((one, later) -> later).orElse(null);
    }

    public long matching() {
        return samples.stream().filter(sample -> sample.result() == PhoneResult.MATCHES).count();
    }

    /** Those somebody was reached for: the base of the match rate. */
    public long reached() {
        return samples.stream().filter(sample -> sample.result() != null && sample.result() != PhoneResult.NOT_REACHED)
                .count();
    }

    public List<Sample> differing() {
        return samples.stream().filter(sample -> sample.result() != null && sample.result().differs()).toList();
    }

    public PhoneResult[] results() {
        return PhoneResult.values();
    }
}
