package org.shouze.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouze.monitoring.Standing.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.monitoring.Ages.Age;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.workflow.Catalogue.Kind;
import org.shouze.worklist.Lists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands where, and how long it takes: each number by its situation, worked out by hand. */
abstract class MonitorTest {

    /** A Wednesday, far from the days of other tests. */
    private static final String NOW = "2022-06-15T10:00:00";

    @Autowired Monitor monitor;
    @Autowired Waiting waiting;
    @Autowired Bottlenecks bottlenecks;
    @Autowired Ages ages;
    @Autowired SpellKeeping keeping;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired Matters matters;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Standing standing;
    private Acting leader;
    private Unit college;
    private Unit other;
    private SeatId seat;

    @BeforeEach
    void nothingStandsYet() {
        standing = new Standing(matters, clock, jdbc);
        clock.set(NOW);
        leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        college = colleges.get(4);
        other = colleges.get(5);
        seat = seats.at("COLLEGE_SECRETARY", college.id());
        jdbc.sql("update monitoring_mark set written_to = ?").param(time("2022-06-14T10:00:00")).update();
    }

    @AfterEach
    void takeAway() {
        standing.takeAway();
    }

    private Kind kind(String process) {
        return monitor.kind(process, monitor.kinds(leader));
    }

    private Overview overview(Unit unit) {
        clock.set(NOW);
        return monitor.of(kind(Standing.PROCESS), unit.id(), leader);
    }

    private Station at(String node, Unit unit) {
        return overview(unit).at(node).orElseThrow();
    }

    private MatterId task(Unit unit, String node, String due) {
        var matter = standing.matter(unit, "台账不全", "2022-06-10T09:00:00");
        standing.waits(matter, node, "2022-06-10T09:00:00", due, seat);
        return matter;
    }

    @Test
    void countsWhatStandsAtEachStepAndWhatOfItIsLate() {
        var before = at("feedBack", college);
        var open = overview(college).open();
        task(college, "feedBack", "2022-06-15T09:59:00");
        task(college, "feedBack", "2022-06-15T10:00:00");
        task(college, "feedBack", "2022-06-15T10:01:00");
        task(college, "feedBack", null);
        task(college, "draftPlan", null);
        task(other, "feedBack", "2022-06-01T09:00:00");

        var station = at("feedBack", college);

        assertThat(station.open() - before.open()).isEqualTo(4);
        assertThat(station.late() - before.late()).isEqualTo(2);
        assertThat(overview(college).open() - open).isEqualTo(5);
    }

    @Test
    void theListBehindANumberHasThatManyRows() {
        for (int n = 0; n < 5; n++) {
            task(college, "feedBack", n % 2 == 0 ? null : "2022-06-1" + n + "T09:00:00");
            task(college, "draftPlan", "2022-06-1" + (n + 4) + "T09:00:00");
        }
        for (var unit : List.of(units.school(), college, other)) {
            var overview = overview(unit);
            assertThat(listed(overview, null, false)).hasSize((int) overview.open()).doesNotHaveDuplicates();
            assertThat(listed(overview, null, true)).hasSize((int) overview.late()).doesNotHaveDuplicates();
            for (var station : overview.stations()) {
                assertThat(listed(overview, station.node(), false)).as(station.node()).hasSize((int) station.open());
                assertThat(listed(overview, station.node(), true)).as(station.node()).hasSize((int) station.late());
            }
        }
    }

    /** Page by page, three rows each. */
    private List<String> listed(Overview overview, String node, boolean late) {
        var seen = new ArrayList<String>();
        Lists.Key next = null;
        do {
            var page = waiting.page(overview, node, late, next, 3, leader);
            page.rows().forEach(row -> seen.add(row.item().id()));
            next = page.next();
        } while (next != null);
        return seen;
    }

    @Test
    void childrenMakeUpTheirParent() {
        task(college, "feedBack", null);
        task(other, "feedBack", null);

        var school = overview(units.school());
        var below = units.children(units.school().id()).stream().mapToLong(unit -> overview(unit).open()).sum();
        var own = jdbc.sql("""
                select count(*) from work_item where process = ? and unit_path = ? and closed_at is null and engine
                    and not confidential and not guarded""").params(Standing.PROCESS, units.school().path())
                .query(Long.class).single();

        assertThat(below + own).isEqualTo(school.open());
    }

    @Test
    void confidentialWorkAndWhatSomebodyIsShutOutOfIsInNoNumberAndNoList() {
        var before = overview(college).open();
        var shut = task(college, "feedBack", null);
        jdbc.sql("update work_item set guarded = true where matter_id = ?").param(shut.value()).update();
        var secret = standing.matter(Standing.PROCESS, college, "保密", "2022-06-10T09:00:00", true);
        standing.waits(secret, "feedBack", "2022-06-10T09:00:00", null, seat);

        var overview = overview(college);

        assertThat(overview.open()).isEqualTo(before);
        assertThat(listed(overview, "feedBack", false)).hasSize((int) overview.at("feedBack").orElseThrow().open());
    }

    @Test
    void splitsTheWorkingTimeOfWhatWasFinished() {
        var by = leader.person();
        var first = standing.matter(college, "一", "2022-06-13T08:00:00");
        standing.done(first, "signFor", "2022-06-13T08:00:00", "2022-06-13T09:00:00", "2022-06-13T11:00:00", seat, by);
        var item = standing.done(first, "draftPlan", "2022-06-13T11:00:00", "2022-06-13T11:00:00", "2022-06-14T09:00:00", seat, by);
        standing.paused(item, "2022-06-13T11:30:00", "2022-06-14T08:30:00");
        var second = standing.matter(college, "二", "2022-06-13T08:00:00");
        standing.done(second, "signFor", "2022-06-13T08:00:00", "2022-06-13T08:00:00", "2022-06-13T09:00:00", seat, by);
        clock.set(NOW);
        jdbc.sql("update monitoring_mark set written_to = null").update();

        assertThat(keeping.pass()).isTrue();

        var sign = at("signFor", college).times();
        assertThat(sign.many()).isEqualTo(2);
        assertThat(sign.mean()).as("180 and 60 minutes").isEqualTo(120);
        assertThat(sign.median()).isEqualTo(120);
        assertThat(sign.ninth()).isEqualTo(168);
        assertThat(sign.waiting()).as("60 and none").isEqualTo(30);
        assertThat(sign.handling()).as("120 and 60").isEqualTo(90);
        var plan = at("draftPlan", college).times();
        assertThat(plan.mean()).as("half an hour before it stood still, half an hour after").isEqualTo(60);
        assertThat(plan.paused()).isPositive();
    }

    @Test
    void whatWasDoneAgainIsToldApartOnceItIsFinishedAgain() {
        var by = leader.person();
        var matter = standing.matter(college, "退回的", "2022-06-13T08:00:00");
        standing.done(matter, "feedBack", "2022-06-13T08:00:00", "2022-06-13T08:00:00", "2022-06-13T09:00:00", seat, by);
        standing.done(matter, "checkResult", "2022-06-13T09:00:00", "2022-06-13T09:00:00", "2022-06-13T09:30:00", seat, by);
        clock.set(NOW);
        jdbc.sql("update monitoring_mark set written_to = null").update();
        keeping.pass();
        assertThat(at("checkResult", college).times().redone()).isZero();

        standing.done(matter, "feedBack", "2022-06-13T09:30:00", "2022-06-13T09:30:00", "2022-06-15T09:55:00", seat, by);
        keeping.pass();

        assertThat(at("checkResult", college).times().redone()).isEqualTo(1);
        assertThat(at("checkResult", college).times().again()).isEqualTo(30);
        assertThat(at("feedBack", college).times().many()).isEqualTo(2);
    }

    @Test
    void whatWasFinishedIsWrittenOnceHoweverOftenItIsLookedFor() {
        var matter = standing.matter(college, "办结的", "2022-06-14T08:00:00");
        standing.done(matter, "signFor", "2022-06-14T08:00:00", null, "2022-06-15T08:00:00", seat, leader.person());
        standing.close(matter, "2022-06-15T09:00:00");
        clock.set(NOW);

        keeping.pass();
        keeping.pass();

        var overview = overview(college);
        assertThat(overview.at("signFor").orElseThrow().times().many()).isEqualTo(1);
        assertThat(overview.ended().many()).isEqualTo(1);
        assertThat(waiting.ended(overview, null, 5).rows()).hasSize(1).first()
                .satisfies(row -> assertThat(row.matter().id()).isEqualTo(matter));
    }

    @Test
    void aMatterThatEndsWithoutAStepIsCountedToo() {
        var matter = standing.matter(college, "到期自动结束", "2022-06-14T08:00:00");
        standing.close(matter, "2022-06-15T09:00:00");
        clock.set(NOW);

        keeping.pass();

        assertThat(overview(college).ended().many()).isEqualTo(1);
        assertThat(overview(other).ended().many()).isZero();
    }

    @Test
    void takesNoMatterOutOfTheListThatIsStillInTheNumber() {
        var matter = standing.matter(college, "后来回避的", "2022-06-14T08:00:00");
        standing.close(matter, "2022-06-15T09:00:00");
        clock.set(NOW);
        keeping.pass();
        jdbc.sql("update matter set guarded = true where id = ?").param(matter.value()).update();

        var overview = overview(college);

        assertThat(overview.ended().many()).isZero();
        assertThat(waiting.ended(overview, null, 5).rows()).isEmpty();
    }

    @Test
    void aStepIsSlowWhereItTakesLongerThanItsTerm() {
        var matter = standing.matter(college, "慢的", "2022-06-06T08:00:00");
        standing.done(matter, "signFor", "2022-06-06T08:00:00", null, "2022-06-08T08:00:00", seat, leader.person());
        clock.set(NOW);
        jdbc.sql("update monitoring_mark set written_to = null").update();
        keeping.pass();

        var station = at("signFor", college);

        assertThat(station.allowed()).as("one working day").isEqualTo(450);
        assertThat(station.times().mean()).as("two of them").isEqualTo(900);
        assertThat(station.slow()).isTrue();
    }

    @Test
    void setsTheLastDaysBesideThoseBefore() {
        var by = leader.person();
        for (int n = 0; n < 3; n++) {
            var then = standing.matter(college, "从前的", "2022-05-11T08:00:00");
            standing.done(then, "signFor", "2022-05-11T08:00:00", "2022-05-11T08:30:00", "2022-05-11T09:00:00", seat, by);
            standing.close(then, "2022-05-11T09:00:00");
            var now = standing.matter(college, "现在的", "2022-06-13T08:00:00");
            standing.done(now, "signFor", "2022-06-13T08:00:00", "2022-06-13T09:30:00", "2022-06-13T10:00:00", seat, by);
            standing.close(now, "2022-06-13T10:00:00");
        }
        clock.set(NOW);
        jdbc.sql("update monitoring_mark set written_to = null").update();
        keeping.pass();

        var compared = bottlenecks.of(overview(college));

        assertThat(compared.steps()).singleElement().satisfies(step -> {
            assertThat(step.station().node()).isEqualTo("signFor");
            assertThat(step.now().waiting()).isEqualTo(90);
            assertThat(step.before().waiting()).isEqualTo(30);
            assertThat(step.grows()).isTrue();
        });
        assertThat(compared.ended()).isEqualTo(new Overview.Ended(3, 120, 120));
        assertThat(compared.endedBefore()).isEqualTo(new Overview.Ended(3, 60, 60));
        assertThat(compared.slowest()).singleElement().satisfies(slow -> {
            assertThat(slow.seat().id()).isEqualTo(seat);
            assertThat(slow.many()).isEqualTo(3);
            assertThat(slow.waiting()).isEqualTo(90);
            assertThat(slow.earlier()).isEqualTo(3);
            assertThat(slow.waited()).isEqualTo(30);
            assertThat(slow.grows()).isTrue();
        });
    }

    @Test
    void theSeatWhereWaitingGrewComesBeforeTheOneThatWaitsLonger() {
        var by = leader.person();
        var slow = seats.at("COLLEGE_SECRETARY", other.id());
        for (int n = 0; n < 3; n++) {
            signed("2022-05-11T08:", "05", seat, by);
            signed("2022-06-13T08:", "15", seat, by);
            signed("2022-05-11T08:", "50", slow, by);
            signed("2022-06-13T08:", "50", slow, by);
        }
        clock.set(NOW);
        jdbc.sql("update monitoring_mark set written_to = null").update();
        keeping.pass();

        assertThat(bottlenecks.of(overview(units.school())).slowest()).filteredOn(one -> one.seat().id().equals(seat)
                || one.seat().id().equals(slow)).extracting(one -> one.seat().id(), Bottlenecks.Slowest::waiting,
                        Bottlenecks.Slowest::grows).containsExactly(tuple(seat, 15.0, true), tuple(slow, 50.0, false));
    }

    /** Came at the full hour, was begun so many minutes later and done within the hour. */
    private void signed(String hour, String begun, SeatId at, PersonId by) {
        var matter = standing.matter(at.equals(seat) ? college : other, "签收的", hour + "00:00");
        standing.done(matter, "signFor", hour + "00:00", hour + begun + ":00", hour + "55:00", at, by);
    }

    @Test
    void onlyWhoMayReadItIsToldOfAUnit() {
        var secretary = office.holder("COLLEGE_SECRETARY", college.id());
        var kind = kind(Standing.PROCESS);

        assertThat(monitor.of(kind, null, secretary).unit()).isEqualTo(college);
        assertThatThrownBy(() -> monitor.of(kind, other.id(), secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> monitor.of(kind, units.school().id(), secretary)).isInstanceOf(NotFound.class);
        assertThat(monitor.kinds(secretary)).noneMatch(Kind::confidential);
        assertThatThrownBy(() -> monitor.kind("appeal", monitor.kinds(secretary))).isInstanceOf(NotFound.class);
    }

    @Test
    void ofConfidentialMattersOnlyNumbersAndAgesAreTold() {
        clock.set(NOW);
        var appeal = kind("appeal");
        assertThatThrownBy(() -> monitor.of(appeal, null, leader)).isInstanceOf(NotFound.class);
        for (int n = 0; n < 3; n++) {
            standing.matter("appeal", college, "保密事项", "2022-05-2" + n + "T09:00:00", true);
        }
        for (int n = 0; n < 2; n++) {
            standing.matter("appeal", college, "保密事项", "2022-04-1" + n + "T09:00:00", true);
        }
        var closed = standing.matter("appeal", college, "保密事项", "2022-05-24T09:00:00", true);
        standing.close(closed, "2022-06-03T09:00:00");
        clock.set(NOW);

        var table = ages.of(appeal);

        assertThat(table.on()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(table.many()).containsEntry(Age.MONTH, 4).containsEntry(Age.QUARTER, null);
    }

    @Test
    void nothingThatHappensThisMonthChangesWhatIsToldOfConfidentialMatters() {
        var some = new ArrayList<MatterId>();
        for (int n = 0; n < 3; n++) {
            some.add(standing.matter("appeal", college, "保密事项", "2022-05-2" + n + "T09:00:00", true));
        }
        clock.set(NOW);
        var before = ages.of(kind("appeal"));

        standing.matter("appeal", college, "保密事项", "2022-06-14T09:00:00", true);
        standing.close(some.get(0), "2022-06-14T09:00:00");
        clock.set(NOW);

        assertThat(ages.of(kind("appeal"))).isEqualTo(before);
        clock.set("2022-07-01T08:00:00");
        assertThat(ages.of(kind("appeal"))).isNotEqualTo(before);
    }
}
