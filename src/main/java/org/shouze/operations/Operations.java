package org.shouze.operations;

import java.time.Clock;
import java.time.Duration;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.delivery.DeadLetters;
import org.shouze.workflow.Catalogue;
import org.shouze.workflow.Jobs;
import org.shouze.worklist.Reconciliation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the house runs, gathered from the rooms below; a fixed number of statements. */
@Component
public class Operations {

    public static final Duration AHEAD = Duration.ofHours(8);

    private static final int ONE_BY_ONE = 20;
    private static final int PAGES = 15;

    private final Alarms alarms;
    private final Nodes nodes;
    private final Jobs jobs;
    private final DeadLetters letters;
    private final Reconciliation reconciliation;
    private final PageTimes pages;
    private final Sizes sizes;
    private final Catalogue models;
    private final Audit audit;
    private final Clock clock;

    Operations(Alarms alarms, Nodes nodes, Jobs jobs, DeadLetters letters, Reconciliation reconciliation,
            PageTimes pages, Sizes sizes, Catalogue models, Audit audit, Clock clock) {
        this.alarms = alarms;
        this.nodes = nodes;
        this.jobs = jobs;
        this.letters = letters;
        this.reconciliation = reconciliation;
        this.pages = pages;
        this.sizes = sizes;
        this.models = models;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Situation now() {
        var known = nodes.all();
        var failed = jobs.failed();
        return new Situation(clock.instant(), alarms.standing(), known, Backup.of(known), jobs.isAtWork(),
                jobs.load(AHEAD), Jobs.kinds(failed), failed.stream().filter(job -> !job.place().isKnownToFew())
                        .limit(ONE_BY_ONE).toList(), letters.channels(), reconciliation.last(), pages.slowest(PAGES),
                sizes.now(), models.versions());
    }

    /** Compares work items and engine now, not only at night. */
    @Transactional
    public Reconciliation.Comparison compare(Actor by) {
        var comparison = reconciliation.compareAndKeep();
        audit.changed(by, "operations.compared", "engine", comparison.unlisted() + ", " + comparison.orphaned());
        return comparison;
    }
}
