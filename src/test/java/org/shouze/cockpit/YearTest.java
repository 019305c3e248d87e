package org.shouze.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Rounds;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A simulated year of the whole university: what the units below come to is what the unit above is told, for every figure. */
abstract class YearTest {

    private static final LocalDate MODEL = LocalDate.of(2021, 7, 7);
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2016, 12, 31);

    @Autowired Readings readings;
    @Autowired Units units;
    @Autowired Rounds rounds;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void aYear() {
        OpenDay.at(MODEL, clock, rounds, jdbc);
        FIRST.datesUntil(LAST.plusDays(1)).forEach(this::day);
    }

    /** Of every grid one report: some missing, late, corrected or with people not reached; and some work, done or not. */
    private void day(LocalDate day) {
        var n = (int) FIRST.until(day, ChronoUnit.DAYS);
        var due = day.atTime(16, 0).atZone(clock.getZone()).withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime();
        jdbc.sql("""
                insert into reporting_round (plan_code, plan, report_day, status, opened_at, closes_at, closed_at)
                select plan_code, plan, cast(:day as date), 'CLOSED', :opened, :closed, :closed from reporting_round
                where report_day = :model""")
                .param("day", day).param("opened", due.minusHours(8)).param("closed", due.plusHours(3)).param("model", MODEL)
                .update();
        jdbc.sql("""
                insert into reporting_expected (id, round, report_day, line, unit, unit_path, unit_code, unit_name, college,
                    keeper_seat, checker_seat, people, due_at, check_due_at, status, answer, zero_days, version, filed_at,
                    accepted_at, late, corrected, supplement, revision, unreached, followed)
                select cast('00000000-0000-4000-' || lpad(cast(:n as varchar(4)), 4, '0') || '-'
                        || lpad(cast(e.unit as varchar(12)), 12, '0') as uuid), r.id, r.report_day, e.line, e.unit,
                    e.unit_path, e.unit_code, e.unit_name, e.college, e.keeper_seat, e.checker_seat, e.people,
                    cast(:due as timestamp with time zone), cast(:checked as timestamp with time zone),
                    case when mod(e.unit + :n, 40) = 0 then 'MISSED' when mod(e.unit + :n, 77) = 0 then 'EXEMPT'
                        else 'CONSOLIDATED' end,
                    case when mod(e.unit + :n, 40) = 0 or mod(e.unit + :n, 77) = 0 then null
                        when mod(e.unit + :n, 9) = 0 then 'NEWS' else 'ZERO' end,
                    mod(e.unit + :n, 3), 0,
                    case when mod(e.unit + :n, 40) = 0 or mod(e.unit + :n, 77) = 0 then null
                        when mod(e.unit + :n, 30) = 0 then cast(:behind as timestamp with time zone)
                        else cast(:before as timestamp with time zone) end,
                    case when mod(e.unit + :n, 40) = 0 or mod(e.unit + :n, 77) = 0 then null
                        when mod(e.unit + :n, 21) = 0 then cast(:behind as timestamp with time zone)
                        else cast(:checked as timestamp with time zone) end,
                    mod(e.unit + :n, 30) = 0, mod(e.unit + :n, 50) = 0, false, 1,
                    case when mod(e.unit + :n, 40) = 0 or mod(e.unit + :n, 77) = 0 then null
                        when mod(e.unit + :n, 25) = 0 then 2 else 0 end, mod(e.unit + :n, 4)
                from reporting_expected e, reporting_round r where e.report_day = :model and r.report_day = :day""")
                .param("n", n).param("due", due).param("checked", due.plusHours(1)).param("behind", due.plusMinutes(100))
                .param("before", due.minusMinutes(40)).param("model", MODEL).param("day", day).update();
        jdbc.sql("""
                insert into work_item (id, matter_id, process, node, step, number, title, unit_id, unit_path, unit_name, search,
                    care, batch, due, opened_at, revision, closed_at, closed_by, cancelled)
                select 'year-' || cast(e.id as varchar(36)), e.id, 'dailyReport', 'fileReport', 'reporting/file-report', 'Y', 'Y',
                    e.unit, e.unit_path, e.unit_name, 'y', false, false, e.due_at, cast(:opened as timestamp with time zone), 0,
                    case when mod(e.unit, 90) < 5 then null when mod(e.unit, 4) = 0
                        then cast(:after as timestamp with time zone) else e.due_at end, 1, false
                from reporting_expected e where e.report_day = :day and mod(e.unit + :n, 6) = 0""")
                .param("n", n).param("opened", due.minusHours(8)).param("after", due.plusDays(3)).param("day", day).update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from work_item where id like 'year-%'").update();
        jdbc.sql("delete from reporting_expected where report_day between ? and ?").params(FIRST, LAST).update();
        jdbc.sql("delete from reporting_round where report_day between ? and ?").params(FIRST, LAST).update();
    }

    @Test
    void theUnitsBelowComeToWhatTheUnitAboveIsTold() {
        var school = units.school();
        var colleges = units.within(school.id(), Level.COLLEGE);
        assertThat(jdbc.sql("select count(*) from reporting_expected where report_day between ? and ?").params(FIRST, LAST)
                .query(Long.class).single()).isGreaterThan(366 * 400);
        assertSoftly(all -> {
            for (var asked : List.of(new Asked(2, Period.MONTH), new Asked(6, Period.WEEK), new Asked(9, Period.TODAY),
                    new Asked(12, Period.MONTH))) {
                var span = asked.period().until(asked.day());
                var at = asked.day().atTime(16, 30).atZone(clock.getZone()).toInstant();
                assertThat(readings.totals(school, span, at)).extractingByKeys(readings.named("reportsMissing"),
                        readings.named("overdue"), readings.named("doneInTime")).allMatch(count -> count.counted() > 0);
                for (var unit : List.of(school, colleges.get(asked.month()))) {
                    var below = units.children(unit.id()).stream().map(child -> readings.totals(child, span, at)).toList();
                    var own = readings.byUnit(unit, span, at);
                    readings.totals(unit, span, at).forEach((indicator, told) -> all.assertThat(Stream.concat(
                            below.stream().map(totals -> totals.get(indicator)), own.get(indicator).stream()
                                    .filter(cell -> cell.child() == null).map(Readings.Cell::count))
                            .reduce(Count.NONE, Count::plus)).as(indicator.name() + " of " + unit.name() + " " + span)
                            .isEqualTo(told));
                }
            }
        });
    }

    private record Asked(int month, Period period) {

        LocalDate day() {
            return LocalDate.of(2016, month, 28);
        }
    }
}
