package org.shouze.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.shouze.delivery.DeadLetters;
import org.shouze.workflow.Jobs;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.Volume;
import org.springframework.stereotype.Component;

/**
 * Numbers of the whole house for a monitoring system, each asked of the database at most every few seconds. What is known
 * to few is in none of them, but that some of it failed.
 */
@Component
class Gauges implements MeterBinder {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Supplier<List<Jobs.Load>> jobs;
    private final Supplier<List<DeadLetters.ChannelState>> outbox;
    private final Supplier<Optional<Reconciliation.Comparison>> comparison;
    private final Supplier<Volume.Open> work;
    private final Clock clock;

    Gauges(Jobs jobs, DeadLetters letters, Reconciliation reconciliation, Volume volume, Clock clock) {
        this.jobs = new Remembered<>(() -> jobs.load(Duration.ZERO), SOON, clock);
        this.outbox = new Remembered<>(letters::channels, SOON, clock);
        this.comparison = new Remembered<>(reconciliation::last, SOON, clock);
        this.work = new Remembered<>(volume::open, LATER, clock);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "jobs.due", "engine jobs that wait to be done", jobs, all -> sum(all, Jobs.Load::due));
        gauge(registry, "jobs.running", "engine jobs at work", jobs, all -> sum(all, Jobs.Load::running));
        gauge(registry, "jobs.failed", "engine jobs that gave up", jobs, all -> sum(all, Jobs.Load::failed));
        gauge(registry, "jobs.failed.few", "1 if a job of a process known to few gave up", jobs, all ->
                all.stream().anyMatch(load -> load.place().isKnownToFew() && load.failed() > 0) ? 1 : 0);
        gauge(registry, "work.open", "open work items", work, Volume.Open::all);
        gauge(registry, "work.overdue", "overdue work items", work, Volume.Open::overdue);
        gauge(registry, "outbox.waiting", "messages that are due to leave", outbox, all ->
                all.stream().mapToInt(DeadLetters.ChannelState::waiting).sum());
        gauge(registry, "outbox.failed", "messages that could not leave", outbox, all ->
                all.stream().mapToInt(DeadLetters.ChannelState::dead).sum());
        gauge(registry, "outbox.oldest.seconds", "how long the longest waiting message has waited", outbox, all ->
                all.stream().map(DeadLetters.ChannelState::oldest).filter(oldest -> oldest != null)
                        .mapToLong(this::age).max().orElse(0));
        gauge(registry, "comparison.differences", "what work items and engine differed in", comparison, last ->
                last.map(found -> found.unlisted() + found.orphaned()).orElse(0));
        gauge(registry, "comparison.age.seconds", "how long ago work items and engine were compared", comparison,
                last -> last.map(found -> (double) age(found.at())).orElse(Double.NaN));
    }

    private static double sum(List<Jobs.Load> all, ToIntFunction<Jobs.Load> count) {
        return all.stream().filter(load -> !load.place().isKnownToFew()).mapToInt(count).sum();
    }

    private long age(Instant at) {
        return Duration.between(at, clock.instant()).toSeconds();
    }

    private static <T> void gauge(MeterRegistry registry, String name, String says, Supplier<T> source,
            ToDoubleFunction<T> number) {
        Gauge.builder("shouze." + name, source, from -> number.applyAsDouble(from.get())).description(says)
                .register(registry);
    }
}
