package org.shouze.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.Matters;
import org.shouze.monitoring.Duties.Owing;
import org.shouze.organization.CollegeLeaders;
import org.shouze.organization.People;
import org.shouze.organization.PeriodReversed;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.supervision.TaskLedger;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.worklist.Lists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a seat owes, what an empty one blocks, who answers for a college, what somebody asked for himself. */
abstract class DutiesTest {

    private static final String NOW = "2022-06-15T10:00:00";

    @Autowired Duties duties;
    @Autowired CollegeLeaders leaders;
    @Autowired TaskLedger ledger;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired Matters matters;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Standing standing;
    private Acting secretary;
    private Unit college;
    private SeatId seat;

    @BeforeEach
    void nothingStandsYet() {
        standing = new Standing(matters, clock, jdbc);
        clock.set(NOW);
        college = units.within(units.school().id(), Level.COLLEGE).get(6);
        seat = seats.at("COLLEGE_SECRETARY", college.id());
        secretary = office.holder(seat);
    }

    @AfterEach
    void takeAway() {
        standing.takeAway();
        jdbc.sql("delete from organization_college_leader where unit = ? and valid_from >= ?")
                .params(college.id().value(), LocalDate.of(2022, 6, 1)).update();
    }

    private void owes(SeatId who, String due) {
        var matter = standing.matter(college, "台账不全", "2022-06-10T09:00:00");
        standing.waits(matter, "feedBack", "2022-06-10T09:00:00", due, who);
    }

    private Owing owing(SeatId who) {
        clock.set(NOW);
        return duties.of(college.id(), secretary).seats().stream().filter(one -> one.seat().id().equals(who)).findFirst()
                .orElseThrow();
    }

    @Test
    void theListOfASeatHasAsManyRowsAsItsNumber() {
        var before = owing(seat).owed();
        owes(seat, "2022-06-14T09:00:00");
        owes(seat, "2022-06-20T09:00:00");
        owes(seat, null);

        var owed = owing(seat).owed();

        assertThat(owed.open() - before.open()).isEqualTo(3);
        assertThat(owed.late() - before.late()).isEqualTo(1);
        var seen = new ArrayList<String>();
        Lists.Key next = null;
        do {
            var page = duties.of(seat, next, 2, secretary);
            page.rows().forEach(row -> seen.add(row.item().id()));
            next = page.next();
        } while (next != null);
        assertThat(seen).hasSize((int) owed.open()).doesNotHaveDuplicates();
    }

    @Test
    void whoStandsAboveCanActOnWhatASeatOwes() {
        owes(seat, "2022-06-14T09:00:00");
        clock.set(NOW);
        var leader = office.holder("UNIVERSITY_SECRETARY", units.school().id());

        assertThat(duties.of(seat, null, 100, leader).rows()).isNotEmpty().filteredOn(row -> row.item().title().equals("台账不全"))
                .extracting(Duties.Duty::acts).containsOnly(new Means.Acts(true, true, true));
        assertThat(duties.of(seat, null, 100, secretary).rows()).extracting(Duties.Duty::acts)
                .containsOnly(new Means.Acts(false, false, false));
    }

    @Test
    void confidentialWorkIsInNoNumberAndNoList() {
        var before = owing(seat).owed();
        var secret = standing.matter(Standing.PROCESS, college, "保密", "2022-06-10T09:00:00", true);
        standing.waits(secret, "feedBack", "2022-06-10T09:00:00", null, seat);

        assertThat(owing(seat).owed()).isEqualTo(before);
        assertThat(duties.of(seat, null, 100, secretary).rows()).noneMatch(row -> row.item().matter().equals(secret));
    }

    @Test
    void anEmptySeatSaysWhatItBlocks() {
        var empty = seats.at("COLLEGE_DEPUTY_SECRETARY", college.id());
        jdbc.sql("update organization_appointment set valid_to = ? where seat = ? and valid_to is null")
                .params(LocalDate.of(2022, 6, 1), empty.value()).update();
        owes(empty, "2022-06-14T09:00:00");
        clock.set(NOW);
        try {
            var view = duties.of(college.id(), secretary);

            assertThat(view.empty()).isPositive();
            assertThat(view.gaps()).filteredOn(one -> one.seat().id().equals(empty)).singleElement()
                    .satisfies(one -> {
                        assertThat(one.holders()).isEmpty();
                        assertThat(one.owed().open()).isPositive();
                    });
        } finally {
            jdbc.sql("update organization_appointment set valid_to = null where seat = ? and valid_to = ?")
                    .params(empty.value(), LocalDate.of(2022, 6, 1)).update();
        }
    }

    @Test
    void nobodyLooksIntoAnotherUnit() {
        var other = units.within(units.school().id(), Level.COLLEGE).get(7);
        var theirs = seats.at("COLLEGE_SECRETARY", other.id());

        assertThatThrownBy(() -> duties.of(other.id(), secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> duties.of(theirs, null, 5, secretary)).isInstanceOf(NotFound.class);
    }

    @Test
    void oneLeaderAnswersForACollegeAtATime() {
        var first = number("UNIVERSITY_SECRETARY");
        var second = number("PRESIDENT");
        var today = LocalDate.of(2022, 6, 15);

        leaders.put(Actor.SYSTEM, college.id(), first, today);
        leaders.put(Actor.SYSTEM, college.id(), second, today.plusDays(2));

        assertThat(answering()).isEqualTo(List.of(first));
        clock.set("2022-06-17T08:00:00");
        assertThat(answering()).isEqualTo(List.of(second));
        assertThatThrownBy(() -> leaders.put(Actor.SYSTEM, college.id(), first, today)).isInstanceOf(PeriodReversed.class);
    }

    private List<String> answering() {
        return leaders.today().stream().filter(one -> one.unit().equals(college))
                .map(one -> people.get(one.person()).number()).toList();
    }

    private String number(String post) {
        return people.get(office.holder(post, units.school().id()).person()).number();
    }

    @Test
    void whatSomebodyAskedForIsHisAlone() {
        var leader = office.holder("UNIVERSITY_SECRETARY", units.school().id());
        var before = ledger.registeredBy(leader, null, 100).size();
        var matter = standing.matter(college, "台账不全", "2022-06-10T09:00:00");
        jdbc.sql("update supervision_rectification set registered_by = ? where id = ?")
                .params(leader.person().value(), matter.value()).update();

        assertThat(ledger.registeredBy(leader, null, 100)).hasSize(before + 1).first()
                .satisfies(row -> assertThat(row.id()).isEqualTo(matter));
        assertThat(ledger.registeredBy(leader, matter, 100)).hasSize(before);
        assertThat(ledger.registeredBy(secretary, null, 100)).noneMatch(row -> row.id().equals(matter));
    }
}
