package org.shouze.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.shouze.delivery.Calls.Unanswered;

/** A pass that is asked for once and shown until shortly before it ends, or until it is refused. */
class Token {

    /** @param problem what keeps us from having one, or null */
    record Fresh(String value, Duration lasts, Outcome problem) {}

    interface Source {
        Fresh ask() throws Unanswered;
    }

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final Source source;
    private final Clock clock;
    private Fresh present;
    private Instant until = Instant.MIN;

    Token(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    Fresh get() throws Unanswered {
        if (!clock.instant().isBefore(until)) {
            present = source.ask();
            until = present.problem() == null ? clock.instant().plus(present.lasts()).minus(MARGIN) : Instant.MIN;
        }
        return present;
    }

    void forget() {
        until = Instant.MIN;
    }
}
