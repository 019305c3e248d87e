package org.shouze.recusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.recusal.Concerned.Role;

/** Who may not handle a matter (X3), each tie by itself. */
class CircleTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);
    private static final UnitId COLLEGE = new UnitId(10);
    private static final UnitId OFFICE = new UnitId(20);

    @Test
    void aStrangerIsFree() {
        assertThat(circle(subject(1, served(COLLEGE))).of(handler(9, served(OFFICE)))).isEmpty();
    }

    @Test
    void nobodyHandlesWhatIsAboutHimself() {
        assertThat(circle(subject(1)).of(handler(1))).containsExactly(Conflict.SELF);
    }

    @Test
    void informantAndWitnessHandleNothing() {
        assertThat(circle(party(Role.INFORMANT, person(2))).of(handler(2))).containsExactly(Conflict.INFORMANT);
        assertThat(circle(party(Role.WITNESS, person(3))).of(handler(3))).containsExactly(Conflict.WITNESS);
    }

    @Test
    void relativesOfSubjectAndInformantHandleNothingWhicheverOfThemDeclaredIt() {
        var spouse = new Tied.Someone(new PersonId(1), null);

        assertThat(circle(subject(1)).of(handler(9, spouse))).containsExactly(Conflict.RELATIVE);
        assertThat(circle(party(Role.INFORMANT, person(1))).of(handler(9, spouse))).containsExactly(Conflict.RELATIVE);
        assertThat(circle(subject(1, new Tied.Someone(new PersonId(9), null))).of(handler(9)))
                .containsExactly(Conflict.RELATIVE);
    }

    @Test
    void aWitnesssRelativeIsFree() {
        assertThat(circle(party(Role.WITNESS, person(1))).of(handler(9, new Tied.Someone(new PersonId(1), null)))).isEmpty();
    }

    @Test
    void aRelativeKnownByNameOnlyIsFoundByHisName() {
        var cousin = new Tied.Someone(null, "王小川");

        assertThat(circle(party(Role.SUBJECT, new Tied(null, "王小川", List.of(), List.of(), List.of())))
                .of(handler(9, cousin))).containsExactly(Conflict.RELATIVE);
        assertThat(circle(party(Role.SUBJECT, new Tied(new PersonId(1), "王小川", List.of(), List.of(), List.of())))
                .of(handler(9, cousin))).containsExactly(Conflict.RELATIVE);
    }

    @Test
    void anotherOfTheSameNameIsNotTheRelative() {
        var cousin = new Tied.Someone(new PersonId(4), "王小川");

        assertThat(circle(party(Role.SUBJECT, new Tied(new PersonId(1), "王小川", List.of(), List.of(), List.of())))
                .of(handler(9, cousin))).isEmpty();
    }

    @Test
    void whoServesInTheSubjectsUnitOrLeftItLessThanThreeYearsAgoIsBlocked() {
        assertThat(circle(subject(1, served(COLLEGE))).of(handler(9, served(COLLEGE)))).containsExactly(Conflict.SAME_UNIT);
        assertThat(circle(subject(1, served(COLLEGE))).of(handler(9, left(COLLEGE, TODAY.minusYears(3)))))
                .containsExactly(Conflict.SAME_UNIT);
        assertThat(circle(subject(1, left(COLLEGE, TODAY.minusYears(1)))).of(handler(9, served(COLLEGE))))
                .containsExactly(Conflict.SAME_UNIT);
    }

    @Test
    void whoLeftItMoreThanThreeYearsAgoIsFree() {
        assertThat(circle(subject(1, served(COLLEGE))).of(handler(9, left(COLLEGE, TODAY.minusYears(3).minusDays(1)))))
                .isEmpty();
    }

    @Test
    void theUnitOfInformantAndWitnessDoesNotMatter() {
        assertThat(circle(party(Role.INFORMANT, person(1, served(COLLEGE)))).of(handler(9, served(COLLEGE)))).isEmpty();
    }

    @Test
    void aDeclaredInterestInAPersonOrHisUnitBlocks() {
        var owes = new Tied.Interest(new Tied.Someone(new PersonId(1), null), null);
        var contract = new Tied.Interest(null, COLLEGE);

        assertThat(circle(subject(1)).of(handler(9, owes))).containsExactly(Conflict.DECLARED);
        assertThat(circle(subject(1, served(COLLEGE))).of(handler(9, contract))).containsExactly(Conflict.DECLARED);
    }

    @Test
    void aBlamedOrganisationHasNoRelativesButColleagues() {
        var college = party(Role.SUBJECT, new Tied(null, null, List.of(served(COLLEGE)), List.of(), List.of()));

        assertThat(circle(college).of(handler(9, served(COLLEGE)))).containsExactly(Conflict.SAME_UNIT);
        assertThat(circle(college).of(handler(9, served(OFFICE), new Tied.Someone(null, "王小川")))).isEmpty();
    }

    private static Circle circle(Circle.Party... parties) {
        return new Circle(List.of(parties), TODAY);
    }

    private static Circle.Party subject(long id, Object... ties) {
        return party(Role.SUBJECT, person(id, ties));
    }

    private static Circle.Party party(Role role, Tied tied) {
        return new Circle.Party(role, tied);
    }

    private static Tied handler(long id, Object... ties) {
        return person(id, ties);
    }

    private static Tied person(long id, Object... ties) {
        return new Tied(new PersonId(id), "某" + id, only(Tied.Served.class, ties), only(Tied.Someone.class, ties),
                only(Tied.Interest.class, ties));
    }

    private static <T> List<T> only(Class<T> kind, Object... ties) {
        return Arrays.stream(ties).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Tied.Served served(UnitId house) {
        return new Tied.Served(house, null);
    }

    private static Tied.Served left(UnitId house, LocalDate lastDay) {
        return new Tied.Served(house, lastDay);
    }
}
