package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.Grids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reporting plans by the day they hold from. */
@Component
public class Plans {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final Map<Long, Plan> byRound = new ConcurrentHashMap<>();

    Plans(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Plan> inForce(LocalDate day) {
        return jdbc.sql("""
                select * from reporting_plan where code = ? and valid_from <= ?
                order by valid_from desc, id desc fetch first 1 rows only""").params(Plan.DAILY, day)
                .query(this::read).optional();
    }

    /** The plan to begin with where none was arranged yet: the figures of the usual day, to be looked through. */
    public Plan standard() {
        return DefaultPlan.of(LocalDate.now(clock));
    }

    /** The plan a round was opened by, whatever holds today. */
    public Plan get(long id) {
        return jdbc.sql("select * from reporting_plan where id = ?").param(id).query(this::read).single();
    }

    private static List<String> words(String stored) {
        return List.of(stored.split("、"));
    }

    /** The plan the round was opened by. Neither changes afterwards, so it is read once. */
    Plan ofRound(long round) {
        return byRound.computeIfAbsent(round, this::opened);
    }

    private Plan opened(long round) {
        return jdbc.sql("select p.* from reporting_plan p join reporting_round r on r.plan = p.id where r.id = ?")
                .param(round).query(this::read).single();
    }

    /**
     * A new plan from a day to come; what runs keeps the plan it was opened by.
     *
     * @throws PlanStartsInThePast unless {@link Plan#validFrom()} is after today, or it is the first of all
     */
    @Transactional
    public Plan revise(Plan plan, Actor by) {
        return revise(plan, "", by);
    }

    /** @param changes against the plan before, for the trail */
    @Transactional
    Plan revise(Plan plan, String changes, Actor by) {
        var today = LocalDate.now(clock);
        if (!plan.validFrom().isAfter(today) && inForce(today).isPresent()) {
            throw new PlanStartsInThePast();
        }
        long id = insert(plan, by);
        audit.changed(by, "reporting.planRevised", "plan:" + id, (plan.validFrom() + " " + changes).strip());
        return get(id);
    }

    /** Names of the areas that count as key areas on that day. */
    public List<String> keyAreas(LocalDate day) {
        return jdbc.sql("""
                select name from reporting_key_area where valid_from <= ? and (valid_to is null or valid_to >= ?)
                order by id""").params(day, day).query(String.class).list();
    }

    @Transactional
    public void addKeyArea(String name, LocalDate from, LocalDate to, Actor by) {
        jdbc.sql("insert into reporting_key_area (name, valid_from, valid_to) values (?, ?, ?)")
                .params(Arrays.asList(name, from, to)).update();
        audit.changed(by, "reporting.keyAreaAdded", "plan:" + Plan.DAILY, name);
    }

    private long insert(Plan p, Actor by) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into reporting_plan (code, valid_from, filing_opens, closes, duty_days, form_version,
                    observation_word, now_words, return_place, revised_at, revised_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(p.code(), p.validFrom(), p.filingOpens(), p.closes(), p.dutyDays().name(), p.formVersion(),
                        p.observation(), String.join("、", p.nowWords()), p.returnPlace(),
                        Columns.at(clock.instant()), by.name())
                .update(key, "id");
        long id = key.getKey().longValue();
        p.lines().forEach(l -> jdbc.sql("""
                insert into reporting_plan_line (plan, line, grid_lines, filing_due, check_due, checker)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id, l.line().name(), l.grids().stream().map(Enum::name).sorted()
                        .collect(Collectors.joining(",")), l.filingDue(), l.checkDue(), l.checker())).update());
        p.levels().forEach(l -> jdbc.sql("insert into reporting_plan_level values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, l.rung().name(), l.lineName(), l.unit(), l.consolidator(), l.signer(),
                        l.opens(), l.due())).update());
        return id;
    }

    private Plan read(ResultSet rs, int row) throws SQLException {
        long id = rs.getLong("id");
        return new Plan(id, rs.getString("code"), rs.getObject("valid_from", LocalDate.class),
                rs.getObject("filing_opens", LocalTime.class), rs.getObject("closes", LocalTime.class),
                Plan.DutyDays.valueOf(rs.getString("duty_days")), rs.getString("form_version"),
                rs.getString("observation_word"), words(rs.getString("now_words")),
                rs.getString("return_place"), lines(id), levels(id));
    }

    private List<Plan.Line> lines(long plan) {
        return jdbc.sql("select * from reporting_plan_line where plan = ? order by line desc").param(plan)
                .query((rs, i) -> new Plan.Line(ReportingLine.valueOf(rs.getString("line")),
                        Arrays.stream(rs.getString("grid_lines").split(",")).map(Grids.Line::valueOf)
                                .collect(Collectors.toSet()),
                        rs.getObject("filing_due", LocalTime.class), rs.getObject("check_due", LocalTime.class),
                        rs.getString("checker")))
                .list();
    }

    /** From below, as they open. */
    private List<Plan.Level> levels(long plan) {
        return jdbc.sql("select * from reporting_plan_level where plan = ?").param(plan)
                .query((rs, i) -> new Plan.Level(Rung.valueOf(rs.getString("rung")),
                        "ALL".equals(rs.getString("line")) ? null : ReportingLine.valueOf(rs.getString("line")),
                        rs.getString("unit_name"), rs.getString("consolidator"), rs.getString("signer"),
                        rs.getObject("opens", LocalTime.class), rs.getObject("due", LocalTime.class)))
                .list().stream().sorted(java.util.Comparator.comparing(Plan.Level::rung)
                        .thenComparing(Plan.Level::lineName)).toList();
    }
}
