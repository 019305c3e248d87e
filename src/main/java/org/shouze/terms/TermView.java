package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.shouze.calendar.ExplainedDate;

/**
 * A term with its arithmetic.
 *
 * @param own      the room handed the due time
 * @param date     how the date came about, of terms that end with a day; else null
 * @param first    when it would be due had nothing moved it
 * @param standing the standstill of now, or null
 * @param ahead    rungs still to come, as it stands
 * @param outages  that fell into it
 * @param late     how late it is, the outages not counted; zero if it is not
 * @param reasons  for which its clock may stand still now
 */
public record TermView(String item, TermRule rule, boolean own, Instant start, ExplainedDate date, Instant first,
        Instant due, boolean open, Colour colour, boolean answered, Pause standing, List<Move> moves,
        List<Pause> pauses, List<Note> notes, List<Climb> climbs, List<Ahead> ahead, List<Outage> outages,
        Duration late, List<TermRules.Category> reasons, boolean mayExtend) {

    public record Move(String item, Instant at, Instant from, Instant to, DueMoved.Cause cause, String by) {}

    public record Pause(long id, String category, String reason, Instant from, String by, Instant alarm, Instant to,
            String endedBy) {}

    public record Note(Instant at, String name, String seatName, Colour colour, String text) {}

    public record Ahead(Rung rung, Instant moment) {}

    /** Is it counted in days, of which the last ends when the office closes? */
    public boolean inDays() {
        return !own && rule.measure().endsWithADay();
    }

    /** How much of the time since it was due the system was not there. */
    public Duration excused() {
        return outages.stream().filter(outage -> outage.to().isAfter(due)).map(outage -> Duration.between(
                outage.from().isAfter(due) ? outage.from() : due, outage.to())).reduce(Duration.ZERO, Duration::plus);
    }
}
