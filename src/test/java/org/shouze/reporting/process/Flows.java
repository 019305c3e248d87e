package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.People;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Substitutions;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Answer;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.reporting.Rung;
import org.shouze.reporting.TotalView;
import org.shouze.reporting.Totals;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One model on a day of its own: its matters walk node by node, and in the end each flow of it was taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Flows {

    @Autowired Office office;
    @Autowired Worklist worklist;
    @Autowired Workflow workflow;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Grids grids;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired Substitutions substitutions;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    final LocalDate day;
    private final String model;
    private final Set<String> taken = new TreeSet<>();
    private final Deque<Place> places = new ArrayDeque<>();

    Flows(String model, LocalDate day) {
        this.model = model;
        this.day = day;
    }

    /** A college of a test's own with two of its grids; all who act there are different people. */
    record Place(Unit college, Grid grid, Grid second) {}

    @BeforeAll
    void theRoundIsOpen() {
        OpenDay.at(day, clock, rounds, jdbc);
        grids.all().stream().filter(grid -> grid.line() == Grids.Line.STUDENT && grid.people() > 3 && allApart(grid))
                .collect(Collectors.groupingBy(this::collegeOf)).entrySet().stream()
                .filter(college -> college.getValue().size() > 1)
                .map(college -> new Place(college.getKey(), college.getValue().get(0), college.getValue().get(1)))
                .sorted(Comparator.comparing(place -> place.college().code())).forEach(places::add);
    }

    @AfterAll
    void everyFlowWasTaken() {
        var drawn = Bpmn.readModelFromFile(new File("bpmn/reporting/" + model + ".bpmn"))
                .getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        taken.retainAll(drawn);
        assertThat(taken).as("flows of " + model + " that a matter took").isEqualTo(drawn);
    }

    private Unit collegeOf(Grid grid) {
        return units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow();
    }

    private boolean allApart(Grid grid) {
        var college = collegeOf(grid).id();
        var all = List.of(grid.keeper(), grid.checker(), seats.at("COLLEGE_DEPUTY_SECRETARY", college),
                seats.at("COLLEGE_SECRETARY", college));
        var holders = seats.holders(all);
        var sitting = new HashSet<>();
        return all.stream().allMatch(seat -> !holders.get(seat).isEmpty()
                && sitting.add(holders.get(seat).get(0).person()));
    }

    Place place() {
        return places.remove();
    }

    void at(String time) {
        clock.set(day + "T" + time + ":00");
    }

    MatterId report(Grid grid) {
        return reports.within(day, grid.unit().path()).get(0).id();
    }

    Acting keeper(Grid grid) {
        return office.holder(grid.keeper());
    }

    Acting checker(Grid grid) {
        return office.holder(grid.checker());
    }

    Acting deputy(Place place) {
        return office.holder("COLLEGE_DEPUTY_SECRETARY", place.college().id());
    }

    Acting secretary(Place place) {
        return office.holder("COLLEGE_SECRETARY", place.college().id());
    }

    /** The same person acting from that seat of theirs. */
    static Actor from(Acting acting, SeatId seat) {
        var held = acting.seats().stream().filter(each -> each.seat().id().equals(seat)).findFirst().orElseThrow();
        return new Actor(acting.actor().person(), acting.actor().name(), seat.value(), held.seat().title(),
                held.substituteFor());
    }

    MatterId filed(Grid grid) {
        var report = report(grid);
        office.finish(report, "fileReport", keeper(grid), SpineTest.zero(grid.people()));
        return report;
    }

    MatterId accepted(Grid grid) {
        var report = filed(grid);
        office.finish(report, "checkReport", checker(grid), accept());
        return report;
    }

    static CheckReport.Form accept() {
        return new CheckReport.Form(true, "");
    }

    static CheckReport.Form sendBack(String comment) {
        return new CheckReport.Form(false, comment);
    }

    TotalView total(Place place) {
        return totals.of(rounds.of(day).orElseThrow(), Rung.COLLEGE).stream()
                .filter(total -> total.unit().equals(place.college().id()) && total.line().equals("STUDENT"))
                .findFirst().orElseThrow();
    }

    MatterId signedTotal(Place place) {
        var total = total(place).id();
        office.finish(total, "prepareTotal", deputy(place), prepared());
        office.finish(total, "signTotal", secretary(place), sign(total));
        return total;
    }

    static PrepareTotal.Form prepared() {
        return new PrepareTotal.Form("缺的已逐一电话核实");
    }

    SignTotal.Form sign(MatterId matter) {
        return new SignTotal.Form(true, "", totals.current(matter).revision());
    }

    /** The matter in which a changed total waits for its new signature. */
    MatterId signingAnew(MatterId total) {
        return new MatterId(jdbc.sql("""
                select w.matter_id from work_item w join reporting_total_matter m on m.matter = w.matter_id
                where m.total = ? and w.closed_at is null""").param(total.value()).query(UUID.class).single());
    }

    /** Somebody on leave that day, and who stands in. */
    void standsInFor(Acting absent, Acting substitute, SeatId seat) {
        substitutions.set(Actor.SYSTEM, absent.person(), people.get(substitute.person()).number(), seat, day, day);
    }

    /** The nodes and flows it has passed, in order. */
    List<String> way(MatterId matter) {
        var way = workflow.drawing(matter).orElseThrow().taken();
        taken.addAll(way);
        return way;
    }

    boolean isClosed(MatterId matter) {
        return jdbc.sql("select closed_at is not null from matter where id = ?").param(matter.value())
                .query(Boolean.class).single();
    }

    /** For them the task at that node is not there. */
    void refused(MatterId matter, String node, Acting by, Object form) {
        var item = jdbc.sql("""
                select id, revision from work_item where matter_id = ? and node = ? and closed_at is null""")
                .params(matter.value(), node).query((row, n) -> new Object[] {row.getString(1), row.getInt(2)}).single();
        assertThatThrownBy(() -> worklist.finish((String) item[0], (Integer) item[1], UUID.randomUUID().toString(), by,
                form)).isInstanceOf(NotFound.class);
    }

    /** News: one person of the grid has come back from elsewhere. */
    ReportForm returned(Grid grid, String reason, Boolean pursued) {
        var person = people.inGrid(grid.unit().id()).get(0).id().value();
        return new ReportForm(Answer.NEWS, false, List.of(), 0, 0, grid.people(), 0, 0, List.of(person), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), "昨晚返回", "", null, reason, pursued, null);
    }
}
