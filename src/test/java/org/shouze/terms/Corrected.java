package org.shouze.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitKind;
import org.shouze.reporting.Answer;
import org.shouze.reporting.CheckedBy;
import org.shouze.reporting.Corrections;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.support.OpenDay;
import org.shouze.support.Visitor;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;

/** Corrections that wait for their approval: one working day, three colours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Corrected extends Clocks {

    static final String PASSWORD = "Shouze@2020";

    @Autowired Worklist worklist;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Corrections corrections;
    @Autowired People people;
    @LocalServerPort int port;

    private final LocalDate day;
    private final Deque<Grid> free = new ArrayDeque<>();

    /** @param day a Tuesday of its own */
    Corrected(LocalDate day) {
        this.day = day;
    }

    @BeforeAll
    void theRoundIsOpen() {
        OpenDay.at(day, clock, rounds, JdbcClient.create(jdbc));
        grids.all().stream().filter(grid -> grid.line() == Grids.Line.STUDENT && grid.people() > 3 && allApart(grid))
                .limit(20).forEach(free::add);
    }

    @BeforeEach
    void inTheMorning() {
        clock.set(day + "T09:00:00");
    }

    private boolean allApart(Grid grid) {
        var college = units.nearest(grid.unit().id(), UnitKind.Level.COLLEGE).orElseThrow().id();
        var sitting = new HashSet<>();
        return seats.holders(List.of(grid.keeper(), grid.checker(), seats.at("COLLEGE_DEPUTY_SECRETARY", college),
                seats.at("COLLEGE_SECRETARY", college))).values().stream()
                .allMatch(holders -> !holders.isEmpty() && sitting.add(holders.get(0).person()));
    }

    /** Filed, checked, and proposed anew at nine: its approval is due the next working day at 17:30. */
    WorkItem approval() {
        var grid = free.remove();
        var report = reports.within(day, grid.unit().path()).get(0).id();
        var filing = open(report, "fileReport");
        worklist.finish(filing.id(), filing.revision(), token(), office.holder(grid.keeper()), zero(grid));
        var check = open(report, "checkReport");
        worklist.sign(check.id(), check.revision(), token(), office.holder(grid.checker()));
        return open(corrections.propose(report, returned(grid).filing(), "漏报一人", keeper(grid)), "approveCorrection");
    }

    private WorkItem open(MatterId matter, String node) {
        var id = jdbc.queryForObject("select id from work_item where matter_id = ? and node = ? and closed_at is null",
                String.class, matter.value(), node);
        return worklist.look(id, office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));
    }

    private Actor keeper(Grid grid) {
        var acting = office.holder(grid.keeper());
        return new Actor(acting.actor().person(), acting.actor().name(), grid.keeper().value(), "", null);
    }

    /** Who decides on it. */
    Acting approver(WorkItem item) {
        return office.holder(seat(item));
    }

    Acting above(WorkItem item) {
        return office.holder(seats.superior(seat(item)).orElseThrow());
    }

    private SeatId seat(WorkItem item) {
        return new SeatId(Long.parseLong(jdbc.queryForList("select taker from work_item_taker where item_id = ?",
                String.class, item.id()).get(0).substring(5)));
    }

    String login(Acting acting) {
        return people.get(acting.person()).number();
    }

    Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        assertThat(target(visitor.signIn(login(acting), PASSWORD))).doesNotStartWith("/login");
        visitor.get("/work");
        return visitor;
    }

    static String token() {
        return UUID.randomUUID().toString();
    }

    private static ReportForm zero(Grid grid) {
        return new ReportForm(Answer.ZERO, true, List.of(CheckedBy.PHONE), 0, 0, grid.people(), 0, 0, List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", "", null, "", null, null);
    }

    private ReportForm returned(Grid grid) {
        var person = people.inGrid(grid.unit().id()).get(0).id().value();
        return new ReportForm(Answer.NEWS, false, List.of(), 0, 0, grid.people(), 0, 0, List.of(person), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), "昨晚返回", "", null, "漏报一人", null, null);
    }
}
