package org.shouze.worklist;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Appointments;
import org.shouze.organization.Grids;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.Seats;
import org.shouze.organization.Substitutions;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Answer;
import org.shouze.reporting.CheckedBy;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.reporting.Rung;
import org.shouze.reporting.Totals;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day with work on every desk of the demo university, and with clerks enough to make a pool. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Desk {

    static final LocalDate DAY = LocalDate.of(2020, 1, 8);

    @Autowired Office office;
    @Autowired Worklist worklist;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Grids grids;
    @Autowired Seats seats;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired Substitutions substitutions;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    /** So that no person is appointed twice, whichever tests run. */
    private static final AtomicInteger APPOINTED = new AtomicInteger(100);

    private final Deque<Grid> free = new ArrayDeque<>();

    @BeforeAll
    void theRoundIsOpenAndTheOfficesAreAsked() {
        OpenDay.at(DAY, clock, rounds, jdbc);
        at("16:30");
        totals.openDue();
        at("17:00");
        totals.openDue();
        var own = new HashSet<>();
        grids.all().stream().filter(grid -> grid.line() == Grids.Line.STUDENT && grid.people() > 3 && isFresh(grid))
                .filter(grid -> own.add(office.holder(grid.keeper()).person())).limit(12).forEach(free::add);
    }

    private boolean isFresh(Grid grid) {
        var holders = seats.holders(List.of(grid.keeper(), grid.checker()));
        return holders.values().stream().noneMatch(List::isEmpty) && waiting(report(grid), "fileReport")
                && !office.holder(grid.keeper()).person().equals(office.holder(grid.checker()).person());
    }

    Grid grid() {
        return free.removeLast();
    }

    void at(String time) {
        clock.set(DAY + "T" + time + ":00");
    }

    MatterId report(Grid grid) {
        return reports.within(DAY, grid.unit().path()).get(0).id();
    }

    boolean waiting(MatterId matter, String node) {
        return jdbc.sql("select count(*) from work_item where matter_id = ? and node = ? and closed_at is null")
                .params(matter.value(), node).query(Integer.class).single() == 1;
    }

    WorkItem open(MatterId matter, String node) {
        var id = jdbc.sql("select id from work_item where matter_id = ? and node = ? and closed_at is null")
                .params(matter.value(), node).query(String.class).single();
        return item(id);
    }

    WorkItem item(String id) {
        return worklist.look(id, office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));
    }

    /** What the clerks of the office on that line have before them. */
    WorkItem inThePool(String line) {
        var total = totals.of(rounds.of(DAY).orElseThrow(), Rung.LINE_OFFICE).stream()
                .filter(each -> each.line().equals(line)).findFirst().orElseThrow();
        return open(total.id(), "prepareTotal");
    }

    /** So many people more at one desk, for this day. */
    List<Acting> clerks(String unit, int count) {
        var at = units.named(unit).orElseThrow().id();
        var some = grids.all().stream().filter(grid -> grid.people() > 2).skip(APPOINTED.getAndAdd(count)).limit(count)
                .map(grid -> people.inGrid(grid.unit().id()).get(2)).toList();
        some.forEach(person -> appointments.appoint(Actor.SYSTEM, "OFFICE_CLERK", at, person.number(), DAY, DAY));
        return some.stream().map(Person::number).map(office::person).toList();
    }

    Acting keeper(Grid grid) {
        return office.holder(grid.keeper());
    }

    /** Somebody who may do today what the keeper of that grid may. */
    Acting standIn(Grid grid) {
        var number = people.get(clerks("党委办公室", 1).get(0).person()).number();
        substitutions.set(Actor.SYSTEM, keeper(grid).person(), number, grid.keeper(), DAY, DAY);
        return office.person(number);
    }

    Acting secretary(Grid grid) {
        return office.holder("COLLEGE_SECRETARY", units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow().id());
    }

    static String token() {
        return UUID.randomUUID().toString();
    }

    static ReportForm zero(Grid grid) {
        return new ReportForm(Answer.ZERO, true, List.of(CheckedBy.PHONE), 0, 0, grid.people(), 0, 0, List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", "", null, "", null, null);
    }

    static Map<String, List<String>> typed(String text) {
        return Map.of("note", List.of(text));
    }
}
