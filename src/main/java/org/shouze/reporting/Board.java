package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.shouze.organization.Seats;
import org.shouze.organization.Unit;

/**
 * The reporting chain of one day for one unit and all below it.
 *
 * @param line    only this line, or null for all
 * @param colleges a row per college where the unit lies above them, else empty
 * @param reports  a row per expected report where the unit is a college or below, else empty
 * @param totals   of the levels, from below
 */
public record Board(Unit unit, LocalDate day, ReportingLine line, Standing standing, List<CollegeRow> colleges,
        List<ReportRow> reports, List<Link> totals) {

    /** Counts of expected reports; {@code zero + unchanged + news} are of those received. */
    public record Standing(int expected, int exempt, int due, int filed, int returned, int accepted, int consolidated,
            int missed, int zero, int unchanged, int news, int late, int people, int reached, int overdue,
                int corrected) {

        static final Standing NONE = new Standing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public int received() {
            return filed + returned + accepted + consolidated;
        }

        /** At any instant: expected − exempt − received. */
        public int missing() {
            return expected - exempt - received();
        }

        public int checked() {
            return accepted + consolidated;
        }

        /** Of a hundred whose time is over, so many came in time; null before the first is due. */
        public Integer onTime() {
            var over = received() + overdue;
            return over == 0 ? null : 100 * (received() - late) / over;
        }

        Standing plus(Standing o) {
            return new Standing(expected + o.expected, exempt + o.exempt, due + o.due, filed + o.filed,
                    returned + o.returned, accepted + o.accepted, consolidated + o.consolidated, missed + o.missed,
                    zero + o.zero, unchanged + o.unchanged, news + o.news, late + o.late, people + o.people,
                    reached + o.reached, overdue + o.overdue, corrected + o.corrected);
        }
    }

    /** @param repeaters grids that came late or not at all three times in seven days */
    public record CollegeRow(Unit college, Standing standing, int repeaters) {}

    /** How often in seven days makes it repeated. */
    static final int REPEATED = 3;

    /** @param figures of the current version, or null before it is filed */
    public record ReportRow(ReportView report, Figures figures, List<Seats.Holder> keepers, Chased chased,
            List<DaySign> week) {

        /** How often it came late or not at all in seven days; 0 where that was not yet repeated. */
        public int lapses() {
            var lapses = (int) week.stream().map(DaySign::sign)
                    .filter(sign -> sign == Sign.LATE || sign == Sign.MISSED).count();
            return lapses < REPEATED ? 0 : lapses;
        }
    }

    /** @param times how often the keeper was reminded of it */
    public record Chased(int times, Instant last, boolean read) {

        static final Chased NEVER = new Chased(0, null, false);
    }

    /** One day of the seven. @param kind as the page's row of seven days names the sign */
    public record DaySign(LocalDate day, Sign sign, String kind) {

        DaySign(LocalDate day, Sign sign) {
            this(day, sign, sign.name().toLowerCase(Locale.ROOT));
        }
    }

    /** NONE where nothing was expected or is not due yet. */
    public enum Sign { ZERO, HAS, LATE, MISSED, NONE }

    /** @param version last signed, 0 if none yet */
    public record Link(java.util.UUID id, Rung rung, ReportingLine line, Unit unit, TotalStatus status, int version,
            Instant due, Instant signedAt, String signedBy) {}
}
