package org.shouze.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.cockpit.Behind.Asked;
import org.shouze.cockpit.Behind.Part;
import org.shouze.cockpit.Situation.Figure;
import org.shouze.identity.Acting;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Burden;
import org.shouze.reporting.Burdens;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.Rounds;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each figure by its situation and the number worked out by hand; and for all: number, list, children and parent agree. */
abstract class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 10);
    private static final int ALL = 100_000;

    @Autowired Situations situations;
    @Autowired Durations durations;
    @Autowired Behind behind;
    @Autowired Readings readings;
    @Autowired Units units;
    @Autowired Rounds rounds;
    @Autowired Burdens burdens;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Acting leader;
    private Unit college;
    private List<UUID> reports;

    @BeforeEach
    void twoDaysOfReports() {
        OpenDay.at(DAY.minusDays(1), clock, rounds, jdbc);
        OpenDay.at(DAY, clock, rounds, jdbc);
        clock.set(DAY + "T20:00:00");
        leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        college = units.within(units.school().id(), Level.COLLEGE).stream().filter(one -> expected(one, DAY).size() > 9)
                .findFirst().orElseThrow();
        jdbc.sql("delete from monitoring_spell where item_id like 'figures-%'").update();
        for (var day : List.of(DAY, DAY.minusDays(1))) {
            jdbc.sql("""
                    update reporting_expected set status = 'DUE', filed_at = null, accepted_at = null, answer = null,
                        late = false, corrected = false, zero_days = 0, version = 0 where report_day = ?""")
                    .param(day).update();
        }
        reports = expected(college, DAY);
    }

    private List<UUID> expected(Unit unit, LocalDate day) {
        return jdbc.sql("select id from reporting_expected where report_day = ? and unit_path like ? order by unit_code")
                .params(day, unit.path() + "%").query(UUID.class).list();
    }

    private void filed(UUID report, String time, String more) {
        var day = jdbc.sql("select report_day from reporting_expected where id = ?").param(report).query(LocalDate.class)
                .single();
        jdbc.sql("update reporting_expected set status = 'FILED', answer = 'ZERO', filed_at = cast(? as timestamp with time zone)"
                + " where id = ?").params(day + " " + time + ":00+08", report).update();
        if (!more.isEmpty()) {
            jdbc.sql("update reporting_expected set " + more + " where id = ?").param(report).update();
        }
    }

    private Figure figure(String name) {
        return situations.of(college.id(), Period.TODAY, leader).figures().stream()
                .filter(one -> one.indicator().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void filedOfExpected() {
        filed(reports.get(0), "15:00", "");
        filed(reports.get(1), "19:30", "late = true");
        filed(reports.get(2), "20:30", "");
        jdbc.sql("update reporting_expected set status = 'EXEMPT' where id = ?").param(reports.get(3)).update();

        assertThat(figure("reportsComplete").count()).isEqualTo(new Count(2, reports.size() - 1));
        assertThat(figure("reportsOnTime").count()).isEqualTo(new Count(1, reports.size() - 1));
        assertThat(figure("reportsMissing").count().counted()).isEqualTo(reports.size() - 3);
    }

    @Test
    void isComparedWithTheSameMinuteYesterday() {
        var yesterday = expected(college, DAY.minusDays(1));
        filed(yesterday.get(0), "15:00", "");
        filed(yesterday.get(1), "20:01", "");
        filed(reports.get(0), "15:00", "");
        filed(reports.get(1), "15:00", "");

        var complete = figure("reportsComplete");

        assertThat(complete.count().counted()).isEqualTo(2);
        assertThat(complete.before().counted()).isEqualTo(1);
        assertThat(complete.course()).isEqualTo("ok");
        assertThat(complete.trend()).hasSize(Situations.TREND);
        assertThat(complete.trend().get(Situations.TREND - 2).counted()).as("yesterday, in the end").isEqualTo(2);
    }

    @Test
    void answersCorrectionsAndChecks() {
        filed(reports.get(0), "15:00", "zero_days = 3");
        filed(reports.get(1), "15:00", "answer = 'UNCHANGED', corrected = true");
        filed(reports.get(2), "15:00", "answer = 'NEWS', accepted_at = filed_at, status = 'ACCEPTED'");
        filed(reports.get(3), "15:00", "");

        assertThat(figure("zeroReports").count()).isEqualTo(new Count(2, 4));
        assertThat(figure("sameAsBefore").count()).isEqualTo(new Count(2, 4));
        assertThat(figure("corrected").count()).isEqualTo(new Count(1, 4));
        assertThat(figure("checkedOnTime").count()).isEqualTo(new Count(1, reports.size()));
    }

    @Test
    void whoIsFollowedUpReachedAndLost() {
        expected(college, DAY.minusDays(1)).forEach(id -> filed(id, "15:00", "unreached = 0"));
        people(reports.get(0), 30, 4);
        people(reports.get(1), 30, 2);
        people(reports.get(2), 30, 0);
        filed(reports.get(0), "15:00", "unreached = 1");
        filed(reports.get(2), "15:00", "unreached = 5");
        jdbc.sql("update reporting_expected set unreached = 2 where id = (select previous from reporting_expected where id = ?)")
                .param(reports.get(2)).update();

        assertThat(figure("followedUp").count()).as("of six the two of the unfiled and the one unreached are missing")
                .isEqualTo(new Count(3, 6));
        var roster = jdbc.sql("select sum(people) from reporting_expected where report_day = ? and unit_path like ?")
                .params(DAY, college.path() + "%").query(Long.class).single();
        assertThat(figure("coverage").count()).isEqualTo(new Count(29 + 25, roster));
        assertThat(figure("everyoneReached").count()).isEqualTo(new Count(0, 2));
        assertThat(figure("unreachedAgain").count().counted()).isEqualTo(1);
        assertThat(figure("peopleLost").count().counted()).isEqualTo(5);
    }

    private void people(UUID report, int people, int followed) {
        jdbc.sql("update reporting_expected set people = ?, followed = ? where id = ?").params(people, followed, report).update();
    }

    @Test
    void whatTheFormsAskAndAskedBefore() {
        jdbc.sql("update reporting_expected set previous = null where id = ?").param(reports.get(0)).update();
        jdbc.sql("update reporting_expected set status = 'EXEMPT' where id = ?").param(reports.get(1)).update();
        var asked = reports.size() - 1;

        assertThat(figure("fieldsAsked").count().counted()).isEqualTo(18L * asked);
        assertThat(figure("fieldsAskedBefore").count()).isEqualTo(new Count(18L * (asked - 1), 18L * asked));
        assertThat(figure("minutesAsked").count().counted()).isEqualTo(5L * asked);
    }

    @Test
    void theWeeksBurdenNamesEachFieldAndAddsUp() {
        jdbc.sql("update reporting_expected set previous = null where id = ?").param(reports.get(0)).update();

        var burden = burdens.of(college.id(), leader);

        var week = DAY.with(DayOfWeek.MONDAY).datesUntil(DAY.plusDays(1)).mapToLong(day -> expected(college, day).size()).sum();
        assertThat(burden.sum().forms()).isEqualTo(week);
        assertThat(burden.sum().fields()).isEqualTo(18 * week);
        assertThat(burden.sum().minutes()).isEqualTo(5 * week);
        assertThat(burden.fields()).hasSize(18).allSatisfy(field -> assertThat(field.asked()).isEqualTo(week));
        assertThat(burden.fields().stream().mapToLong(Burden.Field::again).sum()).isEqualTo(burden.sum().again());
        assertThat(burden.sum().again()).isLessThanOrEqualTo(18 * (week - 1));
    }

    @Test
    void everyFieldOfTheReportIsAmongThoseAsked() {
        var onlyOnPaperOrInCorrections = List.of("writtenAt", "reason", "pursued");
        var form = Arrays.stream(ReportForm.class.getRecordComponents()).map(RecordComponent::getName)
                .filter(name -> !onlyOnPaperOrInCorrections.contains(name)).toList();

        assertThat(jdbc.sql("select field from reporting_field where form = 'REPORT' and valid_to is null").query(String.class)
                .list()).containsExactlyInAnyOrderElementsOf(form);
    }

    @Test
    void medianAndNinetiethOfTheWayUp() {
        for (int n = 0; n < 10; n++) {
            filed(reports.get(n), "15:00", "status = 'ACCEPTED', accepted_at = filed_at + interval '%d' minute".formatted(n + 1));
        }

        var hop = durations.of(situations.of(college.id(), Period.TODAY, leader)).stream()
                .filter(one -> one.indicator().name().equals("hopDelay")).findFirst().orElseThrow();

        assertThat(hop.stages()).containsExactly(new Took("reporting.hop.1", 10, 5.5, 9.1));
    }

    @Test
    void medianAndNinetiethOfAStepInWorkingTime() {
        for (int n = 1; n <= 10; n++) {
            spent(reports.get(n), n * 60, "reporting/check-report");
        }
        spent(reports.get(0), 25, "reporting/file-report");

        var steps = durations.of(situations.of(college.id(), Period.TODAY, leader)).stream()
                .filter(one -> one.indicator().name().equals("stageTime")).findFirst().orElseThrow();

        assertThat(steps.stages()).containsExactly(new Took("step.reporting.check-report", 10, 330, 546),
                new Took("step.reporting.file-report", 1, 25, 25));
    }

    private void spent(UUID report, int minutes, String step) {
        jdbc.sql("""
                insert into monitoring_spell (item_id, matter_id, process, node, unit_path, closed_at, waiting, handling, again,
                    paused, spent, step) select ?, id, 'dailyReport', 'any', unit_path, cast(? as timestamp with time zone),
                    0, ?, 0, 0, ?, ? from reporting_expected where id = ?""")
                .params("figures-" + report, DAY + " 19:00:00+08", minutes, minutes, step, report).update();
    }

    @Test
    void whatIsLateByAgeAndWhatWasDoneInTime() {
        var before = List.of(figure("overdue").count(), figure("overdueDay").count(), figure("overdueWeek").count(),
                figure("doneInTime").count());

        work("tomorrow", 1, null);
        work("hour", 0, null);
        work("days", -2, null);
        work("week", -8, null);
        work("early", 0, "18:00");
        work("behind", -1, "19:00");

        assertThat(figure("overdue").count()).isEqualTo(before.get(0).plus(new Count(3, 3)));
        assertThat(figure("overdueDay").count()).isEqualTo(before.get(1).plus(new Count(2, 2)));
        assertThat(figure("overdueWeek").count()).isEqualTo(before.get(2).plus(new Count(1, 1)));
        assertThat(figure("doneInTime").count()).isEqualTo(before.get(3).plus(new Count(1, 2)));
    }

    /** Due at seven in the evening of a day before or after. @param done when on this day, or null while it is open */
    private void work(String name, int days, String done) {
        jdbc.sql("""
                insert into work_item (id, matter_id, process, node, step, number, title, unit_id, unit_path, unit_name, search,
                    care, batch, due, opened_at, revision, closed_at, closed_by, cancelled)
                values (?, ?, 'trialSequence', 'work', 'trial/work', 'F', 'F', ?, ?, ?, 'f', false, false,
                    cast(? as timestamp with time zone), cast(? as timestamp with time zone), 0,
                    cast(? as timestamp with time zone), ?, false)""").params(Arrays.asList("figures-" + name,
                UUID.randomUUID(), college.id().value(), college.path(), college.name(), DAY.plusDays(days) + " 19:00:00+08",
                DAY.minusDays(20) + " 08:00:00+08", done == null ? null : DAY + " " + done + ":00+08", done == null ? null : 1L))
                .update();
    }

    @Test
    void whatWasClearedOfWhatFellDue() {
        var before = figure("tasksCleared").count();
        var open = figure("tasksOpen").count();
        var late = figure("tasksOverdue").count();
        var soon = figure("tasksDueSoon").count();

        task(1, "CLEARED", "10:00", "12:00");
        task(2, "CLEARED", "10:00", "21:00");
        task(3, "FEEDBACK", "12:00", null);
        task(4, "NOT_PURSUED", "12:00", null);
        task(5, "FEEDBACK", "22:00", null);

        assertThat(figure("tasksCleared").count()).isEqualTo(before.plus(new Count(1, 3)));
        assertThat(figure("tasksOpen").count()).isEqualTo(open.plus(new Count(3, 3)));
        assertThat(figure("tasksOverdue").count()).isEqualTo(late.plus(new Count(1, 1)));
        assertThat(figure("tasksDueSoon").count()).isEqualTo(soon.plus(new Count(1, 1)));
    }

    private void task(int n, String status, String due, String cleared) {
        jdbc.sql("""
                insert into supervision_rectification (id, number, title, handling, unit, unit_path, registered_at,
                    registered_by, registered_name, first_due, due, status, confidential, returns, extensions, circulars,
                    cleared_at, version)
                values (?, ?, 'F', 1, ?, ?, cast(? as timestamp with time zone), 1, '系统', cast(? as timestamp with time zone),
                    cast(? as timestamp with time zone), ?, false, 0, 0, 0, cast(? as timestamp with time zone), 0)""")
                .params(Arrays.asList(UUID.randomUUID(), "figures-" + n, college.id().value(), college.path(),
                        DAY.minusDays(9) + " 08:00:00+08", DAY + " " + due + ":00+08", DAY + " " + due + ":00+08", status,
                        cleared == null ? null : DAY + " " + cleared + ":00+08")).update();
    }

    @Test
    void whatIsToAUnitsCredit() {
        filed(reports.get(0), "15:00", "corrected = true, version = 2");
        filed(reports.get(1), "15:00", "corrected = true, version = 2");
        jdbc.sql("""
                insert into reporting_version (report, number, filed_at, filed_by, filed_by_name, answer, total_people, reached,
                    unreached, on_campus, in_town, elsewhere, abroad, returned, gone, symptoms, observed, suspected, late,
                    supplement, self_correction)
                select id, 77, filed_at, 1, '网格员', 'ZERO', 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, false, false, true
                from reporting_expected where id = ?""").param(reports.get(0)).update();
        jdbc.sql("""
                insert into reporting_urgent (id, number, cause, kind, unit, unit_path, unit_name, people, raised_at, raised_by,
                    raised_by_name, content)
                values (?, 'figures-1', 'figures-1', 'SYMPTOMS', ?, ?, ?, 1, cast(? as timestamp with time zone), 1, '网格员', '')""")
                .params(UUID.randomUUID(), college.id().value(), college.path(), college.name(), DAY + " 09:00:00+08").update();

        assertThat(figure("selfCorrected").count()).isEqualTo(new Count(1, 1));
        assertThat(figure("earlyWarnings").count()).isEqualTo(new Count(1, 1));
    }

    @AfterEach
    void whatWasMadeIsGone() {
        jdbc.sql("delete from reporting_version where number = 77").update();
        jdbc.sql("delete from reporting_urgent where number like 'figures-%'").update();
        jdbc.sql("delete from work_item where id like 'figures-%'").update();
        jdbc.sql("delete from supervision_rectification where number like 'figures-%'").update();
    }

    @Test
    void theWorstUnitComesFirstAndIsNamed() {
        expected(units.school(), DAY).stream().filter(id -> !reports.contains(id)).forEach(id -> filed(id, "15:00", ""));

        var situation = situations.of(null, Period.TODAY, leader);

        assertThat(situation.rows().get(0).unit()).isEqualTo(college);
        assertThat(situation.sentences()).first().satisfies(sentence -> {
            assertThat(sentence.unit()).isEqualTo(college);
            assertThat(sentence.days()).isEqualTo(2);
            assertThat(sentence.count().counted()).isEqualTo(reports.size());
        });
    }

    @Test
    void numberAndListAndParentAndChildrenAgree() {
        filed(reports.get(0), "15:00", "");
        filed(reports.get(1), "15:00", "late = true, corrected = true");
        var branch = units.children(college.id()).get(0);
        assertSoftly(all -> {
            for (var unit : List.of(units.school(), college, branch)) {
                for (var period : Period.values()) {
                    var situation = situations.of(unit.id(), period, leader);
                    for (var lasting : durations.of(situation)) {
                        var as = lasting.indicator().name() + " of " + unit.name() + " " + period;
                        all.assertThat(rows(lasting.indicator().name(), unit, period, Part.COUNTED, null)).as(as)
                                .isEqualTo(lasting.stages().stream().mapToLong(Took::many).sum());
                        lasting.stages().forEach(stage -> all.assertThat(rows(lasting.indicator().name(), unit, period,
                                Part.COUNTED, stage.note())).as(as + " " + stage.note()).isEqualTo(stage.many()));
                    }
                    for (var figure : situation.figures()) {
                        var indicator = figure.indicator();
                        var as = indicator.name() + " of " + unit.name() + " " + period;
                        all.assertThat(listed(indicator.name(), unit, period, Part.COUNTED)).as(as)
                                .isEqualTo(figure.count().counted());
                        if (indicator.isShare()) {
                            all.assertThat(listed(indicator.name(), unit, period, Part.MISSING)).as("missing " + as)
                                    .isEqualTo(figure.count().missing());
                        }
                        all.assertThat(readings.totals(unit, period.until(DAY), clock.instant()).get(indicator)).as(as)
                                .isEqualTo(figure.count());
                    }
                }
            }
        });
    }

    /** What the rows of the whole list come to together: each one, or for what it weighs. */
    private long listed(String indicator, Unit unit, Period period, Part part) {
        return list(indicator, unit, period, part, null).stream().mapToLong(Behind.Row::amount).sum();
    }

    private long rows(String indicator, Unit unit, Period period, Part part, String note) {
        return list(indicator, unit, period, part, note).size();
    }

    private List<Behind.Row> list(String indicator, Unit unit, Period period, Part part, String note) {
        var asked = new Asked(indicator, unit.id(), period, part, note);
        var page = behind.page(asked, null, 3, leader);
        var seen = new ArrayList<>(page.rows());
        if (page.next() != null) {
            seen.addAll(behind.page(asked, page.next(), ALL, leader).rows());
        }
        assertThat(page.many()).isEqualTo(seen.size());
        if (!page.indicator().isDuration()) {
            assertThat(page.amount()).isEqualTo(seen.stream().mapToLong(Behind.Row::amount).sum());
        }
        if (page.indicator().amount() == null) {
            assertThat(page.amount()).isEqualTo(page.many());
        }
        return seen;
    }

    @Test
    void aSiteOpensItsItems() {
        var situation = situations.of(null, Period.TODAY, leader);

        assertThat(situation.sites()).isNotEmpty().allSatisfy(site -> assertThat(behind.page(new Asked("overdue", null,
                Period.TODAY, null, site.note()), null, 1, leader).many()).isEqualTo(site.many()));
    }

    @Test
    void confidentialWorkAndWhatSomebodyIsShutOutOfIsInNoFigure() {
        var before = figure("overdue").count().counted();
        var item = jdbc.sql("""
                select i.id from work_item i where i.closed_at is null and i.engine and i.unit_path like ? and i.due < ?
                    and not i.confidential and not i.guarded fetch first 1 row only""")
                .params(college.path() + "%", clock.instant().atOffset(java.time.ZoneOffset.UTC)).query(String.class).single();
        var matter = jdbc.sql("select matter_id from work_item where id = ?").param(item).query(UUID.class).single();

        jdbc.sql("update work_item set confidential = true where id = ?").param(item).update();
        var confidential = figure("overdue").count().counted();
        jdbc.sql("update work_item set confidential = false where id = ?").param(item).update();
        var reported = figure("reportsComplete").count().base();
        jdbc.sql("update matter set guarded = true where id in (?, ?)").params(matter, reports.get(0)).update();
        jdbc.sql("update work_item set guarded = true where matter_id = ?").param(matter).update();
        var guarded = figure("overdue").count().counted();
        assertThat(figure("reportsComplete").count().base()).isEqualTo(reported - 1);
        jdbc.sql("update matter set guarded = false where id in (?, ?)").params(matter, reports.get(0)).update();
        jdbc.sql("update work_item set guarded = false where matter_id = ?").param(matter).update();

        assertThat(confidential).isEqualTo(before - 1);
        assertThat(guarded).isLessThan(before);
    }

    @Test
    void aCollegeSeesItselfAndNoOther() {
        var secretary = office.holder("COLLEGE_SECRETARY", college.id());
        var other = units.within(units.school().id(), Level.COLLEGE).stream().filter(one -> !one.equals(college)).findFirst()
                .orElseThrow();

        assertThat(situations.of(null, Period.TODAY, secretary).unit()).isEqualTo(college);
        assertThatThrownBy(() -> situations.of(other.id(), Period.TODAY, secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> behind.page(new Asked("overdue", units.school().id(), Period.TODAY, null, null), null, 5,
                secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> behind.page(new Asked("nothing", null, Period.TODAY, null, null), null, 5, secretary))
                .isInstanceOf(NotFound.class);
    }
}
