package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.notification.Messages;
import org.shouze.organization.Grids;
import org.shouze.organization.Post;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

/** A day of reporting against a real database; each test has a day of its own. */
@SpringBootTest(classes = ReportingSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = {
        "spring.flyway.locations=classpath:db/migration/reporting", "shouze.jobs=off", "spring.main.banner-mode=off",
        "spring.profiles.active=test"})
abstract class ReportingTest {

    private static final AtomicLong DAYS = new AtomicLong();
    private static final Actor KEEPER = new Actor(1, "林晓", 101L, "网格员", null);
    private static final Actor CHECKER = new Actor(2, "陈立", 601L, "辅导员", null);
    private static final Actor CONSOLIDATOR = new Actor(3, "王敏", 31L, "副书记", null);
    private static final Actor SIGNER = new Actor(4, "郑海", 41L, "书记", null);

    @Autowired TestClock clock;
    @Autowired Plans plans;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Corrections corrections;
    @Autowired Reminders reminders;
    @Autowired Workflow engine;
    @Autowired JdbcClient jdbc;
    @Autowired Campus campus;
    @Autowired Seats seats;
    @Autowired Units units;
    @Autowired Boards boards;

    @Autowired Messages messages;

    private Workflow workflow;
    private LocalDate day;

    @BeforeEach
    void aNewDay() {
        day = LocalDate.of(2020, 2, 6).plusDays(10 * DAYS.getAndIncrement());
        if (plans.inForce(LocalDate.of(2020, 1, 1)).isEmpty()) {
            plans.revise(DefaultPlan.of(LocalDate.of(2020, 1, 1)), Actor.SYSTEM);
        }
        at("08:00");
        workflow = AopTestUtils.getUltimateTargetObject(engine);
        clearInvocations(workflow);
        doAnswer(call -> Set.copyOf(call.getArgument(1))).when(messages).mayBeTold(any(), any(), any());
    }

    @Test
    void opensARowForEveryGridAndAProcessForEachThatIsNotExempt() {
        jdbc.sql("insert into reporting_exemption (unit, valid_from, valid_to, reason) values (103, ?, ?, '并入')")
                .params(day, day).update();

        rounds.openDue();

        assertThat(reports.within(day, "/1/")).hasSize(6);
        assertThat(reports.standing(day, "/1/"))
                .isEqualTo(Map.of(ReportStatus.DUE, 5, ReportStatus.EXEMPT, 1));
        assertThat(started("dailyReport")).hasSize(5);
    }

    @Test
    void doesNotOpenBeforeItsHour() {
        at("07:59");

        rounds.openDue();

        assertThat(rounds.of(day)).isEmpty();
    }

    @Test
    void opensOnceHoweverManyNodesTry() throws Exception {
        var executor = Executors.newFixedThreadPool(2);
        Callable<Void> node = () -> {
            rounds.openDue();
            return null;
        };

        for (var tried : executor.invokeAll(List.of(node, node))) {
            tried.get();
        }
        rounds.openDue();
        executor.shutdown();

        assertThat(reports.within(day, "/1/")).hasSize(6);
        assertThat(started("dailyReport")).hasSize(6);
    }

    @Test
    void goesOnWhereABrokenOffOpeningStopped() {
        rounds.openDue();
        jdbc.sql("delete from reporting_expected where report_day = ? and unit in (101, 202)").param(day).update();
        jdbc.sql("update reporting_round set status = 'OPENING' where report_day = ?").param(day).update();
        clearInvocations(workflow);

        rounds.openDue();

        assertThat(started("dailyReport")).hasSize(2);
        assertThat(rounds.of(day)).map(Round::status).hasValue(Round.Status.OPEN);
    }

    @Test
    void recordsADayThatAnOutageSwallowed() {
        rounds.openDue();
        day = day.plusDays(2);
        at("08:00");

        rounds.openDue();

        var lost = rounds.of(day.minusDays(1)).orElseThrow();
        assertThat(lost.status()).isEqualTo(Round.Status.NOT_OPENED);
        assertThat(lost.reason()).isNotBlank();
    }

    @Test
    void endsAsMissedWhatWasNeverFiled() {
        rounds.openDue();
        file("WG101");
        at("23:59");

        rounds.closeDue();
        rounds.closeDue();

        assertThat(reports.standing(day, "/1/")).isEqualTo(Map.of(ReportStatus.MISSED, 5, ReportStatus.FILED, 1));
        verify(workflow, times(1)).tell("roundClosed", report("WG102").id());
        verify(workflow, never()).tell("roundClosed", report("WG101").id());
        assertThat(rounds.of(day)).map(Round::status).hasValue(Round.Status.CLOSED);
    }

    @Test
    void countsZerosInARowFromDayToDay() {
        rounds.openDue();
        file("WG101");
        day = day.plusDays(1);
        at("08:00");

        rounds.openDue();

        assertThat(report("WG101").zeroDays()).isEqualTo(1);
        assertThat(report("WG102").zeroDays()).isZero();
        file("WG101");
        assertThat(report("WG101").zeroDays()).isEqualTo(2);
        assertThat(reports.yesterday(report("WG101").id())).isPresent();
    }

    @Test
    void sealsWhoIsNamed() {
        rounds.openDue();
        var person = campus.peopleOf("WG101").get(0);

        reports.file(report("WG101").id(), returned(person), KEEPER);

        var stored = jdbc.sql("select named from reporting_version where report = ?")
                .param(report("WG101").id().value()).query(String.class).single();
        assertThat(stored).startsWith("sealed");
        assertThat(reports.current(report("WG101").id()).orElseThrow().named().returned()).containsExactly(person);
    }

    @Test
    void sumsAtEveryLevelAndNamesTheMissing() {
        fileAndAcceptAllBut("WG102");
        at("17:30");
        totals.openDue();

        var college = total(Rung.COLLEGE, "STUDENT", 10);
        assertThatThrownBy(() -> totals.prepare(college, "", CONSOLIDATOR)).isInstanceOf(GapsNotAcknowledged.class);
        prepareAndSign(college);

        var signed = totals.current(college).signed();
        assertThat(signed.figures().total()).isEqualTo(10);
        assertThat(signed.tally()).isEqualTo(new Tally(2, 0, 1, 1, 0, 0, 0));
        assertThat(totals.gaps(college, 1)).singleElement().satisfies(gap -> {
            assertThat(gap.unitName()).isEqualTo("外语学院2班网格");
            assertThat(gap.person()).isEqualTo("持102");
        });
        assertThat(report("WG101").status()).isEqualTo(ReportStatus.CONSOLIDATED);

        prepareAndSign(total(Rung.COLLEGE, "STUDENT", 20));
        prepareAndSign(total(Rung.COLLEGE, "STAFF", 10));
        prepareAndSign(total(Rung.LINE_OFFICE, "STUDENT", Campus.STUDENT_OFFICE));
        prepareAndSign(total(Rung.LINE_OFFICE, "STAFF", Campus.STAFF_OFFICE));
        prepareAndSign(headquarters());

        var school = totals.current(headquarters()).signed();
        assertThat(school.tally().expected()).isEqualTo(6);
        assertThat(school.tally().received()).isEqualTo(4);
        assertThat(school.tally().missing()).isEqualTo(2);
        assertThat(school.figures().total()).isEqualTo(40);
        assertThat(totals.isTop(headquarters())).isTrue();
    }

    @Test
    void letsNobodySignWhatHePutTogether() {
        fileAndAcceptAllBut("WG102");
        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE, "STUDENT", 10);
        totals.prepare(college, "2班未报", CONSOLIDATOR);

        assertThatThrownBy(() -> totals.sign(college, totals.current(college).revision(), CONSOLIDATOR))
                .isInstanceOf(SignerIsConsolidator.class);
    }

    @Test
    void doesNotSignWhatChangedSinceItWasPutTogether() {
        fileAndAcceptAllBut("WG102");
        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE, "STUDENT", 10);
        totals.prepare(college, "2班未报", CONSOLIDATOR);
        file("WG102");
        assertThat(reports.accept(report("WG102").id(), CHECKER, null)).as("not signed yet").isFalse();

        assertThatThrownBy(() -> totals.sign(college, totals.current(college).revision(), SIGNER))
                .isInstanceOf(TotalChangedSincePrepared.class);

        totals.sendBack(college, "2班到了", SIGNER);
        prepareAndSign(college);
        assertThat(totals.current(college).signed().figures().total()).isEqualTo(20);
    }

    @Test
    void liftsALateReportThroughEverySignedLevel() {
        fileAndAcceptAllBut("WG102");
        at("17:30");
        totals.openDue();
        signAll();
        at("18:30");
        file("WG102");
        assertThat(reports.accept(report("WG102").id(), CHECKER, null)).isTrue();
        clearInvocations(workflow);

        totals.carryUpward(report("WG102").id());

        var college = totals.current(total(Rung.COLLEGE, "STUDENT", 10));
        assertThat(college.status()).isEqualTo(TotalStatus.RESIGN);
        assertThat(college.difference().total()).isEqualTo(10);
        assertThat(college.signed().figures().total()).as("the old one stays readable").isEqualTo(10);
        assertThat(totals.current(headquarters()).status()).isEqualTo(TotalStatus.SIGNED);

        resign();
        assertThat(totals.current(total(Rung.LINE_OFFICE, "STUDENT", Campus.STUDENT_OFFICE)).status())
                .isEqualTo(TotalStatus.RESIGN);
        resign();
        resign();

        var school = totals.current(headquarters());
        assertThat(school.version()).isEqualTo(2);
        assertThat(school.signed().figures().total()).isEqualTo(60);
        assertThat(school.signed().tally().late()).isEqualTo(1);
        assertThat(totals.version(school.id(), 1).figures().total()).isEqualTo(50);
        assertThat(report("WG102").status()).isEqualTo(ReportStatus.CONSOLIDATED);
    }

    @Test
    void asksOnceForASignatureHoweverManyPartsChange() {
        fileAndAcceptAllBut("WG101", "WG102");
        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE, "STUDENT", 10);
        totals.prepare(college, "都未报", CONSOLIDATOR);
        totals.sign(college, totals.current(college).revision(), SIGNER);
        clearInvocations(workflow);

        for (var code : List.of("WG101", "WG102")) {
            file(code);
            reports.accept(report(code).id(), CHECKER, null);
            totals.carryUpward(report(code).id());
        }

        verify(workflow, times(1)).startByMessage(eq("partCorrected"), any());
        assertThat(totals.current(college).pending().figures().total()).isEqualTo(20);
    }

    @Test
    void correctsWithOldAndNewValueOnceApprovedOneLevelUp() {
        fileAndAcceptAllBut();
        var report = report("WG101").id();
        var person = campus.peopleOf("WG101").get(0);

        var id = corrections.propose(report, returned(person), "漏报一名返回人员", KEEPER);
        assertThatThrownBy(() -> corrections.propose(report, returned(person), "再来", KEEPER))
                .isInstanceOf(CorrectionAlreadyOpen.class);
        assertThatThrownBy(() -> corrections.approve(id, "", KEEPER)).isInstanceOf(ProposerApproves.class);
        corrections.approve(id, "属实", SIGNER);
        corrections.apply(id);

        var versions = reports.versions(report);
        assertThat(versions).extracting(v -> v.figures().returned()).containsExactly(0, 1);
        assertThat(versions.get(1).amendment().selfCorrection()).isTrue();
        assertThat(versions.get(1).amendment().approvedByName()).isEqualTo("郑海");
        assertThat(corrections.get(id).difference().returned()).isEqualTo(1);
        assertThat(corrections.reportOf(id)).isEqualTo(report);
        assertThat(report("WG101").corrected()).isTrue();
    }

    @Test
    void takesCorrectionsOnlyFromTheSeatsOfTheReport() {
        fileAndAcceptAllBut();

        assertThatThrownBy(() -> corrections.propose(report("WG102").id(), zero(), "不是我的", KEEPER))
                .isInstanceOf(NotThisReportsSeat.class);
    }

    @Test
    void letsTheProposerReviseOrWithdrawWhatWasReturned() {
        fileAndAcceptAllBut();
        var id = corrections.propose(report("WG101").id(), returned(campus.peopleOf("WG101").get(0)), "漏报", KEEPER);

        corrections.refuse(id, true, "写明从哪里返回", SIGNER);
        corrections.revise(id, returned(campus.peopleOf("WG101").get(1)), "漏报，武汉返回", KEEPER);
        corrections.refuse(id, true, "仍不清楚", SIGNER);
        corrections.withdraw(id, KEEPER);

        assertThat(corrections.get(id).status()).isEqualTo(CorrectionView.Status.WITHDRAWN);
        assertThatThrownBy(() -> corrections.apply(id)).isInstanceOf(CorrectionSettled.class);
    }

    @Test
    void raisesASuspectedCaseAtOnceAndOnce() {
        rounds.openDue();
        var suspected = new Named(null, null, null, null, null, null, campus.peopleOf("WG101").subList(0, 1), null);
        clearInvocations(workflow);

        reports.file(report("WG101").id(), news(suspected), KEEPER);
        reports.sendBack(report("WG101").id(), CHECKER, "补充住处");
        reports.file(report("WG101").id(), news(suspected), KEEPER);

        assertThat(started("urgentReport")).hasSize(1);
    }

    @Test
    void raisesThreeAlikeInOneClassInADay() {
        rounds.openDue();
        var people = campus.peopleOf("WG101");
        clearInvocations(workflow);

        reports.file(report("WG101").id(), news(feverish(people.subList(0, 2))), KEEPER);
        assertThat(started("urgentReport")).isEmpty();
        reports.sendBack(report("WG101").id(), CHECKER, "还有一人");
        reports.file(report("WG101").id(), news(feverish(people.subList(0, 3))), KEEPER);

        assertThat(started("urgentReport")).hasSize(1);
    }

    @Test
    void raisesFiveAlikeInOneClassOverThreeDaysOnce() {
        var people = campus.peopleOf("WG102");
        clearInvocations(workflow);

        for (var ill : List.of(people.subList(0, 2), people.subList(1, 4), people.subList(4, 5))) {
            rounds.openDue();
            reports.file(report("WG102").id(), news(feverish(ill)), KEEPER);
            day = day.plusDays(1);
            at("08:00");
        }

        assertThat(started("urgentReport")).as("three in a day stand for the fifth").hasSize(1);

        rounds.openDue();
        day = day.plusDays(3);
        for (var ill : List.of(people.subList(0, 2), people.subList(2, 4), people.subList(4, 5))) {
            at("08:00");
            rounds.openDue();
            reports.file(report("WG102").id(), news(feverish(ill)), KEEPER);
            day = day.plusDays(1);
        }

        assertThat(started("urgentReport")).hasSize(2);
        assertThat(jdbc.sql("select people from reporting_urgent where kind = 'SPREAD'").query(Integer.class).list())
                .containsExactly(5);
    }

    @Test
    void remindsOnlyThoseWhoOweSomething() {
        rounds.openDue();
        file("WG101");

        var sent = reminders.remind(List.of(report("WG101").id(), report("WG102").id()), SIGNER);

        assertThat(sent.reached()).extracting(p -> p.value()).containsExactly(102L);
    }

    @Test
    void remindsNobodyWhoWasRemindedJustNow() {
        rounds.openDue();
        doReturn(Set.of()).when(messages).mayBeTold(any(), any(), eq(Duration.ofMinutes(30)));

        var sent = reminders.remind(List.of(report("WG102").id()), SIGNER);

        assertThat(sent.reached()).isEmpty();
        assertThat(sent.tooSoon()).extracting(p -> p.value()).containsExactly(102L);
    }

    @Test
    void revisesAPlanOnlyForDaysToCome() {
        assertThatThrownBy(() -> plans.revise(DefaultPlan.of(day), SIGNER)).isInstanceOf(PlanStartsInThePast.class);

        plans.revise(DefaultPlan.of(day.plusYears(50)), SIGNER);

        assertThat(plans.inForce(day).orElseThrow().validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
    }

    @Test
    void opensAlongTheLinesOfTheDaysPlanWithItsCheckers() {
        rounds.openDue();
        plans.revise(retiredApart(day.plusDays(1)), SIGNER);
        plans.revise(DefaultPlan.of(day.plusDays(2)), SIGNER);
        var before = report("WG203");

        day = day.plusDays(1);
        at("08:00");
        rounds.openDue();
        at("16:30");
        totals.openDue();

        assertThat(before.line()).isEqualTo(ReportingLine.STAFF);
        assertThat(report("WG203").line()).isEqualTo(ReportingLine.RETIRED);
        assertThat(report("WG103").line()).isEqualTo(ReportingLine.STAFF);
        assertThat(report("WG203").checker()).isEqualTo(seats.at("COLLEGE_ORGANIZATION_MEMBER", new UnitId(20)));
        assertThat(report("WG103").checker()).isEqualTo(campus.grid("WG103").checker());
        assertThat(totals.of(rounds.of(day).orElseThrow(), Rung.COLLEGE)).filteredOn(t -> t.line().equals("RETIRED"))
                .extracting(t -> t.unit().value()).containsExactly(20L);
    }

    @Test
    void countsTheGridsThatLapseAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            day = day.plusDays(1);
            at("08:00");
            fileAndAcceptAllBut("WG101");
            at("23:59");
            rounds.closeDue();
        }

        assertThat(boards.of(day, null, null, leader()).colleges())
                .extracting(row -> row.college().id().value(), Board.CollegeRow::repeaters)
                .containsExactlyInAnyOrder(tuple(10L, 1), tuple(20L, 0));
        assertThat(boards.of(day.minusDays(1), null, null, leader()).colleges())
                .allMatch(row -> row.repeaters() == 0);
    }

    private Acting leader() {
        var school = units.school();
        var seat = new Seat(new SeatId(1), new Post("UNIVERSITY_SECRETARY", "书记", UnitKind.Level.SCHOOL, false, null),
                school);
        return new Acting(SIGNER, List.of(new Seats.Held(seat, null)));
    }

    private static Plan retiredApart(LocalDate from) {
        var usual = DefaultPlan.of(from);
        var lines = List.of(usual.lines().get(0), new Plan.Line(ReportingLine.STAFF, Set.of(Grids.Line.STAFF),
                LocalTime.of(16, 0), LocalTime.of(16, 30), null), new Plan.Line(ReportingLine.RETIRED,
                Set.of(Grids.Line.RETIRED), LocalTime.of(15, 0), LocalTime.of(16, 0), "COLLEGE_ORGANIZATION_MEMBER"));
        var levels = new ArrayList<>(usual.levels());
        usual.levels().stream().filter(level -> level.line() == ReportingLine.STAFF).forEach(level -> levels.add(
                new Plan.Level(level.rung(), ReportingLine.RETIRED, level.unit(), level.consolidator(), level.signer(),
                        level.opens(), level.due())));
        return new Plan(0, usual.code(), from, usual.filingOpens(), usual.closes(), usual.dutyDays(), "1",
                usual.observation(), usual.nowWords(), usual.returnPlace(), lines, levels);
    }

    private void signAll() {
        for (var rung : Rung.values()) {
            totals.of(rounds.of(day).orElseThrow(), rung).forEach(total -> prepareAndSign(total.id()));
        }
    }

    /** The signer of the last matter asked for signs, and it goes up. */
    private void resign() {
        var asked = ArgumentCaptor.forClass(MatterId.class);
        verify(workflow).startByMessage(eq("partCorrected"), asked.capture());
        clearInvocations(workflow);
        totals.sign(asked.getValue(), totals.current(asked.getValue()).revision(), SIGNER);
        totals.sendUp(asked.getValue());
    }

    private void prepareAndSign(MatterId total) {
        totals.prepare(total, "缺的已电话核实", CONSOLIDATOR);
        totals.sign(total, totals.current(total).revision(), SIGNER);
        totals.sendUp(total);
    }

    private void fileAndAcceptAllBut(String... codes) {
        rounds.openDue();
        for (var report : reports.within(day, "/1/")) {
            if (!Arrays.asList(codes).contains(report.unitCode())) {
                reports.file(report.id(), zero(), KEEPER);
                reports.accept(report.id(), CHECKER, null);
            }
        }
    }

    private MatterId total(Rung rung, String line, long unit) {
        return totals.of(rounds.of(day).orElseThrow(), rung).stream()
                .filter(t -> t.line().equals(line) && t.unit().value() == unit).findFirst().orElseThrow().id();
    }

    private MatterId headquarters() {
        return total(Rung.HEADQUARTERS, "ALL", Campus.HEADQUARTERS);
    }

    private ReportView report(String code) {
        return reports.within(day, "/1/").stream().filter(r -> r.unitCode().equals(code)).findFirst().orElseThrow();
    }

    private void file(String code) {
        reports.file(report(code).id(), zero(), KEEPER);
    }

    @SuppressWarnings("unchecked")
    private List<MatterId> started(String process) {
        var groups = ArgumentCaptor.forClass(java.util.Collection.class);
        verify(workflow, org.mockito.Mockito.atLeast(0)).start(eq(process), groups.capture());
        return groups.getAllValues().stream().flatMap(group -> ((java.util.Collection<MatterId>) group).stream())
                .toList();
    }

    private void at(String time) {
        clock.set(day + "T" + time + ":00");
    }

    private static Filing zero() {
        return new Filing(Answer.ZERO, true, List.of(CheckedBy.PHONE), new Whereabouts(0, 0, 10, 0, 0), null, "", "",
                null);
    }

    private static Filing returned(long person) {
        return news(new Named(List.of(person), null, null, null, null, null, null, null));
    }

    private static Named feverish(List<Long> people) {
        return new Named(null, null, people, null, null, null, null, null);
    }

    private static Filing news(Named named) {
        return new Filing(Answer.NEWS, false, null, new Whereabouts(0, 0, 10, 0, 0), named, "已核实", "武汉返回", null);
    }
}
