package org.shouze.cockpit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Answers that are kept for a while, and worked out by one while the others wait; the longest unused goes first. */
@Component
@Scope("prototype")
class Kept<K, V> {

    private static final int MOST = 300;

    private final Duration time;
    private final Clock clock;
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>(16, 0.75f, true);

    Kept(@Value("${shouze.cockpit.kept:PT1M}") Duration time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    private record Answer<V>(Instant at, CompletableFuture<V> value) {}

    V of(K key, Supplier<V> work) {
        var own = new CompletableFuture<V>();
        CompletableFuture<V> value;
        synchronized (answers) {
            var known = answers.get(key);
            if (known != null && clock.instant().isBefore(known.at().plus(time)) && !known.at().isAfter(clock.instant())) {
                value = known.value();
            } else {
                answers.put(key, new Answer<>(clock.instant(), own));
                answers.entrySet().removeIf(entry -> answers.size() > MOST && entry.getValue().value() != own);
                value = own;
            }
        }
        if (value == own) {
            try {
                own.complete(work.get());
            } catch (RuntimeException | Error e) {
                synchronized (answers) {
                    answers.remove(key);
                }
                own.completeExceptionally(e);
            }
        }
        try {
            return value.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
