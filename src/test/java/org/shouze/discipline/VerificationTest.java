package org.shouze.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

class VerificationTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);
    private static final MatterId CLUE = new MatterId(UUID.randomUUID());
    private static final PersonId PLANNER = new PersonId(1);
    private static final PersonId SECOND = new PersonId(2);
    private static final PersonId THIRD = new PersonId(3);
    private static final PersonId HEAD = new PersonId(9);

    @Test
    void isDoneByTwoOrMoreDifferentPeople() {
        assertThatThrownBy(() -> plan(List.of())).isInstanceOf(GroupTooSmall.class);
        assertThatThrownBy(() -> plan(List.of(PLANNER))).isInstanceOf(GroupTooSmall.class);
        assertThatThrownBy(() -> plan(List.of(PLANNER, PLANNER))).isInstanceOf(GroupTooSmall.class);
    }

    @Test
    void isApprovedBySomebodyOutsideTheGroup() {
        var planned = plan(List.of(SECOND, THIRD));

        assertThatThrownBy(() -> planned.approve(SECOND, TODAY)).isInstanceOf(SamePersonDecides.class);
        assertThatThrownBy(() -> planned.approve(PLANNER, TODAY)).isInstanceOf(SamePersonDecides.class);
        planned.approve(HEAD, TODAY);
        assertThatThrownBy(() -> planned.approve(HEAD, TODAY)).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void isNotReportedBeforeItsPlanIsApproved() {
        assertThatThrownBy(() -> plan(List.of(PLANNER, SECOND)).report(Outcome.FILING, TODAY))
                .isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void isSignedByEachOfTheGroupOnceAndByNobodyElse() {
        var reported = reported();

        assertThatThrownBy(() -> reported.sign(HEAD, false, TODAY)).isInstanceOf(NotInTheGroup.class);
        reported.sign(PLANNER, false, TODAY);
        assertThatThrownBy(() -> reported.sign(PLANNER, false, TODAY)).isInstanceOf(ReportSignedAlready.class);
        assertThat(reported.unsigned()).containsExactly(SECOND);
    }

    @Test
    void isDecidedOnWhenAllHaveSignedAndBySomebodyElse() {
        var reported = reported();
        reported.sign(PLANNER, false, TODAY);
        assertThatThrownBy(() -> reported.conclude(HEAD)).isInstanceOf(NotSignedByAll.class);
        reported.sign(SECOND, true, TODAY);
        assertThatThrownBy(() -> reported.conclude(SECOND)).isInstanceOf(SamePersonDecides.class);

        assertThat(reported.conclude(HEAD)).isEqualTo(Outcome.REMINDER);
        assertThatThrownBy(() -> reported.conclude(HEAD)).isInstanceOf(NotAtThisStage.class);
        assertThatThrownBy(() -> reported.report(Outcome.FILING, TODAY)).isInstanceOf(NotAtThisStage.class);
        assertThatThrownBy(() -> reported.sign(PLANNER, false, TODAY)).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void aChangedReportIsSignedAnewByAll() {
        var reported = reported();
        reported.sign(PLANNER, false, TODAY);
        reported.sign(SECOND, false, TODAY);
        reported.report(Outcome.FILING, TODAY);

        assertThat(reported.unsigned()).containsExactly(PLANNER, SECOND);
        assertThatThrownBy(() -> reported.conclude(HEAD)).isInstanceOf(NotSignedByAll.class);
    }

    private static Verification plan(List<PersonId> group) {
        return Verification.plan(CLUE, 1, group, PLANNER);
    }

    private static Verification reported() {
        var one = plan(List.of(PLANNER, SECOND));
        one.approve(HEAD, TODAY);
        one.report(Outcome.REMINDER, TODAY);
        return one;
    }
}
