package org.shouze.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    private final Supplier<Backup> backup;
    private final Supplier<List<Alarm>> standing;
    private final Clock clock;

    Gauges(Jobs jobs, DeadLetters letters, Reconciliation reconciliation, Volume volume, Nodes nodes, Alarms alarms,
            Clock clock) {
        this.jobs = new Remembered<>(() -> jobs.load(Duration.ZERO), SOON, clock);
        this.outbox = new Remembered<>(letters::channels, SOON, clock);
        this.comparison = new Remembered<>(reconciliation::last, SOON, clock);
        this.work = new Remembered<>(volume::open, LATER, clock);
        this.backup = new Remembered<>(() -> Backup.of(nodes.all()), SOON, clock);
        this.standing = new Remembered<>(alarms::standing, SOON, clock);
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
        seconds(registry, "outbox.oldest.age", "how long the longest waiting message has waited", outbox, all ->
                all.stream().map(DeadLetters.ChannelState::oldest).filter(Objects::nonNull)
                        .mapToLong(oldest -> Duration.between(oldest, clock.instant()).toSeconds()).max().orElse(0));
        gauge(registry, "comparison.differences", "what work items and engine differed in", comparison, last ->
                last.map(found -> found.unlisted() + found.orphaned()).orElse(0));
        seconds(registry, "comparison.timestamp", "Unix time when work items and engine were last compared", comparison,
                last -> unixTime(last.map(Reconciliation.Comparison::at)));
        seconds(registry, "backup.timestamp", "Unix time of the last backup that is known of", backup,
                last -> unixTime(Optional.ofNullable(last.at())));
        gauge(registry, "alarms.standing", "alarms that stand", standing, List::size);
    }

    private static double sum(List<Jobs.Load> all, ToIntFunction<Jobs.Load> count) {
        return all.stream().filter(load -> !load.place().isKnownToFew()).mapToInt(count).sum();
    }

    /** NaN where it is not known. */
    private static double unixTime(Optional<Instant> at) {
        return at.map(Instant::getEpochSecond).map(Long::doubleValue).orElse(Double.NaN);
    }

    private static <T> void gauge(MeterRegistry registry, String name, String says, Supplier<T> source,
            ToDoubleFunction<T> number) {
        gauge(registry, name, null, says, source, number);
    }

    /** The registry puts the unit behind the name. */
    private static <T> void seconds(MeterRegistry registry, String name, String says, Supplier<T> source,
            ToDoubleFunction<T> number) {
        gauge(registry, name, "seconds", says, source, number);
    }

    private static <T> void gauge(MeterRegistry registry, String name, String unit, String says, Supplier<T> source,
            ToDoubleFunction<T> number) {
        Gauge.builder("shouze." + name, source, from -> number.applyAsDouble(from.get())).description(says).baseUnit(unit)
                .register(registry);
    }
}
