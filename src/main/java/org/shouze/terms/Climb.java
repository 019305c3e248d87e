package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;

/**
 * A rung that was climbed.
 *
 * @param rung        key of the rung, or {@code PAUSE:} and the number of a standstill that lasts too long
 * @param moment      when it was to be climbed
 * @param afterOutage the system was down at that moment, so it was climbed afterwards
 */
public record Climb(String item, String rung, Colour colour, Instant moment, Instant at, boolean afterOutage,
        Means means, String document) {

    static final String PAUSE = "PAUSE:";

    static Climb of(String item, Rung rung, Instant moment, Instant at, boolean afterOutage) {
        return new Climb(item, rung.key(), rung.colour(), moment, at, afterOutage, rung.means(), rung.document());
    }

    /** Of a plain reminder: before or after the due moment. */
    public String mark() {
        return rung.split(":")[0];
    }

    /** Of a plain reminder: by how much. */
    public Duration span() {
        return Duration.ofMinutes(Long.parseLong(rung.split(":")[1]));
    }

    public boolean ofPause() {
        return rung.startsWith(PAUSE);
    }
}
