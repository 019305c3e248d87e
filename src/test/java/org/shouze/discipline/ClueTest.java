package org.shouze.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.discipline.Intake.Finding;
import org.shouze.discipline.Intake.Kind;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

class ClueTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);
    private static final Instant NOW = Instant.parse("2020-02-06T01:00:00Z");
    private static final PersonId SUPERVISOR = new PersonId(1);
    private static final PersonId HEAD = new PersonId(2);
    private static final PersonId HANDLER = new PersonId(3);
    private static final PersonId OUTSIDER = new PersonId(4);
    private static final Finding FINDING = new Finding("主管部门", "认字1号", TODAY.minusDays(3));

    @ParameterizedTest
    @EnumSource(Source.class)
    void takesFalseInformationOnlyFromAReferralWithAFinding(Source source) {
        ThrowingCallable without = () -> register(new Intake(source, Kind.FALSE_INFORMATION, TODAY, null));
        assertThatThrownBy(without).isInstanceOf(NoFindingOfTheCompetentBody.class);

        ThrowingCallable with = () -> register(new Intake(source, Kind.FALSE_INFORMATION, TODAY, FINDING));
        if (source == Source.REFERRAL) {
            assertThat(register(new Intake(source, Kind.FALSE_INFORMATION, TODAY, FINDING)).needsSecond()).isTrue();
        } else {
            assertThatThrownBy(with).isInstanceOf(NoFindingOfTheCompetentBody.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void takesHowSomebodyDidHisOwnDutyFromAnywhere(Source source) {
        assertThat(register(new Intake(source, Kind.OWN_DUTY, TODAY, null)).state().stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void refusesWhatIsStillToCome() {
        assertThatThrownBy(() -> register(new Intake(Source.AUDIT, Kind.OWN_DUTY, TODAY.plusDays(1), null)))
                .isInstanceOf(DayToCome.class);
        assertThatThrownBy(() -> register(new Intake(Source.REFERRAL, Kind.FALSE_INFORMATION, TODAY.minusDays(9), FINDING)))
                .isInstanceOf(DayToCome.class);
    }

    @Test
    void isAssignedByTheHeadAndNotByWhoProposedOrHandlesIt() {
        var clue = received();
        clue.proposeHandler(HANDLER, SUPERVISOR);

        assertThatThrownBy(() -> clue.approveAssignment(SUPERVISOR, NOW)).isInstanceOf(SamePersonDecides.class);
        assertThatThrownBy(() -> clue.approveAssignment(HANDLER, NOW)).isInstanceOf(SamePersonDecides.class);
        clue.approveAssignment(HEAD, NOW);

        assertThat(clue.state().stage()).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void isNotAssignedToNobody() {
        assertThatThrownBy(() -> received().approveAssignment(HEAD, NOW)).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void isAnalysedByItsHandlerOnlyAndNotBeforeItIsAssigned() {
        assertThatThrownBy(() -> received().analyse(Disposal.ON_HOLD, false, HANDLER, NOW))
                .isInstanceOf(NotAtThisStage.class);
        assertThatThrownBy(() -> assigned().analyse(Disposal.ON_HOLD, false, OUTSIDER, NOW))
                .isInstanceOf(NotTheHandler.class);
    }

    @Test
    void isNotDisposedOfByItsHandler() {
        var clue = analysed(Disposal.NO_ACTION);

        assertThatThrownBy(() -> clue.agree(HANDLER, NOW, TODAY)).isInstanceOf(SamePersonDecides.class);
    }

    @ParameterizedTest
    @EnumSource(Disposal.class)
    void goesWhereTheApprovedDisposalLeads(Disposal disposal) {
        var clue = analysed(disposal);

        clue.agree(HEAD, NOW, TODAY);

        assertThat(clue.state().disposal()).isEqualTo(disposal);
        assertThat(clue.state().stage()).isEqualTo(switch (disposal) {
            case TALK_INQUIRY -> Stage.IN_TALK_INQUIRY;
            case VERIFICATION -> Stage.IN_VERIFICATION;
            case ON_HOLD -> Stage.ON_HOLD;
            case NO_ACTION -> Stage.CLOSED;
        });
    }

    @Test
    void isNotDisposedOfTwiceNorAfterItWasSentBack() {
        var sentBack = analysed(Disposal.NO_ACTION);
        sentBack.sendBack();
        assertThatThrownBy(() -> sentBack.agree(HEAD, NOW, TODAY)).isInstanceOf(NotDisposedYet.class);

        var closed = analysed(Disposal.NO_ACTION);
        closed.agree(HEAD, NOW, TODAY);
        assertThatThrownBy(() -> closed.agree(HEAD, NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void aboutFalseInformationItNeedsSomebodyOutsideTheLineToo() {
        var clue = aboutFalseInformation();

        assertThatThrownBy(() -> clue.agreeOutside(OUTSIDER, true, NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
        clue.agree(HEAD, NOW, TODAY);
        assertThat(clue.state().stage()).isEqualTo(Stage.ANALYSED);
        assertThat(clue.state().disposal()).isNull();
        assertThatThrownBy(() -> clue.agreeOutside(OUTSIDER, false, NOW, TODAY)).isInstanceOf(LineDecidesAlone.class);
        assertThatThrownBy(() -> clue.agreeOutside(HEAD, true, NOW, TODAY)).isInstanceOf(SamePersonDecides.class);
        assertThatThrownBy(() -> clue.agreeOutside(HANDLER, true, NOW, TODAY)).isInstanceOf(SamePersonDecides.class);
        clue.agreeOutside(OUTSIDER, true, NOW, TODAY);

        assertThat(clue.state().stage()).isEqualTo(Stage.IN_TALK_INQUIRY);
    }

    @Test
    void anOrdinaryOneIsNotApprovedFromOutsideTheLine() {
        assertThatThrownBy(() -> analysed(Disposal.NO_ACTION).agreeOutside(OUTSIDER, true, NOW, TODAY))
                .isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void whoWarnedInGoodFaithIsNeitherVerifiedNorFiled() {
        var clue = assigned();
        assertThatThrownBy(() -> clue.analyse(Disposal.VERIFICATION, true, HANDLER, NOW))
                .isInstanceOf(GoodFaithIsExempt.class);
        clue.analyse(Disposal.TALK_INQUIRY, true, HANDLER, NOW);
        clue.agree(HEAD, NOW, TODAY);

        assertThatThrownBy(() -> clue.answered(TalkResult.VERIFY, NOW, TODAY)).isInstanceOf(GoodFaithIsExempt.class);
        clue.answered(TalkResult.BELIEVED, NOW, TODAY);
        assertThat(clue.state().stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void isFiledOnlyAsAVerificationFoundAndOnADayThatWas() {
        var clue = verified(Outcome.FILING);
        assertThatThrownBy(() -> clue.transfer(NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
        assertThatThrownBy(() -> clue.remind(NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
        assertThatThrownBy(() -> clue.file(TODAY.plusDays(1), NOW, TODAY)).isInstanceOf(DayToCome.class);
        clue.file(TODAY, NOW, TODAY);

        assertThat(clue.state().stage()).isEqualTo(Stage.FILED);
        assertThat(clue.state().filedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> analysed(Disposal.VERIFICATION).file(TODAY, NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void onHoldItIsReviewedAndTakenUpByAnother() {
        var clue = analysed(Disposal.ON_HOLD);
        clue.agree(HEAD, NOW, TODAY);
        clue.review(HoldReview.KEEP, NOW, TODAY);
        assertThat(clue.state().stage()).isEqualTo(Stage.ON_HOLD);
        clue.review(HoldReview.TAKE_UP, NOW, TODAY);

        assertThat(clue.state().handler()).isNull();
        assertThatThrownBy(() -> clue.approveAssignment(HEAD, NOW)).isInstanceOf(NotAtThisStage.class);
        clue.proposeHandler(OUTSIDER, SUPERVISOR);
        clue.approveAssignment(HEAD, NOW);
        assertThat(clue.state().stage()).isEqualTo(Stage.ASSIGNED);
        assertThat(clue.state().disposal()).isNull();
    }

    @Test
    void whoStandsBackLeavesItForAnotherFromAnyOpenStage() {
        var clue = verifying();
        clue.release();

        assertThat(clue.state().handler()).isNull();
        assertThatThrownBy(clue::release).isInstanceOf(NotAtThisStage.class);
        assertThatThrownBy(() -> clue.analyse(Disposal.NO_ACTION, false, HANDLER, NOW)).isInstanceOf(NotAtThisStage.class);
    }

    @Test
    void isMergedWithAnotherOneOnly() {
        var clue = received();
        assertThatThrownBy(() -> clue.merge(clue.id, NOW, TODAY)).isInstanceOf(MergedWithItself.class);
        clue.merge(new MatterId(UUID.randomUUID()), NOW, TODAY);

        assertThat(clue.state().stage()).isEqualTo(Stage.MERGED);
    }

    @Test
    void aNameIsClearedOnceItIsClosed() {
        assertThatThrownBy(() -> received().clarify(TODAY)).isInstanceOf(NotAtThisStage.class);
        var clue = analysed(Disposal.NO_ACTION);
        clue.agree(HEAD, NOW, TODAY);
        clue.clarify(TODAY);

        assertThat(clue.state().clarifiedOn()).isEqualTo(TODAY);
    }

    @Test
    void nothingIsDoneWithWhatHasEnded() {
        var ends = List.<Consumer<Clue>>of(clue -> clue.forward(NOW, TODAY), clue -> clue.sendUp(NOW, TODAY),
                clue -> clue.merge(new MatterId(UUID.randomUUID()), NOW, TODAY));
        for (var end : ends) {
            var clue = received();
            end.accept(clue);

            ends.forEach(again -> assertThatThrownBy(() -> again.accept(clue)).isInstanceOf(NotAtThisStage.class));
            assertThatThrownBy(() -> clue.proposeHandler(HANDLER, SUPERVISOR)).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(() -> clue.approveAssignment(HEAD, NOW)).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(() -> clue.analyse(Disposal.NO_ACTION, false, HANDLER, NOW)).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(clue::release).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(clue::nextRound).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(() -> clue.conclude(Outcome.NO_ACTION, NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(() -> clue.review(HoldReview.KEEP, NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
            assertThatThrownBy(() -> clue.answered(TalkResult.BELIEVED, NOW, TODAY)).isInstanceOf(NotAtThisStage.class);
        }
    }

    private static Clue register(Intake intake) {
        return Clue.register(new MatterId(UUID.randomUUID()), "滨纪线〔2020〕1号", intake, NOW, TODAY);
    }

    private static Clue received() {
        return register(new Intake(Source.ACCUSATION, Kind.OWN_DUTY, TODAY, null));
    }

    private static Clue assigned() {
        return assigned(received());
    }

    private static Clue assigned(Clue clue) {
        clue.proposeHandler(HANDLER, SUPERVISOR);
        clue.approveAssignment(HEAD, NOW);
        return clue;
    }

    private static Clue analysed(Disposal disposal) {
        var clue = assigned();
        clue.analyse(disposal, false, HANDLER, NOW);
        return clue;
    }

    private static Clue aboutFalseInformation() {
        var clue = assigned(register(new Intake(Source.REFERRAL, Kind.FALSE_INFORMATION, TODAY, FINDING)));
        clue.analyse(Disposal.TALK_INQUIRY, false, HANDLER, NOW);
        return clue;
    }

    private static Clue verifying() {
        var clue = analysed(Disposal.VERIFICATION);
        clue.agree(HEAD, NOW, TODAY);
        clue.nextRound();
        return clue;
    }

    private static Clue verified(Outcome outcome) {
        var clue = verifying();
        clue.conclude(outcome, NOW, TODAY);
        return clue;
    }
}
