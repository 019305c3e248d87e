package org.shouze.cockpit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Answers that are kept for a while. One asks, the others wait for it; an answer that is a little too old is given once
 * more while the next is worked out, so that nobody waits where others asked before. The longest unused goes first.
 */
@Component
@Scope("prototype")
class Kept<K, V> {

    private static final int MOST = 300;
    /** How many times its while an answer may be old. */
    private static final int OLD = 5;

    private final Duration time;
    private final Clock clock;
    private final Executor beside;
    private final Map<K, Answer<V>> answers = new LinkedHashMap<>(16, 0.75f, true);

    Kept(@Value("${shouze.cockpit.kept:PT1M}") Duration time, Clock clock,
            @Qualifier("applicationTaskExecutor") Executor beside) {
        this.time = time;
        this.clock = clock;
        this.beside = beside;
    }

    private record Answer<V>(Instant at, CompletableFuture<V> value, V before) {}

    /** @param work tells nobody's secret: its answer is given to whoever asks by the same key */
    V of(K key, Supplier<V> work) {
        var now = clock.instant();
        Answer<V> answer;
        boolean own;
        synchronized (answers) {
            var known = answers.get(key);
            own = known == null || !isYoung(known, now, time);
            answer = own ? new Answer<>(now, new CompletableFuture<>(), given(known, now)) : known;
            if (own) {
                answers.put(key, answer);
                answers.keySet().removeIf(other -> answers.size() > MOST && !other.equals(key));
            }
        }
        if (own && answer.before() != null) {
            beside.execute(() -> work(key, answer, work));
        } else if (own) {
            work(key, answer, work);
        }
        return answer.before() != null && !answer.value().isDone() ? answer.before() : value(answer);
    }

    private V given(Answer<V> known, Instant now) {
        return known != null && known.value().isDone() && !known.value().isCompletedExceptionally()
                && isYoung(known, now, time.multipliedBy(OLD)) ? known.value().join() : null;
    }

    private static boolean isYoung(Answer<?> answer, Instant now, Duration time) {
        return !answer.at().isAfter(now) && now.isBefore(answer.at().plus(time));
    }

    private void work(K key, Answer<V> answer, Supplier<V> work) {
        try {
            answer.value().complete(work.get());
        } catch (RuntimeException | Error e) {
            synchronized (answers) {
                answers.remove(key, answer);
            }
            answer.value().completeExceptionally(e);
        }
    }

    private V value(Answer<V> answer) {
        try {
            return answer.value().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
