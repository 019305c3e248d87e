package org.shouze.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.workflow.Workflow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the open work items of the engine with its open tasks each night, and says where they differ. */
@Component
public class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final JdbcTemplate jdbc;
    private final Workflow workflow;
    private final Comparisons comparisons;

    Reconciliation(JdbcTemplate jdbc, Workflow workflow, Comparisons comparisons) {
        this.jdbc = jdbc;
        this.workflow = workflow;
        this.comparisons = comparisons;
    }

    /** @param unlisted tasks that no list shows; @param orphaned items whose task is gone */
    public record Difference(List<String> unlisted, List<String> orphaned) {

        public boolean none() {
            return unlisted.isEmpty() && orphaned.isEmpty();
        }
    }

    /** @param unlisted so many tasks were in no list; @param orphaned so many items had no task */
    public record Comparison(Instant at, int unlisted, int orphaned, Duration took) {

        public boolean differs() {
            return unlisted + orphaned > 0;
        }
    }

    /** The last one that was kept. */
    public Optional<Comparison> last() {
        return comparisons.last();
    }

    @Scheduled(cron = "${shouze.reconciliation:0 40 3 * * *}")
    void nightly() {
        compareAndKeep();
    }

    /** Compares now, says where they differ, and keeps the numbers. */
    public Comparison compareAndKeep() {
        var began = System.nanoTime();
        var difference = compare();
        if (!difference.none()) {
            log.error("work items and tasks differ: {} tasks are in no list, {} items have no task: {}",
                    difference.unlisted().size(), difference.orphaned().size(), difference);
        }
        return comparisons.keep(difference, Duration.ofNanos(System.nanoTime() - began));
    }

    /** What opened or closed between the two readings is looked at a second time. */
    public Difference compare() {
        var first = differing();
        return first.none() ? first : both(first, differing());
    }

    private Difference differing() {
        var items = new HashSet<>(jdbc.queryForList("select id from work_item where closed_at is null and engine", String.class));
        var tasks = workflow.openTasks();
        return new Difference(minus(tasks, items), minus(items, tasks));
    }

    private static Difference both(Difference a, Difference b) {
        return new Difference(a.unlisted().stream().filter(b.unlisted()::contains).toList(),
                a.orphaned().stream().filter(b.orphaned()::contains).toList());
    }

    private static List<String> minus(Set<String> from, Set<String> what) {
        return from.stream().filter(id -> !what.contains(id)).toList();
    }
}
