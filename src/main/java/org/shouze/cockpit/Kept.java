package org.shouze.cockpit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Answers that are kept for a while. One asks, the others wait for it; an answer that is a little too old is given once
 * more while the next is worked out, so that nobody waits where others asked before. What was asked most lately is worked
 * out anew before it grows too old, for some hours: who comes back need not wait either. The longest unused goes first.
 */
@Component
@Scope("prototype")
class Kept<K, V> {

    private static final int MOST = 300;
    /** How many times its while an answer may be old. */
    private static final int OLD = 5;
    /** How many are worked out anew unasked, and for how long after somebody asked. */
    private static final int FRESH = 12;
    private static final Duration REMEMBERED = Duration.ofHours(12);

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

    /** @param at when it was begun to be worked out; @param asked when somebody asked for it last */
    private record Answer<V>(Instant at, Instant asked, CompletableFuture<V> value, V before) {

        Answer<V> askedAt(Instant now) {
            return new Answer<>(at, now, value, before);
        }
    }

    /** @param work tells nobody's secret: its answer is given to whoever asks by the same key */
    V of(K key, Supplier<V> work) {
        var now = clock.instant();
        Answer<V> answer;
        boolean own;
        synchronized (answers) {
            var known = answers.get(key);
            own = known == null || !isYoung(known, now, time);
            answer = own ? new Answer<>(now, now, new CompletableFuture<>(), given(known, now)) : known.askedAt(now);
            answers.put(key, answer);
            answers.keySet().removeIf(other -> answers.size() > MOST && !other.equals(key));
        }
        if (own && answer.before() != null) {
            beside.execute(() -> work(key, answer, work));
        } else if (own) {
            work(key, answer, work);
        }
        return answer.before() != null && !answer.value().isDone() ? answer.before() : value(answer);
    }

    /** Works out anew, one after the other, what was asked lately and will soon be too old to be given; only of these keys. */
    void refresh(Predicate<K> which, Function<K, V> work) {
        if (time.isZero()) {
            return;
        }
        var now = clock.instant();
        Map<K, Answer<V>> due;
        synchronized (answers) {
            due = answers.entrySet().stream().skip(Math.max(0, answers.size() - FRESH))
                    .filter(one -> which.test(one.getKey()) && now.isBefore(one.getValue().asked().plus(REMEMBERED))
                            && !isYoung(one.getValue(), now, time.multipliedBy(OLD - 2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> new Answer<>(now, one.getValue().asked(),
                            new CompletableFuture<>(), given(one.getValue(), now))));
            answers.replaceAll((key, answer) -> due.getOrDefault(key, answer));
        }
        due.forEach((key, answer) -> work(key, answer, () -> work.apply(key)));
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
                answers.computeIfPresent(key, (same, now) -> now.value() == answer.value() ? null : now);
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
