package org.shouze.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.accountability.AppealOutcome;
import org.shouze.accountability.CaseLock.Answer;
import org.shouze.accountability.CaseStage;
import org.shouze.accountability.Imposed;
import org.shouze.accountability.NewCase;
import org.shouze.accountability.Outcome;
import org.shouze.accountability.Reach;
import org.shouze.accountability.Service.Way;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.Kind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Unit;
import org.shouze.supervision.RectificationCleared;

abstract class CaseFlowsTest extends CaseFlows {

    @Test
    void aDecisionIsServedCarriedOutAndEndsWithItsPeriod() {
        var id = started();
        refused(id, "formGroup", first, new FormGroup.Form(ids(first, second), ""));
        formed(id, first, second);
        investigated(id, first, second, "ADMONITION");
        assertThat(way(id)).containsSubsequence("showFacts", "hearDefence", "answerDefence", "signReport", "signedNo",
                "signReport", "signedYes", "reviewCase").doesNotContain("clearNo", "raisedNewFacts");
        refused(id, "reviewCase", first, new ReviewCase.Form(true, "清楚"));
        reviewed(id);
        decided(id, Outcome.SANCTION, "ADMONITION");
        served(id);
        announced(id);
        criticised(id, true);
        assertThat(way(id)).endsWith("orderRectification", "openToCleared", "rectificationCleared");

        transaction.executeWithoutResult(any -> events.publishEvent(new RectificationCleared(id, id)));
        assertThat(way(id)).endsWith("clearedToOver", "periodOver");
        at(id, "2020-08-31T09:00:00");
        assertThat(way(id)).endsWith("periodOver");
        at(id, "2020-09-02T09:00:00");
        office.finish(id, "closeCase", supervisor, new CloseCase.Form());

        assertThat(way(id)).endsWith("overToClose", "closeCase", "closeToEnd", "caseClosed");
        assertThat(isClosed(id)).isTrue();
        assertThat(file(id).stage()).isEqualTo(CaseStage.CLOSED);
    }

    /** GP20 Arts 8, 15 */
    @Test
    void severalSanctionsThatRunIntoEachOtherBarNoLongerThanTheLawAllows() {
        clock.set("2020-09-01T09:00:00");
        var college = college();
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", college.id());

        var one = sanctioned(subject, college, LocalDate.of(2020, 7, 6), LocalDate.of(2020, 9, 1));
        var two = sanctioned(subject, college, LocalDate.of(2020, 7, 7), LocalDate.of(2022, 8, 1));
        var three = sanctioned(subject, college, LocalDate.of(2020, 7, 8), LocalDate.of(2024, 7, 1));
        var four = sanctioned(subject, college, LocalDate.of(2020, 7, 9), LocalDate.of(2024, 9, 2));

        assertThat(file(one).barsUntil()).isEqualTo(LocalDate.of(2022, 8, 31));
        assertThat(file(two).barsUntil()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(file(three).barsUntil()).isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(file(four).barsUntil()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    private MatterId sanctioned(Acting subject, Unit college, LocalDate conduct, LocalDate effective) {
        var id = cases.propose(new NewCase(SubjectKind.NON_PARTY_STAFF, subject.person(), college.id(),
                "GP20/POORLY_DONE/NON_PARTY_STAFF", conduct, "三天没有组织排查", "督办两次仍未落实"), proposer.actor());
        office.finish(id, "approveStart", starter, new ApproveStart.Form(true, "同意"));
        formed(id, first, second);
        investigated(id, first, second, "ADMIN_DEMOTION");
        reviewed(id);
        office.finish(id, "decideCollectively", secretary, new DecideCollectively.Form(Outcome.SANCTION,
                List.of("ADMIN_DEMOTION"), null, "事实清楚", effective, LocalDate.of(2020, 9, 1), "逐项讨论",
                votes("T01000", "T01002", "T01007")));
        office.finish(id, "serveDecision", supervisor, new ServeDecision.Form(new ServiceForm(LocalDate.of(2020, 9, 1),
                Way.SIGNED, "T01021 T01024", "")));
        return id;
    }

    @Test
    void holdsPromotionAndPraiseFromItsStartToItsEnd() {
        var college = college();
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", college.id());
        var id = proposed(subject, college);
        assertThat(lock.of(subject.person())).isEqualTo(Answer.MAY_PROCEED);
        refused(id, "approveStart", proposer, new ApproveStart.Form(true, ""));

        office.finish(id, "approveStart", starter, new ApproveStart.Form(true, "同意"));
        assertThat(lock.of(subject.person())).isEqualTo(Answer.HOLD);
        formed(id, first, second);
        inquired(id, first, second);
        shown(id, first, second);
        heard(id, first, second, false);
        signed(id, first, second);
        reviewed(id);
        decided(id, Outcome.NOT_PURSUED);
        office.finish(id, "tellNotPursued", supervisor, new TellNotPursued.Form(Reach.UNIT, "学院会议上说明"));

        assertThat(way(id)).containsSubsequence("raisedNothing", "signReport").contains("outcomeNotPursued", "toldToEnd")
                .doesNotContain("answerDefence", "serveDecision");
        assertThat(lock.of(subject.person())).isEqualTo(Answer.MAY_PROCEED);
        assertThat(isClosed(id)).isTrue();
    }

    @Test
    void theDefenceOnPaperIsWhatTheStepBeginsWith(@TempDir Path folder) throws IOException {
        var id = withGroup();
        inquired(id, first, second, "ADMONITION");
        shown(id, first, second);

        writtenOnPaper(id, Kind.DEFEND, Files.writeString(folder.resolve("scan"), "申辩"), "当时在隔离", "已口头报告");

        assertThat(heard.points(id)).containsExactly("当时在隔离", "已口头报告");
    }

    @Test
    void anAppealOnPaperIsTakenInAtOnce(@TempDir Path folder) throws IOException {
        var id = inForce("ADMONITION");

        writtenOnPaper(id, Kind.APPEAL, Files.writeString(folder.resolve("scan"), "申诉"), "当时在隔离");

        var appeal = new MatterId(jdbc.sql("select id from accountability_appeal where decision = ?").param(id.value())
                .query(UUID.class).single());
        assertThat(way(appeal)).endsWith("filedToExamine", "examineAppeal");
    }

    @Test
    void isNotLookedIntoWhereItsStartIsRefused() {
        var id = proposed();

        office.finish(id, "approveStart", starter, new ApproveStart.Form(false, "属于工作探索"));

        assertThat(way(id)).endsWith("startedNo", "caseNotStarted");
        assertThat(isClosed(id)).isTrue();
    }

    @Test
    void theHeadOfTheCommitteeStartsACaseAgainstWhoLeadsAUnit() {
        var college = college();
        var id = proposed(office.holder("COLLEGE_SECRETARY", college.id()), college);

        refused(id, "approveStart", starter, new ApproveStart.Form(true, ""));
        office.finish(id, "approveStart", secretary, new ApproveStart.Form(true, "同意"));
        assertThat(way(id)).endsWith("startedYes", "formGroup");
    }

    @Test
    void isUnknownToTheSubjectHisUnitAndEverybodyElse() {
        var college = college();
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", college.id());
        var id = proposed(subject, college);

        for (var stranger : List.of(subject, office.holder("COLLEGE_SECRETARY", college.id()), first, president)) {
            assertThatThrownBy(() -> worklist.read(id, stranger)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void newFactsAndAnUnclearReviewGoBackToTheInquiry() {
        var id = withGroup();
        inquired(id, first, second, "ADMONITION");
        shown(id, first, second);
        heard(id, first, second, true, "有另一份记录");
        assertThat(way(id)).endsWith("raisedNewFacts", "inquire");
        investigated(id, first, second, "CIRCULAR");
        office.finish(id, "reviewCase", reviewer, new ReviewCase.Form(false, "证据不足"));
        assertThat(way(id)).endsWith("clearNo", "inquire").doesNotContain("decideCollectively");

        broken("HeavierThanShown", () -> inquired(id, first, second, "DEMOTION"));
        investigated(id, first, second, "CIRCULAR");
        reviewed(id);
        broken("HeavierThanShown", () -> decided(id, Outcome.SANCTION, "ADMONITION"));
        decided(id, Outcome.SANCTION, "CIRCULAR");
        assertThat(way(id)).endsWith("outcomeSanction", "serveDecision");
    }

    @Test
    void anExemptionIsAgreedToBySomebodyOutsideTheLine() {
        var id = ready("ADMONITION");
        decided(id, Outcome.EXEMPT);
        refused(id, "approveExemption", secretary, new ApproveExemption.Form(true, "符合"));
        office.finish(id, "approveExemption", president, new ApproveExemption.Form(false, "请再研究"));
        assertThat(way(id)).endsWith("agreedNo", "decideCollectively");
        decided(id, Outcome.EXEMPT);
        office.finish(id, "approveExemption", president, new ApproveExemption.Form(true, "善意预警"));

        assertThat(way(id)).endsWith("agreedYes", "caseExempted").doesNotContain("serveDecision");
        assertThat(file(id).stage()).isEqualTo(CaseStage.EXEMPTED);
    }

    @Test
    void whatBelongsElsewhereIsHandedOverWithAReceipt() {
        var id = ready("ADMONITION");
        decided(id, Outcome.TRANSFER);

        office.finish(id, "handOver", supervisor, new HandOver.Form("上级纪检监察机关", "回执 1 号"));

        assertThat(way(id)).endsWith("handedToEnd", "caseTransferred");
    }

    @Test
    void aMemberWhoRecusesInTheMiddleIsReplacedAndHisStepsAreDoneAgain() {
        var id = withGroup();
        investigated(id, first, second, "ADMONITION");

        recused(id, second);

        assertThat(way(id)).endsWith("groupToForm", "anewToForm", "formGroup").doesNotContain("reviewToClear");
        assertThat(isClosed(id)).isFalse();
        assertThatThrownBy(() -> worklist.read(id, second)).isInstanceOf(NotFound.class);
        broken("InvestigatorNotFree", () -> formed(id, first, second));
        formed(id, first, third);
        investigated(id, first, third, "ADMONITION");
        reviewed(id);
        decided(id, Outcome.SANCTION, "ADMONITION");
        assertThat(way(id)).endsWith("serveDecision");
        assertThat(file(id).signers()).hasSize(2);
    }

    @Test
    void aReviewerWhoRecusesIsReplacedAndTheReviewIsDoneAgain() {
        var id = ready("ADMONITION");

        recused(id, reviewer);

        assertThat(way(id)).endsWith("reviewerRecusedLater", "recusedLaterToName", "nameReviewer");
        broken("DutyTaken", () -> office.finish(id, "nameReviewer", supervisor, new NameReviewer.Form("T01024")));
        office.finish(id, "nameReviewer", supervisor, new NameReviewer.Form("T01029"));
        office.finish(id, "reviewCase", office.person("T01029"), new ReviewCase.Form(true, "事实清楚"));
        assertThat(way(id)).endsWith("clearYes", "consultOrganization");
    }

    @Test
    void aReviewerWhoRecusesWhileTheOrganizationDepartmentIsHeardIsReplaced() {
        var id = withGroup();
        investigated(id, first, second, "ADMONITION");
        office.finish(id, "reviewCase", reviewer, new ReviewCase.Form(true, "事实清楚"));

        recused(id, reviewer);

        assertThat(way(id)).endsWith("reviewerRecused", "recusedToName", "nameReviewer").doesNotContain("consultToDecide");
    }

    @Test
    void anAppealOverturnsTheDecisionAndTheNameIsCleared() {
        var id = inForce("ADMONITION");
        announced(id);
        var appeal = appealReviewed(id);
        assertThat(way(id)).endsWith("receiveWrittenCriticism");
        criticised(id, false);
        assertThat(way(id)).endsWith("neededNo", "periodOver");

        appealDecided(appeal, AppealOutcome.REVOKED);

        assertThat(way(id)).endsWith("decisionRevoked", "revokedToRestore", "restoreRights");
        assertThat(way(appeal)).endsWith("outcomeRevoked", "revokeDecision", "revokeToClear", "clearName");
        var narrow = new ClearName.Form(LocalDate.of(2020, 3, 25), Reach.UNIT_HEAD, "向本人说明");
        broken("ReachTooNarrow", () -> office.finish(appeal, "clearName", supervisor, narrow));
        office.finish(appeal, "clearName", supervisor, new ClearName.Form(LocalDate.of(2020, 3, 25), Reach.UNIT, "学院党委会议"));
        office.finish(id, "restoreRights", supervisor, new RestoreRights.Form("恢复评优资格"));
        assertThat(way(appeal)).endsWith("clearToEnd", "nameCleared");
        assertThat(way(id)).endsWith("restoreToEnd", "caseRevoked");
        assertThat(isClosed(id)).isTrue();
        assertThat(isClosed(appeal)).isTrue();
    }

    @Test
    void anAppealChangesTheDecisionToSomethingLighterThatIsServedAnew() {
        var id = inForce("ADMONITION");
        var appeal = appealReviewed(id);
        broken("HeavierThanBefore", () -> appealDecided(appeal, AppealOutcome.CHANGED, "DEMOTION"));

        appealDecided(appeal, AppealOutcome.CHANGED, "CIRCULAR");

        assertThat(way(appeal)).endsWith("changeToEnd", "decisionChanged");
        assertThat(way(id)).endsWith("decisionChanged", "changedToServe", "serveDecision");
        served(id);
        assertThat(file(id).measures()).extracting(Imposed::code).containsExactly("CIRCULAR");
        assertThat(isClosed(id)).isFalse();
    }

    @Test
    void anAppealSendsTheCaseBackToOthers() {
        var id = inForce("ADMONITION");
        var appeal = appealReviewed(id);

        appealDecided(appeal, AppealOutcome.REDECIDE);

        assertThat(way(appeal)).endsWith("reopenToEnd", "caseReopened");
        assertThat(way(id)).endsWith("groupToForm", "anewToForm", "formGroup");
    }

    @Test
    void anAppealUpheldLeavesTheDecisionAsItIs() {
        var id = inForce("ADMONITION");
        var appeal = appealReviewed(id);

        appealDecided(appeal, AppealOutcome.UPHELD);

        assertThat(counted("select heard || ' ' || served_way from accountability_case where id = ?", id))
                .isEqualTo("HEARD SIGNED");
        assertThat(counted("select ended_as || ' ' || served_way from accountability_appeal where id = ?", appeal))
                .isEqualTo("UPHELD SIGNED");
        assertThat(way(appeal)).endsWith("outcomeUpheld", "decisionUpheld");
        assertThat(way(id)).endsWith("serveToAnnounce", "announceDecision");
    }

    @Test
    void nobodyWhoHandledTheCaseKnowsOfTheAppeal() {
        var id = inForce("ADMONITION");
        var appeal = appealed(id, LocalDate.of(2020, 3, 10));

        for (var handler : List.of(starter, first, reviewer, secretary)) {
            assertThatThrownBy(() -> worklist.read(appeal, handler)).isInstanceOf(NotFound.class);
        }
        office.finish(appeal, "examineAppeal", supervisor, new ExamineAppeal.Form(true, ""));
        broken("HandlersHearNoAppeal", () -> office.finish(appeal, "nameReviewers", president,
                new NameReviewers.Form(ids(first), "T01027")));
    }

    @Test
    void aLateAppealIsAnsweredWithReasonsAndOneInTimeIsTakenUp() {
        var id = inForce("ADMONITION");
        var late = appealed(id, LocalDate.of(2020, 4, 20));
        office.finish(late, "examineAppeal", supervisor, new ExamineAppeal.Form(false, "超过一个月，没有正当理由"));
        office.finish(late, "answerLate", supervisor, new AnswerLate.Form("超过申诉期，可以向上级反映"));
        assertThat(way(late)).endsWith("lateToEnd", "lateAnswered").doesNotContain("reviewAppeal");
        assertThat(counted("select ended_as from accountability_appeal where id = ?", late)).isEqualTo("UNHEARD");

        var inTime = appealed(id, LocalDate.of(2020, 3, 20));
        broken("TimelyAppealRefused", () -> office.finish(inTime, "examineAppeal", supervisor,
                new ExamineAppeal.Form(false, "不受理")));
    }

    @Test
    void aReviewerOfTheAppealWhoRecusesIsReplacedAndAnAppealMayBeWithdrawn() {
        var id = inForce("ADMONITION");
        var appeal = appealed(id, LocalDate.of(2020, 3, 10));
        office.finish(appeal, "examineAppeal", supervisor, new ExamineAppeal.Form(true, ""));
        office.finish(appeal, "nameReviewers", president, new NameReviewers.Form(List.of(), "T01027 T01028"));
        transaction.executeWithoutResult(any -> events.publishEvent(
                new org.shouze.recusal.PersonRecused(appeal, office.person("T01028").person())));
        assertThat(way(appeal)).endsWith("reviewersToName", "anewToName", "nameReviewers");

        office.finish(appeal, "nameReviewers", president, new NameReviewers.Form(List.of(), "T01027 T01029"));
        office.finish(appeal, "reviewAppeal", office.person("T01027"), new ReviewAppeal.Form(false, List.of(), "",
                LocalDate.of(2020, 3, 12), "本人书面撤回"));

        assertThat(way(appeal)).endsWith("pursuedNo", "appealWithdrawn").doesNotContain("decideAppeal");
        assertThat(isClosed(appeal)).isTrue();
    }

    @Test
    void oneActIsAnsweredForOnce() {
        var college = college();
        var subject = office.holder("COLLEGE_DEPUTY_SECRETARY", college.id());
        proposed(subject, college);

        broken("ActSanctionedAlready", () -> proposed(subject, college));
    }

    @Test
    void whatWasSignedDoesNotOpenOnceItIsAltered() {
        MatterId id = proposed();
        jdbc.sql("update accountability_act set signed_by = signed_by + 1 where matter_id = ?").param(id.value()).update();

        assertThatThrownBy(() -> file(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noWordOfItIsReadableInTheDatabase() {
        var id = ready("ADMONITION");

        assertThat(jdbc.sql("select content from accountability_act where matter_id = ?").param(id.value())
                .query(String.class).list()).hasSizeGreaterThan(8).noneMatch(text -> text.contains("排查")
                        || text.contains("隔离") || text.contains("ADMONITION"));
    }

    /** What leaders' figures are counted from. */
    private String counted(String sql, MatterId id) {
        return jdbc.sql(sql).param(id.value()).query(String.class).single();
    }

    private static void broken(String rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class)
                .extracting(one -> ((RuleBroken) one).code()).isEqualTo("rule." + rule);
    }
}
