package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where today: appointments, substitutions and the line above. */
@SpringBootTest(classes = OrganizationSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@Transactional
abstract class SeatsTest {

    @ContextConfiguration(initializers = OrganizationSlice.OnH2.class)
    static class OnH2Test extends SeatsTest {}

    @ContextConfiguration(initializers = OrganizationSlice.OnPostgres.class)
    static class OnPostgresTest extends SeatsTest {}

    private static final Actor ADMIN = new Actor(7, "系统管理员", null, null, null);

    @Autowired Registers registers;
    @Autowired Appointments appointments;
    @Autowired Substitutions substitutions;
    @Autowired Establishment establishment;
    @Autowired Administrators administrators;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired Grids grids;
    @Autowired TestClock clock;

    @BeforeEach
    void aUniversity() {
        registers.apply(ADMIN, new SmallUniversity().files());
    }

    @Test
    void holdsFromTheFirstToTheLastDay() {
        appointments.appoint(ADMIN, "COLLEGE_ORGANIZATION_MEMBER", college(), "T4", day(1), day(2));

        assertThat(titlesOn(0, "T4")).containsExactly("学生工作部科员");
        assertThat(titlesOn(1, "T4")).containsExactly("学生工作部科员", "文学院党总支组织委员");
        assertThat(titlesOn(2, "T4")).contains("文学院党总支组织委员");
        assertThat(titlesOn(3, "T4")).containsExactly("学生工作部科员");
    }

    @Test
    void refusesASecondHolderForTheSameDays() {
        assertThatThrownBy(() -> appointments.appoint(ADMIN, "COLLEGE_SECRETARY", college(), "T4", day(0), null))
                .isInstanceOf(SeatTaken.class);
    }

    @Test
    void seatsASuccessorFromTheDayAfter() {
        var sitting = establishment.of(college()).stream()
                .filter(o -> o.seat().post().code().equals("COLLEGE_SECRETARY")).findFirst().orElseThrow().sitting();
        appointments.end(ADMIN, sitting.get(0).appointment(), day(0));
        appointments.appoint(ADMIN, "COLLEGE_SECRETARY", college(), "T4", day(1), null);

        assertThat(holdersOn(0, "COLLEGE_SECRETARY", college())).containsExactly("戊五");
        assertThat(holdersOn(1, "COLLEGE_SECRETARY", college())).containsExactly("丁四");
    }

    @Test
    void seatsSeveralClerksSideBySide() {
        appointments.appoint(ADMIN, "OFFICE_CLERK", unit("学生工作部"), "T7", day(0), null);

        assertThat(holdersOn(0, "OFFICE_CLERK", unit("学生工作部"))).containsExactly("丁四", "庚七");
        assertThatThrownBy(() -> appointments.appoint(ADMIN, "OFFICE_CLERK", unit("学生工作部"), "T7", day(3), null))
                .isInstanceOf(SeatTaken.class);
    }

    @Test
    void keepsAdministratorsApartFromEachOtherAndFromTheWork() {
        administrators.seat("SYSTEM_ADMIN", "A1 系统管理员");

        assertThatThrownBy(() -> appointments.appoint(ADMIN, "OFFICE_CLERK", unit("学生工作部"), "A1", day(0), null))
                .isInstanceOf(SeparateAdministration.class);
        assertThatThrownBy(() -> appointments.appoint(ADMIN, "AUDIT_ADMIN", units.school().id(), "A1", day(0), null))
                .isInstanceOf(SeparateAdministration.class);
        assertThatThrownBy(() -> appointments.appoint(ADMIN, "AUDIT_ADMIN", units.school().id(), "T4", day(0), null))
                .isInstanceOf(SeparateAdministration.class);
        assertThatThrownBy(() -> substitutions.set(ADMIN, person("T4"), "A1", null, day(0), day(1)))
                .isInstanceOf(SeparateAdministration.class);
    }

    @Test
    void letsNoKeeperCheckHimself() {
        var grid = grids.all().get(0);

        assertThatThrownBy(() -> {
            endAll(grid.checker());
            appointments.appoint(ADMIN, "COUNSELOR", grid.unit().id(), "T9", day(1), null);
        }).isInstanceOf(KeeperChecksHimself.class);
    }

    @Test
    void letsTheSubstituteActForThePeriodOnly() {
        substitutions.set(ADMIN, person("T6"), "T5", null, day(1), day(2));

        assertThat(holdersOn(0, "COLLEGE_DEPUTY_SECRETARY", college())).containsExactly("己六");
        assertThat(holdersOn(1, "COLLEGE_DEPUTY_SECRETARY", college())).containsExactly("己六", "戊五");
        assertThat(holdersOn(3, "COLLEGE_DEPUTY_SECRETARY", college())).containsExactly("己六");
        clock.advance(Duration.ofDays(1));
        assertThat(seats.heldBy(person("T5"))).extracting(h -> h.seat().title() + "/" + h.substituteFor())
                .containsExactly("文学院党总支书记/null", "文学院党总支副书记/己六");
        clock.advance(Duration.ofDays(-1));
    }

    @Test
    void whoOnlySubstitutesNeedsAnAccountBeforeHisDaysAndActsOnThem() {
        assertThat(people.cadres()).extracting(Person::number).doesNotContain("E1");

        substitutions.set(ADMIN, person("T6"), "E1", null, day(1), day(2));

        assertThat(people.cadres()).extracting(Person::number).contains("E1");
        assertThat(people.acting()).extracting(Person::number).contains("T6").doesNotContain("E1");
        clock.advance(Duration.ofDays(1));
        assertThat(people.acting()).extracting(Person::number).contains("E1");
        assertThat(seats.heldBy(person("E1"))).extracting(h -> h.seat().title() + "/" + h.substituteFor())
                .containsExactly("文学院党总支副书记/己六");
        clock.advance(Duration.ofDays(2));
        assertThat(people.acting()).extracting(Person::number).doesNotContain("E1");
        assertThat(people.cadres()).extracting(Person::number).doesNotContain("E1");
        clock.advance(Duration.ofDays(-3));
    }

    @Test
    void standingInForNoSeatNeedsNoAccount() {
        substitutions.set(ADMIN, person("S1"), "E1", null, day(0), day(2));

        assertThat(people.cadres()).extracting(Person::number).doesNotContain("E1", "S1");
    }

    @Test
    void substitutesOneSeatOnlyWhereOneIsNamed() {
        var office = seats.at("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        substitutions.set(ADMIN, person("T2"), "T1", office, day(0), day(1));

        assertThat(titlesOn(0, "T1")).containsExactly("海滨学院党委书记", "海滨学院党委副书记");
    }

    @Test
    void formsNoChains() {
        substitutions.set(ADMIN, person("T6"), "T5", null, day(0), day(5));

        assertThatThrownBy(() -> substitutions.set(ADMIN, person("T8"), "T6", null, day(3), day(9)))
                .isInstanceOf(SubstituteIsAbsent.class);

        substitutions.set(ADMIN, person("T5"), "T4", null, day(0), day(5));
        assertThat(titlesOn(0, "T4")).containsExactly("学生工作部科员", "文学院党总支书记");
    }

    @Test
    void refusesToStandInForOneselfOrBackwardsInTime() {
        assertThatThrownBy(() -> substitutions.set(ADMIN, person("T6"), "T6", null, day(0), day(1)))
                .isInstanceOf(SubstitutesHimself.class);
        assertThatThrownBy(() -> substitutions.set(ADMIN, person("T6"), "T5", null, day(2), day(1)))
                .isInstanceOf(PeriodReversed.class);
        assertThatThrownBy(() -> substitutions.set(ADMIN, person("T6"), "T999", null, day(0), day(1)))
                .isInstanceOf(NoSuchPerson.class);
    }

    @Test
    void cancelsASubstitutionAtOnce() {
        substitutions.set(ADMIN, person("T6"), "T5", null, day(0), day(5));
        var away = establishment.of(college()).stream().flatMap(o -> o.sitting().stream())
                .flatMap(s -> s.away().stream()).findFirst().orElseThrow();

        substitutions.cancel(ADMIN, away.substitution());

        assertThat(titlesOn(0, "T5")).containsExactly("文学院党总支书记");
    }

    @Test
    void findsTheSeatAboveAtTheSameUnitOrTheNearestAbove() {
        var grid = grids.all().get(0);

        assertThat(above(grid.checker())).isEqualTo("文学院党总支副书记");
        assertThat(above(seats.at("BRANCH_SECRETARY", unit("文学院教工第一党支部")))).isEqualTo("文学院党总支书记");
        assertThat(above(seats.at("OFFICE_CLERK", unit("学生工作部")))).isEqualTo("学生工作部部长");
        assertThat(above(seats.at("OFFICE_HEAD", unit("学生工作部")))).isEqualTo("海滨学院党委副书记");
        assertThat(above(seats.at("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()))).isEqualTo("海滨学院党委书记");
        assertThat(seats.superior(grid.keeper())).isEmpty();
    }

    @Test
    void goesOneLevelUpWhereTheSeatAboveIsVacant() {
        endAll(seats.at("COLLEGE_DEPUTY_SECRETARY", college()));
        clock.advance(Duration.ofDays(1));

        var above = above(grids.all().get(0).checker());

        clock.advance(Duration.ofDays(-1));
        assertThat(above).isEqualTo("文学院党总支书记");
    }

    @Test
    void makesAVacantSeatOnceAndShowsTheGap() {
        var seat = seats.at("COLLEGE_PUBLICITY_MEMBER", college());

        assertThat(seats.at("COLLEGE_PUBLICITY_MEMBER", college())).isEqualTo(seat);
        assertThat(seats.holders(List.of(seat))).containsEntry(seat, List.of());
        endAll(seats.at("COLLEGE_SECRETARY", college()));
        clock.advance(Duration.ofDays(1));
        var gaps = establishment.gaps();
        var first = establishment.of(college()).get(0);
        clock.advance(Duration.ofDays(-1));
        assertThat(gaps).extracting(Seat::title).contains("文学院党总支书记");
        assertThat(first.isGap()).isTrue();
        assertThat(first.vacantSince()).isEqualTo(day(1));
    }

    @Test
    void endsTheSeatsOfATemporaryUnitWithIt() {
        appointments.appoint(ADMIN, "OFFICE_HEAD", unit("疫情防控专班"), "T4", day(0), null);
        units.end(ADMIN, unit("疫情防控专班"), day(1));

        assertThat(titlesOn(1, "T4")).hasSize(2);
        assertThat(titlesOn(2, "T4")).containsExactly("学生工作部科员");
        assertThatThrownBy(() -> units.end(ADMIN, college(), day(1))).isInstanceOf(UnitIsPermanent.class);
    }

    private void endAll(SeatId seat) {
        establishment.of(seats.get(seat).unit().id()).stream().filter(o -> o.seat().id().equals(seat))
                .flatMap(o -> o.sitting().stream()).forEach(s -> appointments.end(ADMIN, s.appointment(), day(0)));
    }

    private String above(SeatId seat) {
        return seats.get(seats.superior(seat).orElseThrow()).title();
    }

    private List<String> titlesOn(int days, String number) {
        clock.advance(Duration.ofDays(days));
        var titles = seats.heldBy(person(number)).stream().map(h -> h.seat().title()).toList();
        clock.advance(Duration.ofDays(-days));
        return titles;
    }

    private List<String> holdersOn(int days, String post, UnitId unit) {
        clock.advance(Duration.ofDays(days));
        var seat = seats.at(post, unit);
        var names = seats.holders(List.of(seat)).get(seat).stream().map(Seats.Holder::name).toList();
        clock.advance(Duration.ofDays(-days));
        return names;
    }

    private PersonId person(String number) {
        return people.numbered(number).orElseThrow().id();
    }

    private UnitId college() {
        return unit("文学院党总支");
    }

    private UnitId unit(String name) {
        return units.named(name).orElseThrow().id();
    }

    private LocalDate day(int days) {
        return LocalDate.now(clock).plusDays(days);
    }
}
