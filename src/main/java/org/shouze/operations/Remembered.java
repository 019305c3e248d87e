package org.shouze.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Asked for again only after a while, however often somebody wants to know. */
class Remembered<T> implements Supplier<T> {

    private final Supplier<T> source;
    private final Duration time;
    private final Clock clock;
    private Instant at;
    private T value;

    Remembered(Supplier<T> source, Duration time, Clock clock) {
        this.source = source;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        var now = clock.instant();
        if (at == null || at.isAfter(now) || !now.isBefore(at.plus(time))) {
            value = source.get();
            at = now;
        }
        return value;
    }
}
