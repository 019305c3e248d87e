package org.shouze.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Twice as long each time, up to a bound, and never quite the same for two who failed together. */
record Backoff(Duration first, Duration longest, DoubleSupplier chance) {

    /** @param failures so far, at least one */
    Duration after(int failures) {
        var doubled = first.toMillis() << Math.min(failures - 1, 20);
        var bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(bounded / 2 + (long) (bounded / 2.0 * chance.getAsDouble()));
    }
}
