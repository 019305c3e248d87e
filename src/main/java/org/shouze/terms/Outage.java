package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A time in which the system was not there. */
public record Outage(Instant from, Instant to) {

    boolean covers(Instant moment) {
        return moment.isAfter(from) && !moment.isAfter(to);
    }

    /** The moment {@code by} after {@code start}, with the outages not counted. @param outages in their order */
    static Instant later(Instant start, Duration by, List<Outage> outages) {
        var moment = start.plus(by);
        for (var outage : outages) {
            if (outage.to().isAfter(start) && !outage.from().isAfter(moment)) {
                var lost = outage.from().isAfter(start) ? outage.from() : start;
                moment = moment.plus(Duration.between(lost, outage.to()));
            }
        }
        return moment;
    }

    /** How much of the time between them was lost. */
    static Duration within(Instant from, Instant to, List<Outage> outages) {
        var lost = Duration.ZERO;
        for (var outage : outages) {
            var begins = outage.from().isAfter(from) ? outage.from() : from;
            var ends = outage.to().isBefore(to) ? outage.to() : to;
            lost = ends.isAfter(begins) ? lost.plus(Duration.between(begins, ends)) : lost;
        }
        return lost;
    }
}
