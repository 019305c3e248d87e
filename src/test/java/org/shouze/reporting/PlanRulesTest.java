package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.shouze.organization.Post;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.UnitKind.Level;
import org.shouze.reporting.PlanFault.Place;

class PlanRulesTest {

    private static final LocalDate FROM = LocalDate.of(2020, 2, 7);
    private static final Plan USUAL = DefaultPlan.of(FROM);

    @Test
    void takesTheUsualPlan() {
        assertThat(faults(USUAL)).isEmpty();
    }

    @Test
    void wantsEveryKindOfGridOnOneLine() {
        var withoutStaff = with(USUAL.lines().subList(0, 1), USUAL.levels());

        assertThat(faults(withoutStaff)).allMatch(PlanHasGaps.class::isInstance).extracting(PlanFault::place)
                .contains(new Place(null, null, "STAFF"), new Place(null, null, "RETIRED"));
    }

    @Test
    void wantsEveryLevelOfALine() {
        var levels = USUAL.levels().stream().filter(level -> level.rung() != Rung.LINE_OFFICE).toList();

        assertThat(faults(with(USUAL.lines(), levels))).hasSize(2).allMatch(PlanHasGaps.class::isInstance);
    }

    @Test
    void namesTheLevelThatIsAskedBeforeTheOneBelowIsDone() {
        var early = level(Rung.LINE_OFFICE, ReportingLine.STAFF, "人事处", "OFFICE_CLERK", "OFFICE_HEAD", "16:50", "17:30");

        assertThat(faults(replaced(early))).singleElement().isInstanceOf(PlanTimesOutOfOrder.class)
                .extracting(PlanFault::place).isEqualTo(new Place(ReportingLine.STAFF, Rung.LINE_OFFICE, "opens"));
    }

    @Test
    void knowsOnlyOfficesThatStandOnThatDay() {
        var ended = level(Rung.LINE_OFFICE, ReportingLine.STAFF, "已撤销处", "OFFICE_CLERK", "OFFICE_HEAD", "17:00", "17:30");
        var college = level(Rung.LINE_OFFICE, ReportingLine.STAFF, "外语学院", "OFFICE_CLERK", "OFFICE_HEAD", "17:00", "17:30");

        assertThat(faults(replaced(ended))).singleElement().isInstanceOf(NoSuchOffice.class);
        assertThat(faults(replaced(college))).singleElement().isInstanceOf(NoSuchOffice.class);
    }

    @Test
    void putsNoPostOnAnotherLevelThanItsOwn() {
        var wrong = level(Rung.COLLEGE, ReportingLine.STAFF, null, "OFFICE_CLERK", "COLLEGE_SECRETARY", "16:30", "17:00");
        var checkedByOffice = new Plan.Line(ReportingLine.STAFF, USUAL.lines().get(1).grids(), LocalTime.of(16, 0),
                LocalTime.of(16, 30), "OFFICE_HEAD");

        assertThat(faults(replaced(wrong))).singleElement().isInstanceOf(PostDoesNotFit.class)
                .extracting(PlanFault::place).isEqualTo(new Place(ReportingLine.STAFF, Rung.COLLEGE, "consolidator"));
        assertThat(faults(with(List.of(USUAL.lines().get(0), checkedByOffice), USUAL.levels()))).singleElement()
                .extracting(PlanFault::place).isEqualTo(new Place(ReportingLine.STAFF, null, "checker"));
    }

    @Test
    void letsNoSinglePostPutTogetherAndSign() {
        var one = level(Rung.COLLEGE, ReportingLine.STAFF, null, "COLLEGE_SECRETARY", "COLLEGE_SECRETARY", "16:30", "17:00");

        assertThat(faults(replaced(one))).singleElement().isInstanceOf(OnePostForBoth.class);
    }

    @Test
    void saysWhatDiffersPlaceByPlace() {
        var later = level(Rung.LINE_OFFICE, ReportingLine.STAFF, "组织部", "OFFICE_CLERK", "OFFICE_HEAD", "17:00", "17:30");

        assertThat(PlanChanges.between(USUAL, replaced(later))).containsExactly(
                new PlanChanges.Change(ReportingLine.STAFF, Rung.LINE_OFFICE, "unit", "人事处", "组织部"));
        assertThat(PlanChanges.between(USUAL, USUAL)).isEmpty();
    }

    private static List<PlanFault> faults(Plan plan) {
        return new PlanRules(plan, PlanRulesTest::post, PlanRulesTest::unit).faults();
    }

    private static Optional<Post> post(String code) {
        var level = code.startsWith("COLLEGE") ? Level.COLLEGE
                : code.startsWith("UNIVERSITY") ? Level.SCHOOL : Level.OFFICE;
        return Optional.of(new Post(code, code, level, code.equals("OFFICE_CLERK"), null));
    }

    private static Optional<Unit> unit(String name) {
        var kind = name.equals("外语学院") ? UnitKind.COLLEGE_COMMITTEE : UnitKind.DEPARTMENT;
        return Optional.of(new Unit(new UnitId(1), "B", name, name, kind, null, "/1/",
                name.equals("已撤销处") ? FROM.minusDays(1) : null));
    }

    private static Plan replaced(Plan.Level level) {
        var levels = new ArrayList<>(USUAL.levels());
        levels.replaceAll(old -> old.rung() == level.rung() && old.line() == level.line() ? level : old);
        return with(USUAL.lines(), levels);
    }

    private static Plan.Level level(Rung rung, ReportingLine line, String unit, String consolidator, String signer,
            String opens, String due) {
        return new Plan.Level(rung, line, unit, consolidator, signer, LocalTime.parse(opens), LocalTime.parse(due));
    }

    static Plan with(List<Plan.Line> lines, List<Plan.Level> levels) {
        return new Plan(0, Plan.DAILY, FROM, USUAL.filingOpens(), USUAL.closes(), USUAL.dutyDays(), "1", "居家观察",
                USUAL.nowWords(), "滨海", lines, levels);
    }
}
