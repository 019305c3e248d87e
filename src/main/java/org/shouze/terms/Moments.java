package org.shouze.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

/** How a moment reads in a message, whoever reads it and whenever: 2020-02-06 17:30. */
@Component
class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    String text(Instant moment) {
        return FORMAT.format(moment.atZone(clock.getZone()));
    }
}
