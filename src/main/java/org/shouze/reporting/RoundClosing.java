package org.shouze.reporting;

import java.time.Clock;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a round: what was never filed is missed, and its keeper is asked for a supplement. */
@Component
class RoundClosing {

    private static final int GROUP = 200;

    private final JdbcClient jdbc;
    private final ExpectedReports reports;
    private final Workflow workflow;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    RoundClosing(JdbcClient jdbc, ExpectedReports reports, Workflow workflow, Turns turns, Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.workflow = workflow;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    void close(Round round) {
        var unfiled = reports.unfiled(round.id());
        for (int from = 0; from < unfiled.size(); from += GROUP) {
            var group = unfiled.subList(from, Math.min(from + GROUP, unfiled.size()));
            turns.commit(() -> miss(group));
        }
        turns.commit(() -> {
            jdbc.sql("update reporting_round set status = 'CLOSED', closed_at = ? where id = ?")
                    .params(Columns.at(clock.instant()), round.id()).update();
            journal.write("round:" + round.id(), Actor.SYSTEM, "roundClosed", round.day().toString());
        });
    }

    private void miss(List<MatterId> group) {
        for (var report : reports.miss(group)) {
            workflow.tell("roundClosed", report);
            journal.write(report, Actor.SYSTEM, "missed", null);
        }
    }
}
