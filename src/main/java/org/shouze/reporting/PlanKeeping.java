package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What headquarters arranges for days to come: the plan, the key areas, who need not report. */
@Component
public class PlanKeeping {

    private static final int DETAIL = 300;

    private final Plans plans;
    private final Seats seats;
    private final Headquarters headquarters;
    private final Units units;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    PlanKeeping(Plans plans, Seats seats, Headquarters headquarters, Units units, Journal journal, JdbcClient jdbc,
            JdbcTemplate batch, Clock clock) {
        this.plans = plans;
        this.seats = seats;
        this.headquarters = headquarters;
        this.units = units;
        this.journal = journal;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * @throws PlanStartsInThePast if it is to hold from today or earlier
     * @throws PlanFault           the first rule it breaks
     */
    @Transactional
    public Plan revise(Plan plan, Acting by) {
        headquarters.demandHead(by);
        for (var fault : faults(plan)) {
            throw fault;
        }
        var changes = PlanChanges.between(latest(), plan).stream().map(PlanChanges.Change::toString)
                .collect(Collectors.joining("; "));
        return plans.revise(plan, changes.length() > DETAIL ? changes.substring(0, DETAIL) + "…" : changes,
                by.actor());
    }

    /** Everything wrong with it, without arranging it. */
    public List<PlanFault> faults(Plan plan) {
        return new PlanRules(plan, seats::post, units::named).faults();
    }

    /** The plan that was arranged last, whether or not it holds yet: what the next is made from. */
    public Plan latest() {
        var today = LocalDate.now(clock);
        var coming = after(today);
        return coming.isEmpty() ? plans.inForce(today).orElseGet(plans::standard) : coming.get(coming.size() - 1);
    }

    /** Plans that begin after that day, the nearest first. */
    public List<Plan> after(LocalDate day) {
        return jdbc.sql("select id from reporting_plan where code = ? and valid_from > ? order by valid_from, id")
                .params(Plan.DAILY, day).query(Long.class).list().stream().map(plans::get).toList();
    }

    @Transactional
    public void addKeyArea(String name, LocalDate from, LocalDate to, Acting by) {
        headquarters.demandHead(by);
        demandPeriod(from, to);
        plans.addKeyArea(name, from, to, by.actor());
    }

    /** @param last the last day on which it counts, today at the earliest */
    @Transactional
    public void endKeyArea(long id, LocalDate last, Acting by) {
        headquarters.demandHead(by);
        demandComing(last);
        if (jdbc.sql("update reporting_key_area set valid_to = ? where id = ? and valid_from <= ?")
                .params(last, id, last).update() == 0) {
            throw new PeriodEndsBeforeItStarts();
        }
        journal.write("keyArea:" + id, by.actor(), "keyAreaEnded", last.toString());
    }

    /** Those that count on that day or later. */
    public List<KeyArea> keyAreas(LocalDate day) {
        return jdbc.sql("select * from reporting_key_area where valid_to is null or valid_to >= ? order by id")
                .param(day).query((rs, i) -> new KeyArea(rs.getLong("id"), rs.getString("name"),
                        rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /**
     * Every grid of the unit need not report on these days; rounds that were opened before stay as they are.
     *
     * @throws PastStaysAsItWas unless it begins after today
     */
    @Transactional
    public void exempt(UnitId unit, LocalDate from, LocalDate to, String reason, Acting by) {
        headquarters.demandHead(by);
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        demandPeriod(from, to);
        if (!from.isAfter(LocalDate.now(clock))) {
            throw new PastStaysAsItWas();
        }
        var rows = units.within(unit, Level.GRID).stream()
                .map(grid -> new Object[] {grid.id().value(), from, to, reason.strip()}).toList();
        batch.batchUpdate("insert into reporting_exemption (unit, valid_from, valid_to, reason) values (?, ?, ?, ?)",
                rows);
        journal.write("unit:" + unit.value(), by.actor(), "exempted", from + " – " + to);
    }

    /** It reports again from tomorrow on. */
    @Transactional
    public void endExemption(long id, Acting by) {
        headquarters.demandHead(by);
        var today = LocalDate.now(clock);
        int changed = jdbc.sql("delete from reporting_exemption where id = ? and valid_from > ?").params(id, today)
                .update() + jdbc.sql("update reporting_exemption set valid_to = ? where id = ? and valid_to > ?")
                .params(today, id, today).update();
        if (changed == 0) {
            throw new NotFound("exemption " + id);
        }
        journal.write("exemption:" + id, by.actor(), "exemptionEnded", today.toString());
    }

    /** Those that hold on that day or later. */
    public List<Exemption> exemptions(LocalDate day) {
        var rows = jdbc.sql("select * from reporting_exemption where valid_to >= ? order by valid_from, id").param(day)
                .query(PlanKeeping::row).list();
        var named = units.get(rows.stream().map(row -> new UnitId(row.unit())).distinct().toList());
        return rows.stream().map(row -> new Exemption(row.id(), named.get(new UnitId(row.unit())), row.from(),
                row.to(), row.reason())).toList();
    }

    private static void demandPeriod(LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new PeriodEndsBeforeItStarts();
        }
    }

    private void demandComing(LocalDate day) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new PastStaysAsItWas();
        }
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(rs.getLong("id"), rs.getLong("unit"), rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class), rs.getString("reason"));
    }

    private record Row(long id, long unit, LocalDate from, LocalDate to, String reason) {}

    /** @param to last day, or null */
    public record KeyArea(long id, String name, LocalDate from, LocalDate to) {}

    public record Exemption(long id, Unit unit, LocalDate from, LocalDate to, String reason) {}
}
