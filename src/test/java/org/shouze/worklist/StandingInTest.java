package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Leave;
import org.shouze.organization.OpenWork;
import org.shouze.organization.Seats;
import org.shouze.organization.Substitutions;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.trial.Trials;
import org.shouze.worklist.Lists.Tab;
import org.springframework.beans.factory.annotation.Autowired;

/** Who stands in for somebody on leave, for which kinds of work, and what the record says of it. */
abstract class StandingInTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 15);

    @Autowired Trials trials;
    @Autowired Worklist worklist;
    @Autowired Substitutions substitutions;
    @Autowired OpenWork work;
    @Autowired Seats seats;
    @Autowired Office office;
    @Autowired TestClock clock;

    private Acting absent;
    private Acting substitute;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
        absent = trials.secretary();
        substitute = office.holder("COLLEGE_SECRETARY", trials.thirdCollege().id());
    }

    @AfterEach
    void isBack() {
        substitutions.of(absent.person()).forEach(one -> substitutions.cancelOwn(absent.actor(), one.id()));
    }

    @Test
    void theRecordSaysForWhomWhicheverSeatWasChosen() {
        var matter = checking();
        standIn(Set.of());

        var now = again(substitute);
        assertThat(now.actor().behalfOf()).isNull();
        trials.finish(matter, "check", now);

        assertThat(trials.items(matter)).filteredOn(item -> item.node().equals("check")).singleElement()
                .satisfies(item -> {
                    assertThat(item.closedBehalf()).isEqualTo(absent.actor().name());
                    assertThat(item.closedSeat()).isEqualTo(absent.actor().seatName());
                    assertThat(item.closedName()).isEqualTo(substitute.actor().name());
                });
    }

    @Test
    void ownWorkIsDoneOnOnesOwnSeat() {
        var matter = checking();
        standIn(Set.of());

        trials.finish(matter, "check", absent);

        assertThat(trials.items(matter)).filteredOn(item -> item.node().equals("check")).singleElement()
                .satisfies(item -> assertThat(item.closedBehalf()).isNull());
    }

    @Test
    void whoStandsInForSomeKindsOfWorkDoesOnlyThose() {
        var matter = checking();
        var item = trials.item(matter, "check");
        standIn(Set.of("dailyReport"));

        var now = again(substitute);

        assertThat(trials.listed(now, Tab.TODO)).doesNotContain(item.id());
        assertThatThrownBy(() -> worklist.look(item.id(), now)).isInstanceOf(NotFound.class);
        isBack();
        standIn(Set.of("dailyReport", "trialSequence"));
        assertThat(trials.listed(again(substitute), Tab.TODO)).contains(item.id());
        assertThat(worklist.mayDo(item, again(substitute))).isTrue();
    }

    @Test
    void whatASubstituteSentBackComesStraightToHimOnlyWhileHeStandsIn() {
        for (var over : List.of(false, true)) {
            var matter = checking();
            standIn(Set.of());
            trials.act("course/send-back", matter, trials.item(matter, "check"), again(substitute),
                    trials.actForm("course/send-back", "draft", true, "请补充"));
            if (over) {
                isBack();
            }

            trials.finish(matter, "draft");

            var item = trials.item(matter, "check");
            assertThat(worklist.mayDo(item, again(substitute))).isEqualTo(!over);
            assertThat(worklist.mayDo(item, again(absent))).isEqualTo(over);
            isBack();
        }
    }

    @Test
    void whoStandsInNoMoreWithdrawsNothing() {
        var matter = checking();
        standIn(Set.of());
        trials.finish(matter, "check", again(substitute));
        withdraw(matter, again(substitute));
        assertThat(trials.open(matter)).containsExactly("check");
        clock.advance(Duration.ofMinutes(1));
        trials.finish(matter, "check", again(substitute));
        isBack();

        assertThatThrownBy(() -> withdraw(matter, again(substitute))).isInstanceOf(NotNow.class);

        assertThat(trials.open(matter)).containsExactly("decide");
    }

    private void withdraw(MatterId matter, Acting by) {
        trials.act("course/withdraw", matter, null, by, trials.actForm("course/withdraw", "看漏了"));
    }

    @Test
    void countsWhatWaitsAtASeatByKindOfWork() {
        checking();
        var seat = seats.at("COLLEGE_SECRETARY", trials.college().id());
        var all = work.at(List.of(seat)).get(seat);

        assertThat(all.open()).isPositive();
        assertThat(work.at(List.of(seat), Set.of("trialSequence")).get(seat).open()).isPositive()
                .isLessThanOrEqualTo(all.open());
        assertThat(work.at(List.of(seat), Set.of("nothing")).get(seat).open()).isZero();
        assertThat(work.works()).contains("dailyReport", "trialSequence");
    }

    @Test
    void aLeaveWithoutSubstituteGivesNobodyTheSeat() {
        substitutions.set(absent.actor(), absent.person(), new Leave("", null, Set.of(), DAY, DAY));

        var seat = seats.at("COLLEGE_SECRETARY", trials.college().id());

        assertThat(seats.holders(List.of(seat)).get(seat)).hasSize(1);
        assertThat(substitutions.of(absent.person())).singleElement()
                .satisfies(one -> assertThat(one.substitute()).isNull());
    }

    private MatterId checking() {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        return matter;
    }

    private void standIn(Set<String> works) {
        substitutions.set(absent.actor(), absent.person(), new Leave(trials.number(substitute), null, works, DAY, DAY));
    }

    /** The next request. */
    private Acting again(Acting person) {
        return new Acting(person.actor(), seats.heldBy(person.person()));
    }
}
