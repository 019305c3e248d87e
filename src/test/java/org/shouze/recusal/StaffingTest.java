package org.shouze.recusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.shouze.organization.PersonId;

/** 够不够人. */
class StaffingTest {

    private final Map<Duty, List<PersonId>> able = new EnumMap<>(Duty.class);

    StaffingTest() {
        able(Duty.START, 1, 2);
        able(Duty.INVESTIGATE, 11, 12, 13, 3);
        able(Duty.RECORD, 11, 12, 13, 3);
        able(Duty.REVIEW, 4);
        able(Duty.DECIDE, 2, 5, 1);
        able(Duty.HEAR_APPEAL, 3, 11, 12, 13, 5);
    }

    @Test
    void isEnoughWhenEveryDutyHasSomebodyElse() {
        var staffing = Staffing.of(able, Set.of(), Map.of());

        assertThat(staffing.isEnough()).isTrue();
        assertThat(staffing.chosen().get(Duty.INVESTIGATE)).hasSize(2);
        assertThat(everybody(staffing)).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void movesPeopleOnWhereThatMakesRoom() {
        able(Duty.START, 1, 2);
        able(Duty.DECIDE, 1);

        var staffing = Staffing.of(able, Set.of(), Map.of());

        assertThat(staffing.chosen().get(Duty.START)).containsExactly(new PersonId(2));
        assertThat(staffing.chosen().get(Duty.DECIDE)).containsExactly(new PersonId(1));
    }

    @Test
    void saysWhatIsMissing() {
        var staffing = Staffing.of(able, ids(4, 11, 12), Map.of());

        assertThat(staffing.isEnough()).isFalse();
        assertThat(staffing.missing()).containsEntry(Duty.REVIEW, 1).doesNotContainKey(Duty.START);
        assertThat(staffing.bound()).isEqualTo(3);
    }

    @Test
    void oneInvestigatorIsNotEnough() {
        able(Duty.INVESTIGATE, 11);
        able(Duty.RECORD, 12);

        assertThat(Staffing.of(able, Set.of(), Map.of()).missing()).containsExactly(Map.entry(Duty.INVESTIGATE, 1));
    }

    @Test
    void whoHasADutyAlreadyTakesNoOther() {
        able(Duty.REVIEW, 11);

        var staffing = Staffing.of(able, Set.of(), Map.of(Duty.INVESTIGATE, List.of(new PersonId(11), new PersonId(12))));

        assertThat(staffing.missing()).containsExactly(Map.entry(Duty.REVIEW, 1));
        assertThat(everybody(staffing)).doesNotHaveDuplicates();
    }

    @Test
    void aBoundPersonIsGivenNothing() {
        var staffing = Staffing.of(able, ids(1, 3), Map.of());

        assertThat(everybody(staffing)).doesNotContain(new PersonId(1), new PersonId(3));
        assertThat(staffing.free().values()).allSatisfy(free -> assertThat(free).doesNotContain(new PersonId(1)));
    }

    private void able(Duty duty, long... people) {
        able.put(duty, Arrays.stream(people).mapToObj(PersonId::new).toList());
    }

    private static Set<PersonId> ids(long... people) {
        return new HashSet<>(Arrays.stream(people).mapToObj(PersonId::new).toList());
    }

    private static List<PersonId> everybody(Staffing staffing) {
        return staffing.chosen().values().stream().flatMap(List::stream).toList();
    }
}
