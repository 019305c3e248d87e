package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = OrganizationSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles({"demo", "test"})
abstract class DemoUniversityTest {

    @ContextConfiguration(initializers = OrganizationSlice.OnH2.class)
    static class OnH2Test extends DemoUniversityTest {}

    @ContextConfiguration(initializers = OrganizationSlice.OnPostgres.class)
    static class OnPostgresTest extends DemoUniversityTest {}

    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired DutyRoster duties;
    @Autowired Establishment establishment;
    @Autowired Registers registers;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired TestClock clock;

    @Test
    void isThereAfterTheFirstStart() {
        assertThat(units.school().name()).isEqualTo("中共滨海师范学院委员会");
        assertThat(held("A00001")).containsExactly("系统管理员");
        assertThat(held("A00003")).containsExactly("审计管理员");
        assertThat(establishment.gaps()).extracting(Seat::title).containsExactly("纪委审理");
    }

    @Test
    void hasPeopleOnLeaveAndOnDuty() {
        var college = units.named("设计学院党总支").orElseThrow();

        assertThat(establishment.of(college.id())).anySatisfy(o -> assertThat(o.sitting())
                .anySatisfy(s -> assertThat(s.away()).isNotEmpty()));
        assertThat(duties.between(LocalDate.now(clock), LocalDate.now(clock))).hasSize(21 * 2)
                .extracting(DutyRoster.Duty::phone).allMatch(phone -> phone.startsWith("199"));
    }

    @Test
    void makesASeatOnceForManyWhoAskAtATime() throws Exception {
        var office = units.named("宣传部").orElseThrow().id();
        var workers = Executors.newFixedThreadPool(8);
        try {
            var asked = Collections.nCopies(16, (Callable<SeatId>) () -> seats.at("DISCIPLINE_OFFICER", office));
            var made = new HashSet<SeatId>();
            for (var seat : workers.invokeAll(asked)) {
                made.add(seat.get());
            }

            assertThat(made).hasSize(1);
        } finally {
            workers.shutdown();
        }
    }

    @Test
    void letsOneOfTwoImportsAtATimeWaitForTheOther() throws Exception {
        var files = RegistersTest.demo();
        files.keySet().retainAll(List.of(Register.UNITS));
        var workers = Executors.newFixedThreadPool(2);
        try {
            Callable<Check> apply = () -> registers.apply(Actor.SYSTEM, files);
            for (var check : workers.invokeAll(List.of(apply, apply))) {
                assertThat(check.get().isRefused()).isFalse();
            }
        } finally {
            workers.shutdown();
        }
        assertThat(units.within(units.school().id(), UnitKind.Level.BRANCH)).hasSize(307);
    }

    @Test
    void showsAChangeOnAnotherNodeOnTheNextRequest() {
        var elsewhere = new TreeKeeper(jdbc);
        var office = units.named("疫情防控工作领导小组办公室").orElseThrow().id();
        assertThat(endOf(elsewhere, office)).isNull();

        units.end(Actor.SYSTEM, office, LocalDate.now(clock).plusDays(30));

        assertThat(endOf(elsewhere, office)).isEqualTo(LocalDate.now(clock).plusDays(30));
        assertThat(units.get(office).end()).isEqualTo(LocalDate.now(clock).plusDays(30));
    }

    @Test
    void showsNothingOfAChangeThatFailed() {
        var office = units.named("疫情防控工作领导小组办公室").orElseThrow().id();
        var before = units.get(office).end();

        transactions.executeWithoutResult(t -> {
            units.end(Actor.SYSTEM, office, LocalDate.now(clock).plusDays(5));
            assertThat(units.get(office).end()).isEqualTo(LocalDate.now(clock).plusDays(5));
            t.setRollbackOnly();
        });

        assertThat(units.get(office).end()).isEqualTo(before);
    }

    @Test
    void givesConnectionsBackWhenAskedOutsideOfTransactions() {
        var person = people.numbered("A00001").orElseThrow().id();

        for (int i = 0; i < 60; i++) {
            assertThat(seats.heldBy(person)).hasSize(1);
        }
    }

    /** As a request on that node sees it. */
    private LocalDate endOf(TreeKeeper node, UnitId unit) {
        return transactions.execute(t -> node.current().get(unit).end());
    }

    private List<String> held(String number) {
        return seats.heldBy(people.numbered(number).orElseThrow().id()).stream().map(h -> h.seat().title()).toList();
    }
}
