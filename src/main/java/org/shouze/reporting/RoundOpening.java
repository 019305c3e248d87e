package org.shouze.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.Grids;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.workflow.Workflow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the row, the matter and the process of every report of a day, group by group, exactly once. */
@Component
class RoundOpening {

    private static final int GROUP = 200;

    private final JdbcClient jdbc;
    private final ExpectedReports reports;
    private final Grids grids;
    private final Units units;
    private final Checkers checkers;
    private final Matters matters;
    private final Workflow workflow;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;
    private final int workers;

    RoundOpening(JdbcClient jdbc, ExpectedReports reports, Grids grids, Units units, Checkers checkers,
            Matters matters, Workflow workflow, Turns turns, Journal journal, Clock clock,
            @Value("${shouze.reporting.workers:2}") int workers) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.grids = grids;
        this.units = units;
        this.checkers = checkers;
        this.matters = matters;
        this.workflow = workflow;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
        this.workers = workers;
    }

    /**
     * @param zeroDays how many rounds in a row it had been zero, that one included
     * @param followed under observation by that report; of one that was not filed, whoever was before
     */
    private record Previous(MatterId report, int zeroDays, int followed) {}

    void open(Round round, Plan plan) {
        var there = new HashSet<>(jdbc.sql("select unit from reporting_expected where round = ?").param(round.id())
                .query(Long.class).list());
        var missing = grids.all().stream().filter(g -> !there.contains(g.unit().id().value())).toList();
        var previous = previous(round.day());
        var exemptions = exemptions(round.day());
        var groups = new ArrayList<Runnable>();
        for (int from = 0; from < missing.size(); from += GROUP) {
            var group = missing.subList(from, Math.min(from + GROUP, missing.size()));
            groups.add(() -> turns.commit(() -> open(group, round, plan, previous, exemptions)));
        }
        run(groups);
        turns.commit(() -> {
            jdbc.sql("update reporting_round set status = 'OPEN' where id = ?").param(round.id()).update();
            journal.write("round:" + round.id(), Actor.SYSTEM, "roundOpened", round.day().toString());
        });
    }

    private void open(List<Grids.Grid> group, Round round, Plan plan, Map<UnitId, Previous> previous,
            Map<Long, String> exemptions) {
        var owed = new ArrayList<ExpectedReport.Owed>();
        var exempt = new HashMap<MatterId, String>();
        var opened = new ArrayList<NewMatter>();
        var checking = checkers.of(group, plan);
        for (var grid : group) {
            var id = grid.unit().id();
            var report = owed(grid, checking.get(id), round, plan, previous.get(id));
            owed.add(report);
            var reason = exemption(grid, round.day(), exemptions);
            if (reason == null) {
                opened.add(matter(report, grid));
            } else {
                exempt.put(report.id(), reason);
            }
        }
        reports.insert(owed, exempt);
        if (!opened.isEmpty()) {
            matters.open(opened);
            workflow.start("dailyReport", opened.stream().map(NewMatter::id).toList());
        }
    }

    private ExpectedReport.Owed owed(Grids.Grid grid, SeatId checker, Round round, Plan plan, Previous previous) {
        var unit = grid.unit();
        var line = plan.lineOf(grid.line());
        var college = units.nearest(unit.id(), UnitKind.Level.COLLEGE)
                .orElseThrow(() -> new IllegalStateException("no college above grid " + unit.code()));
        return new ExpectedReport.Owed(matters.newId(), round.id(), round.day(), line.line(), unit.id(),
                unit.path(), unit.code(), unit.name(), college.id(), grid.keeper(), checker, grid.people(),
                Plan.at(round.day(), line.filingDue(), clock.getZone()),
                Plan.at(round.day(), line.checkDue(), clock.getZone()),
                previous == null ? 0 : previous.zeroDays(), previous == null ? null : previous.report(),
                previous == null ? 0 : previous.followed());
    }

    private static NewMatter matter(ExpectedReport.Owed report, Grids.Grid grid) {
        return new NewMatter(report.id(), "dailyReport",
                "RB-" + Titles.digits(report.day()) + "-" + report.unitCode(),
                report.unitName() + " " + Titles.day(report.day()) + "日报", grid.unit(), null,
                List.of(NewMatter.Party.seat("CHECKER", report.checker())));
    }

    private static String exemption(Grids.Grid grid, LocalDate day, Map<Long, String> exemptions) {
        if (grid.people() == 0) {
            return "名册中无人";
        }
        if (grid.unit().end() != null && grid.unit().end().isBefore(day)) {
            return "网格已于" + grid.unit().end() + "撤销";
        }
        return exemptions.get(grid.unit().id().value());
    }

    private Map<Long, String> exemptions(LocalDate day) {
        var reasons = new HashMap<Long, String>();
        jdbc.sql("select unit, reason from reporting_exemption where valid_from <= ? and valid_to >= ?")
                .params(day, day).query(rs -> {
                    reasons.put(rs.getLong("unit"), rs.getString("reason"));
                });
        return reasons;
    }

    private Map<UnitId, Previous> previous(LocalDate day) {
        var previous = new HashMap<UnitId, Previous>();
        jdbc.sql("""
                select id, unit, answer, zero_days, coalesce(observed, followed) followed from reporting_expected where report_day =
                    (select max(report_day) from reporting_round where plan_code = ? and report_day < ?)""")
                .params(Plan.DAILY, day).query(rs -> {
                    boolean zero = "ZERO".equals(rs.getString("answer"));
                    previous.put(new UnitId(rs.getLong("unit")), new Previous(Columns.matter(rs, "id"),
                            zero ? rs.getInt("zero_days") + 1 : 0, rs.getInt("followed")));
                });
        return previous;
    }

    private void run(List<Runnable> groups) {
        var executor = Executors.newFixedThreadPool(workers);
        try {
            var running = new ArrayList<Future<?>>();
            groups.forEach(group -> running.add(executor.submit(group)));
            for (var group : running) {
                group.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("opening was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("opening broke off; the next turn goes on from here", e.getCause());
        } finally {
            executor.shutdown();
        }
    }
}
