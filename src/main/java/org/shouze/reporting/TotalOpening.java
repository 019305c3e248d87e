package org.shouze.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks each level for its totals at its own time, whether or not all parts are in. */
@Component
class TotalOpening {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Plans plans;
    private final TotalRows totals;
    private final Units units;
    private final Seats seats;
    private final Matters matters;
    private final Workflow workflow;
    private final Turns turns;
    private final Clock clock;

    TotalOpening(JdbcClient jdbc, Rounds rounds, Plans plans, TotalRows totals, Units units, Seats seats,
            Matters matters, Workflow workflow, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.plans = plans;
        this.totals = totals;
        this.units = units;
        this.seats = seats;
        this.matters = matters;
        this.workflow = workflow;
        this.turns = turns;
        this.clock = clock;
    }

    /** After an outage the levels of yesterday are asked late rather than never. */
    void openDue() {
        turns.alone("consolidate", () -> {
            for (var round : rounds.list("status in ('OPEN', 'CLOSED') and report_day >= ?",
                    LocalDate.now(clock).minusDays(2))) {
                for (var level : plans.get(round.plan()).levels()) {
                    if (isDue(round, level)) {
                        turns.commit(() -> open(round, level));
                    }
                }
            }
        });
    }

    private boolean isDue(Round round, Plan.Level level) {
        return !clock.instant().isBefore(Plan.at(round.day(), level.opens(), clock.getZone()))
                && jdbc.sql("select count(*) from reporting_round_level where round = ? and rung = ? and line = ?")
                        .params(round.id(), level.rung().name(), level.lineName()).query(Integer.class).single() == 0;
    }

    private void open(Round round, Plan.Level level) {
        jdbc.sql("insert into reporting_round_level (round, rung, line, opened_at) values (?, ?, ?, ?)")
                .params(round.id(), level.rung().name(), level.lineName(), Columns.at(clock.instant())).update();
        var opened = new ArrayList<NewMatter>();
        for (var unit : units(round, level)) {
            var total = total(round, level, unit);
            totals.insert(total);
            opened.add(new NewMatter(total.id(), "consolidation", number(total), title(total), unit, null,
                    parties(total)));
        }
        if (!opened.isEmpty()) {
            matters.open(opened);
            workflow.start("consolidation", opened.stream().map(NewMatter::id).toList());
        }
    }

    private List<Unit> units(Round round, Plan.Level level) {
        if (level.rung() == Rung.COLLEGE) {
            return jdbc.sql("""
                    select distinct college from reporting_expected where round = ? and line = ?
                        and status <> 'EXEMPT'""").params(round.id(), level.lineName()).query(Long.class).list()
                    .stream().sorted().map(id -> units.get(new UnitId(id))).toList();
        }
        var below = totals.of(round.id(), level.rung().below(), level.lineName());
        return below.isEmpty() ? List.of() : List.of(units.named(level.unit())
                .orElseThrow(() -> new IllegalStateException("no unit named " + level.unit())));
    }

    private TotalRow total(Round round, Plan.Level level, Unit unit) {
        return new TotalRow(matters.newId(), round.id(), round.day(), level.rung(), level.lineName(), unit.id(),
                unit.path(), unit.name(), seat(level.consolidator(), unit), seat(level.signer(), unit),
                Plan.at(round.day(), level.due(), clock.getZone()), TotalStatus.PREPARING, 0, 0);
    }

    /** A school leader signs for an office: posts of the school sit at the school. */
    private SeatId seat(String post, Unit unit) {
        var ofSchool = seats.post(post).filter(p -> p.level() == UnitKind.Level.SCHOOL).isPresent();
        return seats.at(post, ofSchool ? units.school().id() : unit.id());
    }

    static String number(TotalRow total) {
        return "HZ-" + Titles.digits(total.day()) + "-" + switch (total.line()) {
            case "STUDENT" -> "XS";
            case "STAFF" -> "JZ";
            case "RETIRED" -> "LX";
            default -> "QX";
        } + total.unit().value();
    }

    static String title(TotalRow total) {
        return total.unitName() + " " + Titles.day(total.day()) + switch (total.line()) {
            case "STUDENT" -> "学生日报汇总";
            case "STAFF" -> "教职工日报汇总";
            case "RETIRED" -> "离退休日报汇总";
            default -> "全校日报汇总";
        };
    }

    static List<NewMatter.Party> parties(TotalRow total) {
        return List.of(NewMatter.Party.seat("CONSOLIDATOR", total.consolidator()),
                NewMatter.Party.seat("SIGNER", total.signer()));
    }
}
