package org.shouze.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Answers about much, given once more to whoever asks the same within a minute. What is little is asked anew each time. */
@Component
@Scope("prototype")
class Recent<K, V> {

    private static final int MOST = 200;

    private final Duration time;
    private final Clock clock;
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>();

    Recent(@Value("${shouze.monitoring.kept:PT1M}") Duration time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    private record Answer<V>(Instant at, V value) {}

    /** @param work tells nobody's secret: its answer is given to whoever asks by the same key; @param much is it worth keeping? */
    V of(K key, Supplier<V> work, Predicate<V> much) {
        var now = clock.instant();
        synchronized (answers) {
            answers.values().removeIf(answer -> answer.at().isAfter(now) || !now.isBefore(answer.at().plus(time)));
            var known = answers.get(key);
            if (known != null) {
                return known.value();
            }
        }
        var value = work.get();
        synchronized (answers) {
            if (much.test(value) && answers.size() < MOST) {
                answers.put(key, new Answer<>(now, value));
            }
        }
        return value;
    }
}
