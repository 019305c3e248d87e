package org.shouze.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.shouze.calendar.ExplainedDate;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Tenures.Place;
import org.shouze.organization.Tenures.Tenure;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.rehearsal.Draft.Addressee;
import org.shouze.rehearsal.Draft.Line;
import org.shouze.terms.Terms.Foreseen;

/** Worked out by hand: a college with three branches, a notice of Thursday, 6 February 2020, 9:00. */
class RehearsalTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate THURSDAY = LocalDate.of(2020, 2, 6);
    private static final LocalDate FRIDAY = THURSDAY.plusDays(1);
    private static final LocalDate SATURDAY = THURSDAY.plusDays(2);
    private static final LocalDate MONDAY = THURSDAY.plusDays(4);
    private static final LocalDateTime SENT = THURSDAY.atTime(9, 0);
    private static final Unit COLLEGE = unit(1, "外语学院党委", UnitKind.COLLEGE_COMMITTEE);
    private static final Unit FIRST = unit(11, "第一支部", UnitKind.PARTY_BRANCH);
    private static final Unit SECOND = unit(12, "第二支部", UnitKind.PARTY_BRANCH);
    private static final Unit THIRD = unit(13, "第三支部", UnitKind.PARTY_BRANCH);

    private final Map<Addressee, Place> places = new HashMap<>();
    private final Map<SeatId, TreeMap<LocalDate, Integer>> due = new HashMap<>();

    @Test
    void addsWhatItAsksToWhatFallsDueAnyway() {
        given(FIRST, sits("甲", null, null));
        given(SECOND, sits("乙", null, null));
        given(COLLEGE, sits("丙", null, null));
        due.put(new SeatId(FIRST.id().value()), new TreeMap<>(Map.of(FRIDAY, 8, MONDAY, 20)));

        var loads = loads(line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST, SECOND)),
                line("上报", FRIDAY.atTime(17, 0), secretaries(FIRST)),
                line("汇总", SATURDAY.atTime(17, 0), Map.of(new Addressee("S", COLLEGE), List.of(FIRST, SECOND, THIRD))));

        assertThat(loads).extracting(load -> load.place().title(), Load::tasks, Load::peak, Load::atPeak, Load::waitingAtPeak)
                .containsExactly(tuple("第一支部书记", 2, FRIDAY, 10, 8), tuple("外语学院党委书记", 3, SATURDAY, 3, 0),
                        tuple("第二支部书记", 1, FRIDAY, 1, 0));
        assertThat(Loads.byDay(loads)).containsExactly(entry(FRIDAY, 3), entry(SATURDAY, 3));
    }

    @Test
    void namesWhoseSeatIsEmptyAndWhatWaitsForIt() {
        given(FIRST, sits("甲", null, null));
        given(SECOND);
        given(COLLEGE, sits("丙", null, THURSDAY));

        var gaps = gaps(line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST, SECOND)),
                line("汇总", FRIDAY.atTime(17, 0), Map.of(new Addressee("S", COLLEGE), List.of(FIRST, SECOND))));

        assertThat(gaps).extracting(gap -> gap.place().title(), Gap::reason, Gap::day, Gap::person, Gap::last)
                .containsExactly(tuple("第二支部书记", Gap.Reason.EMPTY, FRIDAY, null, null),
                        tuple("外语学院党委书记", Gap.Reason.ENDS, FRIDAY, "丙", THURSDAY));
        assertThat(gaps.get(1).blocked()).containsExactly(FIRST, SECOND);
        assertThat(gaps.get(1).lines()).containsExactly(2);
    }

    @Test
    void tellsWhoComesLaterAndWhereOneFollowsAnother() {
        given(FIRST, sits("甲", FRIDAY, null));
        given(SECOND, sits("乙", null, THURSDAY), sits("丁", FRIDAY, null));
        given(THIRD, sits("戊", null, FRIDAY), sits("己", SATURDAY, null));

        var gaps = gaps(line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST, SECOND, THIRD)));

        assertThat(gaps).extracting(gap -> gap.place().title(), Gap::reason, Gap::day, Gap::person, Gap::last)
                .containsExactly(tuple("第一支部书记", Gap.Reason.NOT_YET, FRIDAY, "甲", null),
                        tuple("第二支部书记", Gap.Reason.CHANGES, FRIDAY, "乙", THURSDAY));
        assertThat(gaps).noneMatch(gap -> gap.reason().blocks());
    }

    @Test
    void aSubstituteFillsAnEmptySeatAndAnEndedUnitHasNone() {
        var ended = new Unit(new UnitId(14), "14", "专班", "专班", UnitKind.TASK_FORCE, COLLEGE.id(), "/14/", THURSDAY);
        given(FIRST, new Tenure(new PersonId(9), "代办", THURSDAY, MONDAY, true));
        given(ended, sits("甲", null, null));

        var gaps = gaps(line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST, ended)));

        assertThat(gaps).extracting(gap -> gap.place().unit(), Gap::reason)
                .containsExactly(tuple(ended, Gap.Reason.EMPTY));
    }

    @Test
    void findsDatesThatCanNotBeKept() {
        given(FIRST, sits("甲", null, null));
        var findings = findings(null, line("早", THURSDAY.atTime(8, 0), secretaries(FIRST)),
                line("休", SATURDAY.atTime(12, 0), secretaries(FIRST)));

        assertThat(findings).extracting(Finding::kind, Finding::line, Finding::due, Finding::better).containsExactly(
                tuple(Finding.Kind.BEFORE_SENT, 1, THURSDAY.atTime(8, 0), null),
                tuple(Finding.Kind.DAY_OFF, 2, SATURDAY.atTime(12, 0), MONDAY.atTime(12, 0)));
    }

    @Test
    void whatIsDoneEveryDayIsDoneOnDaysOffToo() {
        given(FIRST, sits("甲", null, null));
        var daily = new Line("a", "日报", List.of(FRIDAY.atTime(16, 0), SATURDAY.atTime(16, 0)), true, null,
                secretaries(FIRST));

        assertThat(findings(null, daily)).isEmpty();
        assertThat(loads(daily).get(0).asked()).containsExactly(entry(FRIDAY, 1), entry(SATURDAY, 1));
    }

    @Test
    void measuresADateByItsRuleToTheMinute() {
        given(FIRST, sits("甲", null, null));
        var rule = new Foreseen("没有另行规定的事项", MONDAY.atTime(17, 30).atZone(ZONE).toInstant(), null);

        assertThat(findings(rule, line("短", MONDAY.atTime(17, 29), secretaries(FIRST))))
                .extracting(Finding::kind, Finding::better, Finding::basis)
                .containsExactly(tuple(Finding.Kind.SHORT, MONDAY.atTime(17, 30), "没有另行规定的事项"));
        assertThat(findings(rule, line("够", MONDAY.atTime(17, 30), secretaries(FIRST)))).isEmpty();
    }

    @Test
    void findsTwoDutiesOfOneSeatInOneHourOnly() {
        for (var unit : List.of(FIRST, SECOND, THIRD)) {
            given(unit, sits("甲", null, null));
        }
        var findings = findings(null, line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST, SECOND)),
                line("上报", FRIDAY.atTime(12, 59), secretaries(SECOND, THIRD)),
                line("后办", FRIDAY.atTime(13, 0), secretaries(FIRST, SECOND, THIRD)));

        assertThat(findings).extracting(Finding::kind, Finding::line, Finding::other, Finding::seats, Finding::examples)
                .containsExactly(tuple(Finding.Kind.SAME_HOUR, 2, 1, 1, List.of("第二支部书记")));
    }

    @Test
    void comparesTheHeaviestDayWithAnOrdinaryOneOfLastMonth() {
        given(FIRST, sits("甲", null, null));
        due.put(new SeatId(FIRST.id().value()), new TreeMap<>(Map.of(FRIDAY, 8)));
        var load = loads(line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST))).get(0);

        var busy = new Rehearsal.Row(load, List.of(), 8, 3, 0);
        var usual = new Rehearsal.Row(load, List.of(), 8, 4.5, 0);
        var unknown = new Rehearsal.Row(load, List.of(), 8, 0, 0);

        assertThat(busy.times()).isEqualTo(3);
        assertThat(List.of(busy, usual, unknown)).extracting(Rehearsal.Row::heavy).containsExactly(true, false, false);
    }

    @Test
    void sumsUpAndNamesTheDayWithMost() {
        given(FIRST, sits("甲", null, null));
        given(SECOND);
        var draft = new Draft("通知", SENT, List.of(line("传达", FRIDAY.atTime(12, 0), secretaries(FIRST)),
                line("上报", MONDAY.atTime(12, 0), secretaries(FIRST, SECOND))));
        var loads = Loads.of(draft, places, due);

        var rehearsal = new Rehearsal(draft, loads, Loads.byDay(loads), new Staffing(draft, places).gaps(), List.of(),
                List.of(), YearMonth.of(2020, 1));

        assertThat(rehearsal.tasks()).isEqualTo(3);
        assertThat(rehearsal.peak()).isEqualTo(MONDAY);
        assertThat(rehearsal.most()).isEqualTo(2);
        assertThat(rehearsal.blocked()).isEqualTo(1);
        assertThat(rehearsal.clear()).isFalse();
    }

    private List<Load> loads(Line... lines) {
        return Loads.of(new Draft("通知", SENT, List.of(lines)), places, due);
    }

    private List<Gap> gaps(Line... lines) {
        return new Staffing(new Draft("通知", SENT, List.of(lines)), places).gaps();
    }

    private List<Finding> findings(Foreseen rule, Line... lines) {
        return new Dates(new Draft("通知", SENT, List.of(lines)), RehearsalTest::working, line -> Optional.ofNullable(rule), ZONE)
                .findings(places);
    }

    private static ExplainedDate working(LocalDate day) {
        var moved = day;
        while (moved.getDayOfWeek() == DayOfWeek.SATURDAY || moved.getDayOfWeek() == DayOfWeek.SUNDAY) {
            moved = moved.plusDays(1);
        }
        return new ExplainedDate(moved, day, "", List.of());
    }

    private void given(Unit unit, Tenure... tenures) {
        places.put(new Addressee("S", unit), new Place(new SeatId(unit.id().value()), unit.name() + "书记", unit,
                new ArrayList<>(List.of(tenures))));
    }

    /** From before last month where no day is named. */
    private static Tenure sits(String name, LocalDate from, LocalDate until) {
        return new Tenure(new PersonId(name.hashCode()), name, from == null ? LocalDate.of(2019, 1, 1) : from, until, false);
    }

    private static Line line(String what, LocalDateTime due, Map<Addressee, List<Unit>> asked) {
        return new Line("place", what, List.of(due), false, null, asked);
    }

    private static Map<Addressee, List<Unit>> secretaries(Unit... units) {
        var asked = new LinkedHashMap<Addressee, List<Unit>>();
        Arrays.stream(units).forEach(unit -> asked.put(new Addressee("S", unit), List.of(unit)));
        return asked;
    }

    private static Unit unit(long id, String name, UnitKind kind) {
        return new Unit(new UnitId(id), String.valueOf(id), name, name, kind, null, "/1/" + id + "/", null);
    }
}
