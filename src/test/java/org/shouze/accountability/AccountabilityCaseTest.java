package org.shouze.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.accountability.ACase.ADMONITION;
import static org.shouze.accountability.ACase.CIRCULAR;
import static org.shouze.accountability.ACase.COMMITTEE;
import static org.shouze.accountability.ACase.DAY;
import static org.shouze.accountability.ACase.FIRST;
import static org.shouze.accountability.ACase.GROUP;
import static org.shouze.accountability.ACase.ORGANIZATION;
import static org.shouze.accountability.ACase.PROPOSER;
import static org.shouze.accountability.ACase.REMOVAL;
import static org.shouze.accountability.ACase.REVIEWER;
import static org.shouze.accountability.ACase.SECOND;
import static org.shouze.accountability.ACase.STARTER;
import static org.shouze.accountability.ACase.STRANGER;
import static org.shouze.accountability.ACase.SUBJECT;
import static org.shouze.accountability.ACase.SUPERVISOR;
import static org.shouze.accountability.ACase.THIRD;
import static org.shouze.accountability.ACase.aCase;
import static org.shouze.accountability.ACase.findings;
import static org.shouze.accountability.ACase.minutes;
import static org.shouze.accountability.ACase.readyWith;
import static org.shouze.accountability.ACase.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouze.accountability.CaseAct.DefenceHeard;
import org.shouze.accountability.Vote.Choice;
import org.shouze.basis.Decider;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** What must be impossible in a case, each tried. */
class AccountabilityCaseTest {

    private static final MatterId APPEAL = MatterId.of("00000000-0000-0000-0000-000000000001");

    @Test
    void takesTheUsualWayToItsEnd() {
        var one = readyWith(ADMONITION).decided(ADMONITION).served().announced();
        one.the.receiveSelfCriticism(ACase.criticism(), SUPERVISOR);

        one.the.close(DAY.plusMonths(7), false, SUPERVISOR);

        assertThat(one.the.record().stage).isEqualTo(CaseStage.CLOSED);
        assertThat(one.the.record().barsUntil()).isEqualTo("2020-08-31");
    }

    @Test
    void isOpenedByAPersonWhoWritesWhyNeverByASignalAlone() {
        var proposed = ACase.proposed("A19", "日报三次未报");
        refused(() -> AccountabilityCase.propose(proposed, true, Set.of(), new PersonId(0)), SignalOpensNoCase.class);
        refused(() -> AccountabilityCase.propose(proposed, true, Set.of(), null), SignalOpensNoCase.class);
        refused(() -> AccountabilityCase.propose(ACase.proposed("A19", " "), true, Set.of(), PROPOSER), SignalOpensNoCase.class);
    }

    @Test
    void needsAGroundThatARuleOfItsTimeKnew() {
        refused(() -> AccountabilityCase.propose(ACase.proposed("", "理由"), true, Set.of(), PROPOSER), GroundMissing.class);
        refused(() -> AccountabilityCase.propose(ACase.proposed("X", "理由"), false, Set.of(), PROPOSER), GroundMissing.class);
    }

    @Test
    void isNotProposedForAnActThatWasAnsweredFor() {
        var earlier = Set.of(new SameAct(Phrase.POORLY_DONE, DAY));

        refused(() -> AccountabilityCase.propose(ACase.proposed("A19", "又一次"), true, earlier, PROPOSER),
                ActSanctionedAlready.class);
    }

    @Test
    void isNotDecidedForAnActThatSomebodyWasAdmonishedForMeanwhile() {
        var ready = readyWith(ADMONITION).the;
        var own = new SameAct(ready.record().proposed.phrase(), ready.record().proposed.conductOn());

        refused(() -> ready.demandUnanswered(Set.of(own)), ActSanctionedAlready.class);
        ready.demandUnanswered(Set.of(new SameAct(own.phrase(), own.on().plusDays(1))));
    }

    @Test
    void isDecidedOnce() {
        refused(() -> readyWith(ADMONITION).decided(ADMONITION).decided(ADMONITION), StepOutOfTurn.class);
        refused(() -> readyWith(ADMONITION).decided(ADMONITION).served().decided(CIRCULAR), StepOutOfTurn.class);
    }

    @Test
    void whoProposesDoesNotStartIt() {
        refused(() -> aCase().the.approveStart("同意", PROPOSER), DutyTaken.class);
        refused(() -> aCase().the.refuseStart("不必", PROPOSER), DutyTaken.class);
        refused(() -> aCase().the.refuseStart(" ", STARTER), ReasonNotGiven.class);
    }

    @Test
    void isInvestigatedByTwoOrMore() {
        refused(() -> aCase().started().the.formGroup(List.of(FIRST), Set.of(), SUPERVISOR), GroupTooSmall.class);
        refused(() -> aCase().started().the.formGroup(List.of(FIRST, FIRST), Set.of(), SUPERVISOR), GroupTooSmall.class);
    }

    @Test
    void isNotInvestigatedByWhoIsConcernedOrStartedIt() {
        refused(() -> aCase().started().the.formGroup(GROUP, Set.of(SECOND), SUPERVISOR), InvestigatorNotFree.class);
        refused(() -> aCase().started().the.formGroup(List.of(FIRST, SUBJECT), Set.of(), SUPERVISOR),
                InvestigatorNotFree.class);
        refused(() -> aCase().started().the.formGroup(List.of(FIRST, STARTER), Set.of(), SUPERVISOR), DutyTaken.class);
    }

    @Test
    void nobodyIsAloneWithTheEvidenceTheFactsOrTheDefence() {
        var one = aCase().started().withGroup();

        refused(() -> one.the.inquire(findings(List.of(FIRST)), Set.of(), FIRST), OneAlone.class);
        refused(() -> one.the.inquire(findings(List.of(FIRST, THIRD)), Set.of(), FIRST), NotOfTheGroup.class);
        one.inquired();
        refused(() -> one.the.showFacts(List.of(FIRST, FIRST), true, "", FIRST), OneAlone.class);
        one.withFactsShown();
        refused(() -> one.the.hearDefence(new DefenceHeard(List.of(FIRST), false, List.of("一"), "", false), FIRST),
                OneAlone.class);
    }

    @Test
    void isNotDecidedBeforeTheFactsWereShown() {
        refused(() -> aCase().decided(ADMONITION), FactsNotShown.class);
        refused(() -> aCase().started().withGroup().inquired(ADMONITION).decided(ADMONITION), FactsNotShown.class);
        refused(() -> aCase().started().withGroup().inquired().withDefenceHeard("一"), FactsNotShown.class);
    }

    @Test
    void isNotDecidedBeforeTheDefenceWasHeardAndAnswered() {
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown();

        refused(() -> one.decided(ADMONITION), DefenceNotHeard.class);
        refused(() -> one.withDefenceHeard(), DefenceNotHeard.class);
        one.withDefenceHeard("当时在隔离", "已经口头报告");
        refused(() -> one.decided(ADMONITION), PointsUnanswered.class);
        refused(() -> one.signed(), PointsUnanswered.class);
        refused(() -> one.answered("当时在隔离"), PointsUnanswered.class);
        refused(() -> one.the.answerDefence(List.of(new PointAnswer("当时在隔离", true, "采纳"),
                new PointAnswer("已经口头报告", false, "")), FIRST), PointsUnanswered.class);
    }

    @Test
    void aRefusalToSignOrToBeHeardIsNotedAndStopsNothing() {
        var one = aCase().started().withGroup().inquired(ADMONITION);

        refused(() -> one.the.showFacts(GROUP, false, "", FIRST), ReasonNotGiven.class);
        one.the.showFacts(GROUP, false, "拒绝签字，在场二人注明", FIRST);
        refused(() -> one.the.hearDefence(new DefenceHeard(GROUP, true, List.of(), "", false), FIRST), ReasonNotGiven.class);
        one.the.hearDefence(new DefenceHeard(GROUP, true, List.of(), "明确表示不申辩", false), FIRST);
        one.signed().reviewed().decided(ADMONITION);

        assertThat(one.the.record().stage).isEqualTo(CaseStage.DECIDED);
    }

    @Test
    void newFactsAreInquiredAndShownAgain() {
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown();

        one.the.hearDefence(ACase.defence(true, "有另一份记录"), FIRST);

        assertThat(one.the.record().stage).isEqualTo(CaseStage.INVESTIGATING);
        refused(() -> one.the.showFacts(GROUP, true, "", FIRST), StepOutOfTurn.class);
    }

    @Test
    void whoDefendsHimselfFaresNoWorseForIt() {
        refused(() -> readyWith(ADMONITION).decided(REMOVAL), HeavierThanShown.class);
        refused(() -> readyWith(ADMONITION).decided(ADMONITION, CIRCULAR), HeavierThanShown.class);
        refused(() -> readyWith().decided(CIRCULAR), HeavierThanShown.class);
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown();
        one.the.hearDefence(ACase.defence(true, "有另一份记录"), FIRST);
        refused(() -> one.inquired(REMOVAL), HeavierThanShown.class);
    }

    @Test
    void theReportIsSignedByAllMembersEachOnceAndNotChangedAfterwards() {
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown().withDefenceHeard("一").answered("一");

        refused(() -> one.the.signReport("", FIRST), ReasonNotGiven.class);
        one.the.signReport("调查报告", FIRST);
        refused(() -> one.the.signReport(null, FIRST), SignedAlready.class);
        refused(() -> one.the.signReport("另一份", SECOND), RecordIsSigned.class);
        refused(() -> one.the.signReport(null, THIRD), NotOfTheGroup.class);
        refused(() -> one.the.review(true, "清楚", REVIEWER), ReportNotSigned.class);
        refused(() -> one.decided(ADMONITION), ReportNotSigned.class);
        one.the.signReport(null, SECOND);

        refused(() -> one.inquired(CIRCULAR), StepOutOfTurn.class);
        refused(() -> one.answered("一"), StepOutOfTurn.class);
    }

    @Test
    void whoInvestigatedDoesNotReview() {
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown().withDefenceHeard("一").answered("一")
                .signed();

        refused(() -> one.the.review(true, "清楚", FIRST), DutyTaken.class);
        refused(() -> one.the.review(true, "清楚", STARTER), DutyTaken.class);
        refused(() -> one.decided(ADMONITION), NotReviewed.class);
        one.the.review(true, "清楚", REVIEWER);
        refused(() -> one.decided(ADMONITION), NotReviewed.class);
        one.the.consult("无", ORGANIZATION);
        one.decided(ADMONITION);
    }

    @Test
    void whatTheReviewFindsUnclearIsDoneAgainFromTheInquiryOn() {
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown().withDefenceHeard("一").answered("一")
                .signed();

        one.the.review(false, "证据不足", REVIEWER);

        refused(() -> one.decided(ADMONITION), FactsNotShown.class);
        one.inquired(CIRCULAR).withFactsShown().withDefenceHeard("一").answered("一").signed().reviewed().decided(CIRCULAR);
    }

    @Test
    void isDecidedByThreeOrMoreNoneOfWhomHadAnotherDuty() {
        var one = readyWith(ADMONITION);

        refused(() -> decide(one, minutes(COMMITTEE.subList(0, 2))), DecisionNotCollective.class);
        refused(() -> decide(one, minutes(List.of(COMMITTEE.get(0), COMMITTEE.get(0), COMMITTEE.get(1)))),
                DecisionNotCollective.class);
        for (var handler : List.of(PROPOSER, STARTER, FIRST, REVIEWER)) {
            refused(() -> decide(one, minutes(List.of(COMMITTEE.get(0), COMMITTEE.get(1), handler))), DutyTaken.class);
        }
        refused(() -> decide(one, minutes(List.of(COMMITTEE.get(0), COMMITTEE.get(1), SUBJECT))),
                InvestigatorNotFree.class);
    }

    @Test
    void itsMinutesCountTheVotesAndKeepTheDissent() {
        var one = readyWith(ADMONITION);
        var tied = List.of(new Vote(COMMITTEE.get(0), Choice.FOR, ""), new Vote(COMMITTEE.get(1), Choice.AGAINST, "过重"),
                new Vote(COMMITTEE.get(2), Choice.ABSTAINS, ""));
        var silent = List.of(new Vote(COMMITTEE.get(0), Choice.FOR, ""), new Vote(COMMITTEE.get(1), Choice.FOR, ""),
                new Vote(COMMITTEE.get(2), Choice.AGAINST, ""));

        refused(() -> decide(one, new Minutes(DAY, "讨论", tied)), DecisionNotCollective.class);
        refused(() -> decide(one, new Minutes(DAY, "", minutes(COMMITTEE).votes())), DecisionNotCollective.class);
        refused(() -> decide(one, new Minutes(DAY, "讨论", silent)), DissentUnrecorded.class);
    }

    @Test
    void aMeasureFitsTheSubjectAndThePowerOfWhoDecides() {
        var student = ACase.measure("WARNING", "警告", SubjectKind.STUDENT, 1, 6, Decider.values());
        var one = readyWith(REMOVAL);

        refused(() -> one.decided(student), MeasureForOthers.class);
        refused(() -> one.the.decide(Outcome.SANCTION, List.of(REMOVAL), Decider.COLLEGE_COMMITTEE, null, "理由", DAY,
                Set.of(), minutes(COMMITTEE), COMMITTEE.get(0)), MeasureForOthers.class);
        refused(() -> one.decided(), MeasureMissing.class);
        refused(() -> one.the.decide(Outcome.NOT_PURSUED, List.of(CIRCULAR), Decider.SCHOOL_COMMITTEE, null, "理由", DAY,
                Set.of(), minutes(COMMITTEE), COMMITTEE.get(0)), MeasureMissing.class);
    }

    @Test
    void anExemptionNamesItsGroundAndSomebodyOutsideTheLineAgrees() {
        var one = readyWith(ADMONITION);
        refused(() -> one.ended(Outcome.EXEMPT, null), ExemptionWithoutGround.class);
        one.ended(Outcome.EXEMPT, ExemptionGround.EARLY_WARNING);

        for (var handler : List.of(PROPOSER, STARTER, SECOND, REVIEWER, COMMITTEE.get(1))) {
            refused(() -> one.the.judgeExemption(true, "符合", handler), SecondApproverInLine.class);
        }
        one.the.judgeExemption(true, "善意预警", STRANGER);

        assertThat(one.the.record().stage).isEqualTo(CaseStage.EXEMPTED);
    }

    @Test
    void anExemptionNotAgreedToIsDecidedAnew() {
        var one = readyWith(ADMONITION).ended(Outcome.EXEMPT, ExemptionGround.FORCE_MAJEURE);

        one.the.judgeExemption(false, "有条件上报", STRANGER);

        one.decided(ADMONITION);
        assertThat(one.the.record().stage).isEqualTo(CaseStage.DECIDED);
    }

    @Test
    void isServedWithProof() {
        var one = readyWith(ADMONITION).decided(ADMONITION);

        refused(() -> one.the.announce(DAY, Reach.UNIT, "会议", SUPERVISOR), StepOutOfTurn.class);
        refused(() -> serve(one, new Service(DAY, Service.Way.SIGNED, List.of(FIRST), List.of())), ServiceUnproven.class);
        refused(() -> serve(one, new Service(DAY, Service.Way.LEFT, GROUP, List.of("甲"))), ServiceUnproven.class);
        refused(() -> serve(one, new Service(DAY, Service.Way.LEFT, GROUP, List.of("甲", "甲"))), ServiceUnproven.class);
        serve(one, new Service(DAY, Service.Way.LEFT, GROUP, List.of("甲", "乙")));
    }

    @Test
    void doesNotCloseBeforeItsPeriodAndTheTermOfAppealAreOver() {
        var one = readyWith(CIRCULAR).decided(CIRCULAR).served().announced();

        refused(() -> one.the.close(DAY.plusDays(25), false, SUPERVISOR), NotYetOver.class);
        refused(() -> one.the.close(DAY.plusMonths(3), true, SUPERVISOR), NotYetOver.class);
        one.the.openRectification(APPEAL, SUPERVISOR);
        refused(() -> one.the.close(DAY.plusMonths(3), false, SUPERVISOR), RectificationOpen.class);
        one.the.clearRectification(SUPERVISOR);
        one.the.close(DAY.plusMonths(3), false, SUPERVISOR);
    }

    @Test
    void aMemberWhoRecusesTakesHisWorkWithHim() {
        var one = aCase().started().withGroup().inquired(ADMONITION).withFactsShown().withDefenceHeard("一").answered("一")
                .signed();

        one.the.recuse(SECOND, STARTER);

        assertThat(one.the.record().stage).isEqualTo(CaseStage.STARTED);
        refused(() -> one.reviewed(), StepOutOfTurn.class);
        refused(() -> one.decided(ADMONITION), FactsNotShown.class);
        refused(() -> one.withGroup(), InvestigatorNotFree.class);
        one.the.formGroup(List.of(FIRST, THIRD), Set.of(), SUPERVISOR);
        refused(() -> one.the.inquire(findings(GROUP, ADMONITION), Set.of(), FIRST), NotOfTheGroup.class);
    }

    @Test
    void whoRecusedAfterInvestigatingNeitherReviewsNorDecides() {
        var one = aCase().started().withGroup();
        one.the.recuse(SECOND, STARTER);

        assertThat(one.the.record().duties.has(SECOND)).isTrue();
    }

    @Test
    void aReviewerWhoRecusesIsReplaced() {
        var one = readyWith(ADMONITION);

        one.the.recuse(REVIEWER, STARTER);

        refused(() -> one.decided(ADMONITION), NotReviewed.class);
        refused(() -> one.reviewed(), InvestigatorNotFree.class);
        one.the.review(true, "清楚", STRANGER);
        one.the.consult("无", ORGANIZATION);
        one.decided(ADMONITION);
    }

    @Test
    void nothingOfHealthOrFollowUpEntersIt() {
        var one = aCase().started().withGroup();

        refused(() -> one.the.inquire(findings(GROUP), Set.of("dailyReport", "observation"), FIRST),
                HealthStaysOutside.class);
        one.the.inquire(findings(GROUP), Set.of("dailyReport"), FIRST);
    }

    @Test
    void anAppealMakesItNoWorse() {
        var one = readyWith(ADMONITION).decided(CIRCULAR).served();

        refused(() -> one.the.change(APPEAL, List.of(Imposed.of(ADMONITION)), STRANGER), HeavierThanBefore.class);
        one.the.reopen(APPEAL, STRANGER);
        one.the.formGroup(List.of(THIRD, STRANGER), Set.of(), SUPERVISOR);
        var others = List.of(THIRD, STRANGER);
        one.the.inquire(findings(others, ADMONITION), Set.of(), THIRD);
        one.the.showFacts(others, true, "", THIRD);
        one.the.hearDefence(new DefenceHeard(others, false, List.of("一"), "", false), THIRD);
        one.the.answerDefence(List.of(new PointAnswer("一", true, "采纳")), THIRD);
        one.the.signReport("报告", THIRD);
        one.the.signReport(null, STRANGER);
        one.reviewed();
        refused(() -> one.decided(ADMONITION), HeavierThanBefore.class);
        one.decided(CIRCULAR);
    }

    @Test
    void isNotAppealedAgainstBeforeItIsServed() {
        refused(() -> readyWith(ADMONITION).decided(ADMONITION).the.appealable(), NoAppealHere.class);
        refused(() -> aCase().the.revoke(APPEAL, STRANGER), NoAppealHere.class);
    }

    @Test
    void periodsThatRunIntoEachOtherBarFortyEightMonthsTogetherAndNoDayLonger() {
        var first = new Running(DAY, DAY.plusMonths(24).minusDays(1));
        var second = new Running(DAY.plusMonths(23), DAY.plusMonths(47).minusDays(1));
        var apart = new Running(DAY.minusYears(3), DAY.minusDays(2));
        var effective = DAY.plusMonths(46);

        var capped = readyWith(sanction(24)).decidedOn(effective, List.of(second, apart, first), sanction(24));
        var adjoining = readyWith(sanction(24)).decidedOn(DAY.plusMonths(47), List.of(first, second), sanction(24));
        var alone = readyWith(sanction(24)).decidedOn(effective, List.of(apart, first), sanction(24));
        var byAnotherRule = readyWith(REMOVAL).decidedOn(effective, List.of(first, second), REMOVAL);
        var both = readyWith(sanction(24), REMOVAL).decidedOn(effective, List.of(first, second), sanction(24), REMOVAL);

        assertThat(capped.the.record().barsUntil()).isEqualTo(DAY.plusMonths(48).minusDays(1));
        assertThat(adjoining.the.record().barsUntil()).isEqualTo(DAY.plusMonths(48).minusDays(1));
        assertThat(alone.the.record().barsUntil()).isEqualTo(effective.plusMonths(24).minusDays(1));
        assertThat(byAnotherRule.the.record().barsUntil()).isEqualTo(effective.plusMonths(12).minusDays(1));
        assertThat(both.the.record().barsUntil()).isEqualTo(effective.plusMonths(12).minusDays(1));
        assertThat(capped.the.record().limited()).contains(new Running(effective, DAY.plusMonths(48).minusDays(1)));
        assertThat(byAnotherRule.the.record().limited()).isEmpty();
    }

    /** Whatever is decided one after the other: no day in a row is barred for longer than 48 months. */
    @Test
    void noSequenceOfDecisionsBarsForLongerThanFortyEightMonthsInARow() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var periods = new ArrayList<Running>();
            var effective = DAY;
            for (int n = 0; n < 8; n++) {
                var measure = sanction(List.of(6, 12, 18, 24).get(random.nextInt(4)));
                readyWith(measure).decidedOn(effective, periods, measure).the.record().limited().ifPresent(periods::add);
                effective = effective.plusDays(random.nextInt(800));
            }

            var since = periods.get(0).from();
            var until = since;
            for (var one : periods) {
                since = one.from().isAfter(until.plusDays(1)) ? one.from() : since;
                until = one.until().isAfter(until) ? one.until() : until;
                assertThat(until).as("seed %s", seed).isBefore(since.plusMonths(48));
            }
        }
    }

    @Test
    void readsTheSameFromItsRecord() {
        var one = readyWith(ADMONITION).decided(ADMONITION).served();

        var again = AccountabilityCase.of(one.the.record().entries());

        assertThat(again.record().stage).isEqualTo(CaseStage.SERVED);
        assertThat(again.record().barsUntil()).isEqualTo(one.the.record().barsUntil());
    }

    private static void decide(ACase one, Minutes minutes) {
        one.the.decide(Outcome.SANCTION, List.of(ADMONITION), Decider.SCHOOL_COMMITTEE, null, "理由", DAY, Set.of(), minutes,
                COMMITTEE.get(0));
    }

    private static void serve(ACase one, Service service) {
        one.the.serve(service, DAY.plusMonths(1), "校党委", SUPERVISOR);
    }

    private static void refused(ThrowingCallable act, Class<? extends Throwable> why) {
        assertThatThrownBy(act).isInstanceOf(why);
    }
}
