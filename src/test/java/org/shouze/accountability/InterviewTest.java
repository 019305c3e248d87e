package org.shouze.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.shouze.accountability.Interview.Crew;
import org.shouze.accountability.Interview.Demands;
import org.shouze.accountability.Interview.Effects;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.HearingId;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

class InterviewTest {

    private static final Instant NOW = Instant.parse("2020-02-06T01:00:00Z");
    private static final PersonId PROPOSER = new PersonId(1);
    private static final PersonId HEAD = new PersonId(2);
    private static final PersonId SUBJECT = new PersonId(3);
    private static final PersonId LEAD = new PersonId(4);
    private static final PersonId SECOND = new PersonId(5);
    private static final PersonId RECORDER = new PersonId(6);
    private static final Crew CREW = new Crew(LEAD, SECOND, RECORDER);
    private static final HearingId HEARING = new HearingId(new UUID(0, 9));
    private static final Instant TALK = NOW.plus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(2));
    private static final LocalDate RECHECK = LocalDate.of(2020, 8, 7);

    @Test
    void nobodyApprovesOrRefusesWhatHeProposed() {
        refuses(talk(), ProposerApprovesInterview.class, one -> one.approve(PROPOSER));
        refuses(talk(), ProposerApprovesInterview.class, one -> one.refuse(PROPOSER, true));
    }

    @Test
    void whatWasRefusedIsOverAndWhatWasSentBackComesAgain() {
        var refused = talk();
        refused.refuse(HEAD, false);
        refuses(refused, InterviewMovedOn.class, one -> one.approve(HEAD));

        var back = talk();
        back.refuse(HEAD, true);
        refuses(back, InterviewMovedOn.class, one -> one.approve(HEAD));
        back.revise();
        back.approve(HEAD);
        assertThat(back.state().status()).isEqualTo(InterviewStatus.APPROVED);
    }

    @Test
    void nobodyIsToldBeforeItIsApproved() {
        refuses(talk(), InterviewMovedOn.class, one -> one.arrange(CREW, Set.of(), TALK, NOW));
        refuses(letter(false), InterviewMovedOn.class, one -> one.inquire(HEARING, LATER));
    }

    @Test
    void onePersonAloneNeverTalks() {
        refuses(approved(), TwoTalkersNeeded.class, one -> one.arrange(new Crew(LEAD, null, RECORDER), Set.of(), TALK, NOW));
        refuses(approved(), TwoTalkersNeeded.class, one -> one.arrange(new Crew(LEAD, LEAD, RECORDER), Set.of(), TALK, NOW));
        refuses(approved(), TwoTalkersNeeded.class, one -> one.arrange(new Crew(LEAD, SECOND, LEAD), Set.of(), TALK, NOW));
        refuses(approved(), TwoTalkersNeeded.class, one -> one.arrange(new Crew(LEAD, SECOND, SUBJECT), Set.of(), TALK, NOW));
        refuses(notified(), TwoTalkersNeeded.class,
                one -> one.hold(new Crew(LEAD, null, RECORDER), Set.of(), TALK, HEARING, Effects.NONE, LATER));
    }

    @Test
    void aTalkComesAfterItsNoticeAndItsRecordAfterTheTalk() {
        refuses(approved(), TalkTimeWrong.class, one -> one.arrange(CREW, Set.of(), NOW.minusSeconds(60), NOW));
        refuses(notified(), TalkTimeWrong.class, one -> one.hold(CREW, Set.of(), LATER.plusSeconds(60), HEARING, Effects.NONE, LATER));
        refuses(notified(), TalkTimeWrong.class, one -> one.hold(CREW, Set.of(), NOW.minusSeconds(60), HEARING, Effects.NONE, LATER));
    }

    @Test
    void aRecordIsNotWrittenASecondTime() {
        var held = held(InterviewKind.TALK);
        refuses(held, InterviewMovedOn.class, one -> one.hold(CREW, Set.of(), TALK, HEARING, Effects.NONE, LATER));
        held.takeSignature(true);
        refuses(held, InterviewMovedOn.class, one -> one.hold(CREW, Set.of(), TALK, HEARING, Effects.NONE, LATER));
    }

    @Test
    void nothingComesOfATalkThatWasNotReadBack() {
        refuses(held(InterviewKind.TALK), InterviewNotAnswered.class, one -> one.takeSignature(false));
        refuses(held(InterviewKind.TALK), InterviewMovedOn.class,
                one -> one.judgeTalk(new Demands(false, false, null, false, null, null), null, LATER));
    }

    @Test
    void anAdmonitionBringsSelfCriticismAndRecheck() {
        var signed = signed(InterviewKind.ADMONITION);

        refuses(signed, AdmonitionNeedsMore.class,
                one -> one.judgeTalk(new Demands(false, false, null, false, null, RECHECK), null, LATER));
        refuses(signed, AdmonitionNeedsMore.class,
                one -> one.judgeTalk(new Demands(false, true, LATER, false, null, null), HEARING, LATER));
    }

    @Test
    void isFiledOnlyWhenAllThatWasDemandedIsDone() {
        var one = signed(InterviewKind.ADMONITION);
        one.judgeTalk(new Demands(false, true, LATER, true, LATER.plusSeconds(60), RECHECK), HEARING, LATER);

        refuses(one, InterviewMovedOn.class, it -> it.close(LATER));
        refuses(one, InterviewMovedOn.class, it -> it.judgeTalk(Demands.BREACH, null, LATER));
        refuses(one, InterviewNotAnswered.class, it -> it.takeSelfCriticism(false));
        one.takeSelfCriticism(true);
        refuses(one, InterviewMovedOn.class, it -> it.close(LATER));
        one.rectify();
        refuses(one, InterviewMovedOn.class, it -> it.close(LATER));
        one.rectified();
        refuses(one, InterviewNotDone.class, it -> it.close(LATER));
        refuses(one, TooEarlyToRecheck.class, it -> it.recheck(RECHECK.minusDays(1), LATER));
        one.recheck(RECHECK, LATER);
        one.close(LATER);
        assertThat(one.state().status()).isEqualTo(InterviewStatus.CLOSED);
        assertThat(one.state().influenceUntil()).isEqualTo(LocalDate.of(2020, 8, 6));
        refuses(one, InterviewMovedOn.class, it -> it.close(LATER));
    }

    @Test
    void nobodyWhoHadToLeaveIsNamedOrWasThere() {
        for (var left : CREW.people()) {
            refuses(approved(), InterviewerNotFree.class, one -> one.arrange(CREW, Set.of(left), TALK, NOW));
            refuses(notified(), InterviewerNotFree.class,
                    one -> one.hold(CREW, Set.of(left), TALK, HEARING, Effects.NONE, LATER));
        }
    }

    @Test
    void aTalkIsVoidWithAllThatCameOfItWhoeverOfItHasToLeave() {
        for (var left : CREW.people()) {
            for (var one : atEveryPointAfterTheNotice()) {
                assertThat(one.recuse(left)).isTrue();

                assertThat(one.state()).isEqualTo(approved(one.origin.kind()).state());
                refuses(one, InterviewMovedOn.class, it -> it.takeSignature(true));
                refuses(one, InterviewMovedOn.class, it -> it.judgeTalk(Demands.BREACH, null, LATER));
                refuses(one, InterviewMovedOn.class, it -> it.takeSelfCriticism(true));
                refuses(one, InterviewMovedOn.class, Interview::rectify);
                refuses(one, InterviewMovedOn.class, Interview::rectified);
                refuses(one, InterviewMovedOn.class, it -> it.recheck(RECHECK, LATER));
                refuses(one, InterviewMovedOn.class, it -> it.close(LATER));
            }
        }
    }

    @Test
    void aTalkStandsWhereWhoLeavesHadNoPartInItAndWhereItIsOver() {
        for (var one : atEveryPointAfterTheNotice()) {
            var before = one.state();
            assertThat(one.recuse(PROPOSER)).isFalse();
            assertThat(one.state()).isEqualTo(before);
        }
        var filed = signed(InterviewKind.TALK);
        filed.judgeTalk(new Demands(false, false, null, false, null, null), null, LATER);
        filed.close(LATER);
        var told = signed(InterviewKind.TALK);
        told.judgeTalk(Demands.BREACH, null, LATER);

        assertThat(filed.recuse(LEAD)).isFalse();
        assertThat(told.recuse(LEAD)).isFalse();
        assertThat(approved().recuse(LEAD)).isFalse();
        assertThat(filed.state().status()).isEqualTo(InterviewStatus.CLOSED);
    }

    @Test
    void theHeadNeverReadsAReplyAboutHimself() {
        refuses(inquired(true), HeadReadsReplyAboutHimself.class, one -> one.takeReply(true, "情况属实"));
        refuses(inquired(false), HeadOpinionMissing.class, one -> one.takeReply(true, " "));
        refuses(inquired(true), InterviewNotAnswered.class, one -> one.takeReply(false, ""));
    }

    @Test
    void moreTimeIsLaterAndSaysWhy() {
        refuses(inquired(true), ReplyDueNotLater.class, one -> one.extend(LATER, "出差", NOW));
        refuses(inquired(true), ReplyDueNotLater.class, one -> one.extend(LATER.plusSeconds(60), " ", NOW));
        refuses(inquired(true), ReplyDueNotLater.class, one -> one.extend(LATER.plusSeconds(60), "出差", LATER.plusSeconds(120)));
        var one = inquired(true);
        one.extend(LATER.plusSeconds(60), "出差", NOW);
        assertThat(one.state().due()).isEqualTo(LATER.plusSeconds(60));
    }

    @Test
    void anUnclearReplyIsAskedAgainAndABelievedOneIsFiled() {
        var one = inquired(true);
        one.takeReply(true, "");
        refuses(one, InterviewReasonMissing.class, it -> it.judgeReply(ReplyJudgement.BELIEVED, ""));
        one.judgeReply(ReplyJudgement.UNCLEAR, "时间对不上");
        one.inquire(HEARING, LATER);
        one.takeReply(true, "");
        one.judgeReply(ReplyJudgement.BELIEVED, "与记录一致");
        one.close(LATER);
        assertThat(one.state().status()).isEqualTo(InterviewStatus.CLOSED);
    }

    @Test
    void aLetterIsNoTalkAndATalkNoLetter() {
        var letter = letter(true);
        letter.approve(HEAD);
        refuses(letter, InterviewMovedOn.class, one -> one.arrange(CREW, Set.of(), TALK, NOW));
        refuses(approved(), InterviewMovedOn.class, one -> one.inquire(HEARING, LATER));
    }

    private static void refuses(Interview one, Class<? extends RuntimeException> rule, Consumer<Interview> act) {
        var before = one.state();
        assertThatThrownBy(() -> act.accept(one)).isInstanceOf(rule);
        assertThat(one.state()).isEqualTo(before);
    }

    private static Interview talk() {
        return interview(InterviewKind.TALK, false);
    }

    private static Interview letter(boolean direct) {
        return interview(InterviewKind.INQUIRY, direct);
    }

    private static Interview approved() {
        return approved(InterviewKind.TALK);
    }

    private static Interview approved(InterviewKind kind) {
        var one = interview(kind, false);
        one.approve(HEAD);
        return one;
    }

    private static Interview notified() {
        return notified(InterviewKind.TALK);
    }

    private static Interview notified(InterviewKind kind) {
        var one = approved(kind);
        one.arrange(CREW, Set.of(), TALK, NOW);
        return one;
    }

    private static Interview held(InterviewKind kind) {
        var one = notified(kind);
        one.hold(CREW, Set.of(), TALK, HEARING, kind == InterviewKind.ADMONITION
                ? new Effects(LocalDate.of(2020, 8, 6), LocalDate.of(2020, 12, 31)) : Effects.NONE, LATER);
        return one;
    }

    private static Interview signed(InterviewKind kind) {
        var one = held(kind);
        one.takeSignature(true);
        return one;
    }

    private static List<Interview> atEveryPointAfterTheNotice() {
        var judged = judged();
        var criticized = judged();
        criticized.takeSelfCriticism(true);
        var rectifying = judged();
        rectifying.takeSelfCriticism(true);
        rectifying.rectify();
        var rechecked = judged();
        rechecked.takeSelfCriticism(true);
        rechecked.rectify();
        rechecked.rectified();
        rechecked.recheck(RECHECK, LATER);
        return List.of(notified(), held(InterviewKind.ADMONITION), signed(InterviewKind.ADMONITION), judged, criticized,
                rectifying, rechecked);
    }

    private static Interview judged() {
        var one = signed(InterviewKind.ADMONITION);
        one.judgeTalk(new Demands(false, true, LATER, true, LATER.plusSeconds(60), RECHECK), HEARING, LATER);
        return one;
    }

    private static Interview inquired(boolean direct) {
        var one = letter(direct);
        one.approve(HEAD);
        one.inquire(HEARING, LATER);
        return one;
    }

    private static Interview interview(InterviewKind kind, boolean direct) {
        return new Interview(new Interview.Origin(new MatterId(new UUID(0, 1)), "约谈〔2020〕1号", kind, SUBJECT,
                SubjectKind.LEADING_CADRE, new UnitId(7), Phrase.PERFUNCTORY, LocalDate.of(2020, 2, 5), direct, false,
                new UnitId(8), PROPOSER, "郑海燕", NOW, null), Interview.State.FIRST);
    }
}
