package org.shouze.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouze.NotFound;
import org.shouze.accountability.AdmonitionNeedsMore;
import org.shouze.accountability.ClueReceiverDoesNotFit;
import org.shouze.accountability.HeadReadsReplyAboutHimself;
import org.shouze.accountability.Cases;
import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewLedger;
import org.shouze.accountability.InterviewNotAnswered;
import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.InterviewStatus;
import org.shouze.accountability.Interviews;
import org.shouze.accountability.ReplyJudgement;
import org.shouze.accountability.NewCase;
import org.shouze.accountability.SameActTwice;
import org.shouze.accountability.SubjectAboveAuthority;
import org.shouze.accountability.TooEarlyToRecheck;
import org.shouze.accountability.TwoTalkersNeeded;
import org.shouze.basis.MeasureOutsideSubject;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.Concerned;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Outcome;
import org.shouze.hearing.Passes;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.recusal.HasConflict;
import org.shouze.recusal.PersonRecused;
import org.shouze.supervision.RectificationCleared;
import org.shouze.supervision.RectificationStatus;
import org.shouze.supervision.Rectifications;
import org.shouze.support.AtOnce;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The model of talks and letters, walked node by node; in the end each flow of it was taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InterviewFlowsTest {

    @Autowired Interviews interviews;
    @Autowired InterviewLedger ledger;
    @Autowired Cases cases;
    @Autowired Hearings hearings;
    @Autowired Rectifications rectifications;
    @Autowired Passes passes;
    @Autowired Papers papers;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Workflow workflow;
    @Autowired Office office;
    @Autowired People people;
    @Autowired Units units;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;

    private LocalDate conduct;
    private Acting clerk;
    private Acting head;
    private Acting secretary;
    private PersonId subject;
    private final TreeSet<String> taken = new TreeSet<>();

    @BeforeEach
    void thePeople() {
        clock.set("2020-02-10T09:00:00");
        conduct = LocalDate.of(2020, 2, 5);
        clerk = office.holder("OFFICE_CLERK", "组织部");
        head = office.holder("OFFICE_HEAD", "组织部");
        secretary = office.holder("UNIVERSITY_SECRETARY", "中共滨海师范学院委员会");
        subject = office.holder("COLLEGE_DEPUTY_SECRETARY", "外语学院党委").person();
    }

    @AfterAll
    void everyFlowWasTaken() {
        var drawn = Bpmn.readModelFromFile(new File("bpmn/accountability/interview.bpmn"))
                .getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        taken.retainAll(drawn);
        assertThat(taken).isEqualTo(drawn);
    }

    @Test
    void aTalkIsHeldByTwoReadBackRefusedAndFiled() {
        var matter = talked(InterviewKind.TALK);
        answerByPass(matter, Outcome.REFUSED, "第二段与事实不符");
        office.finish(matter, "recordSignature", clerk, new RecordSignature.Form());
        office.finish(matter, "judgeTalk", head, judged(false, "", null, false));
        office.finish(matter, "fileInterview", clerk, filed());

        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.CLOSED);
        walked(matter);
        assertThat(kinds(matter)).containsExactly(PaperKind.INTERVIEW_NOTICE, PaperKind.TALK_RECORD);
        assertThat(papers.of(matter, clerk.actor()).get(1).signatures()).allSatisfy(signature -> {
            assertThat(signature.refused()).isTrue();
            assertThat(signature.note()).isEqualTo("第二段与事实不符");
        });
        assertThat(interviews.promotionBarredUntil(subject, LocalDate.of(2020, 3, 1))).isEmpty();
    }

    @Test
    void whatWasSentBackIsProposedAgainAndMayBeRefused() {
        var matter = proposed(InterviewKind.REMINDER);
        office.finish(matter, "approveInterview", head,
                new ApproveInterview.Form(ApproveInterview.Decision.REVISE, "写清楚日期"));
        office.finish(matter, "reviseInterview", clerk, new ReviseInterview.Form("2月3日至5日，三次"));
        office.finish(matter, "approveInterview", head,
                new ApproveInterview.Form(ApproveInterview.Decision.REFUSE, "已当面提醒"));

        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.REFUSED);
        walked(matter);
    }

    @Test
    void anAdmonitionIsApprovedByTheSecretaryAndLooksAgainAfterSixMonths() {
        subject = office.holder("COLLEGE_DEPUTY_SECRETARY", "人文学院党总支").person();
        var matter = proposed(InterviewKind.ADMONITION);
        assertThat(office.waitsAt(matter, "approveInterview", clerk)).isTrue();
        assertThatThrownBy(() -> office.task(matter, "approveInterview", head)).isInstanceOf(NotFound.class);
        approve(matter, secretary);
        var held = talk(matter);
        answerByPass(held, Outcome.SIGNED, "");
        office.finish(matter, "recordSignature", clerk, new RecordSignature.Form());
        assertThatThrownBy(() -> office.finish(matter, "judgeTalk", head, judged(false, "", null, true)))
                .isInstanceOf(AdmonitionNeedsMore.class);
        office.finish(matter, "judgeTalk", head, judged(true, "逐人核实后再签字", LocalDate.of(2020, 2, 28), true));
        assertThatThrownBy(() -> office.finish(matter, "receiveSelfCriticism", clerk, new ReceiveSelfCriticism.Form("认识到位")))
                .isInstanceOf(InterviewNotAnswered.class);
        assertThat(interviews.get(matter).due()).isEqualTo(clock.instant().atZone(clock.getZone()).toLocalDate()
                .atTime(23, 59).plusDays(7).atZone(clock.getZone()).toInstant());
        answerByPass(matter, Outcome.ANSWERED, "我的检查：……");
        office.finish(matter, "receiveSelfCriticism", clerk, new ReceiveSelfCriticism.Form("认识到位"));
        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.RECTIFYING);
        var task = rectification(matter);
        assertThat(members.include(task, subject)).isTrue();

        transaction.executeWithoutResult(status -> events.publishEvent(new RectificationCleared(task, matter)));

        assertThatThrownBy(() -> office.finish(matter, "recheckSubject", clerk, new RecheckSubject.Form("已改")))
                .isInstanceOf(TooEarlyToRecheck.class);
        assertThat(interviews.promotionBarredUntil(subject, LocalDate.of(2020, 3, 1))).contains(LocalDate.of(2020, 8, 10));
        assertThat(interviews.honoursBarredUntil(subject, LocalDate.of(2020, 3, 1))).contains(LocalDate.of(2020, 12, 31));
        clock.set("2020-08-12T09:00:00");
        office.finish(matter, "recheckSubject", clerk, new RecheckSubject.Form("三个月未再发生"));
        office.finish(matter, "fileInterview", clerk, filed());
        walked(matter);

        assertThat(kinds(matter)).contains(PaperKind.ADMONITION);
        assertThatThrownBy(() -> propose(InterviewKind.ADMONITION, subject, false)).isInstanceOf(SameActTwice.class);
    }

    @Test
    void whereACaseIsOpenOnTheSameActNobodyIsAdmonishedForItAndWhoProposesIsNotTold() {
        conduct = LocalDate.of(2020, 2, 4);
        caseOn(subject);
        var matter = propose(InterviewKind.ADMONITION, subject, false);

        assertThatThrownBy(() -> interviews.approve(matter, "同意", head.actor())).isInstanceOf(SameActTwice.class);
    }

    @Test
    void aTalkMayAskForRectificationAlone() {
        var matter = talked(InterviewKind.CRITICISM);
        answerByPass(matter, Outcome.SIGNED, "");
        office.finish(matter, "recordSignature", clerk, new RecordSignature.Form());
        office.finish(matter, "judgeTalk", head, judged(false, "补齐核实记录", LocalDate.of(2020, 2, 28), false));
        var task = rectification(matter);
        transaction.executeWithoutResult(status -> events.publishEvent(new RectificationCleared(task, matter)));
        office.finish(matter, "fileInterview", clerk, filed());
        walked(matter);
    }

    @Test
    void aTalkMayLeadToAClueForANamedPerson() {
        var matter = talked(InterviewKind.TALK);
        answerByPass(matter, Outcome.SIGNED, "");
        office.finish(matter, "recordSignature", clerk, new RecordSignature.Form());
        var receiver = office.holder("CASE_SUPERVISOR", "纪委（纪检监察机构）");
        assertThatThrownBy(() -> office.finish(matter, "judgeTalk", head, suspected(people.get(clerk.person()).number())))
                .isInstanceOf(ClueReceiverDoesNotFit.class);
        office.finish(matter, "judgeTalk", head, suspected(people.get(receiver.person()).number()));

        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.ESCALATED);
        assertThat(members.include(matter, receiver.person())).isTrue();
        walked(matter);
    }

    @Test
    void aLetterIsExtendedAskedAgainAndLeadsToAClue() {
        var matter = inquired(true);
        assertThatThrownBy(() -> office.finish(matter, "receiveReply", clerk, take("")))
                .isInstanceOf(InterviewNotAnswered.class);
        assertThat(interviews.get(matter).due().atZone(clock.getZone()).toLocalDate()).isEqualTo(LocalDate.of(2020, 3, 2));
        office.finish(matter, "receiveReply", clerk, new ReceiveReply.Form(ReceiveReply.What.EXTEND, "",
                LocalDate.of(2020, 3, 9), "本人在外地"));
        answerByPass(matter, Outcome.ANSWERED, "情况是……");
        assertThatThrownBy(() -> office.finish(matter, "receiveReply", clerk, take("我看过了，属实")))
                .isInstanceOf(HeadReadsReplyAboutHimself.class);
        office.finish(matter, "receiveReply", clerk, take(""));
        office.finish(matter, "judgeReply", clerk, new JudgeReply.Form(ReplyJudgement.UNCLEAR, "时间对不上", ""));
        office.finish(matter, "sendInquiry", clerk, new SendInquiry.Form("2月4日谁签的字？"));
        answerByPass(matter, Outcome.ANSWERED, "是我签的");
        office.finish(matter, "receiveReply", clerk, take(""));
        var receiver = people.get(office.holder("CASE_SUPERVISOR", "纪委（纪检监察机构）").person()).number();
        office.finish(matter, "judgeReply", clerk, new JudgeReply.Form(ReplyJudgement.BREACH, "涉嫌代签", receiver));

        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.ESCALATED);
        walked(matter);
    }

    @Test
    void aLetterThatWasMinorIsFiledAndCriticismIsProposedOnItsOwn() {
        var matter = inquired(false);
        answerByPass(matter, Outcome.ANSWERED, "我疏忽了");
        office.finish(matter, "receiveReply", clerk, take("情况属实，支部已提醒"));
        office.finish(matter, "judgeReply", clerk, new JudgeReply.Form(ReplyJudgement.MINOR, "疏忽一次", ""));
        office.finish(matter, "fileInterview", clerk, filed());

        walked(matter);
        var next = jdbc.sql("select id from accountability_interview where source = ?").param(matter.value())
                .query(UUID.class).single();
        assertThat(interviews.get(new MatterId(next)).kind()).isEqualTo(InterviewKind.CRITICISM);
        assertThat(interviews.get(new MatterId(next)).repeats()).extracting(repeat -> repeat.number())
                .contains(interviews.get(matter).number());
    }

    @Test
    void theSubjectHisChainAndStrangersSeeNothing() {
        var matter = proposed(InterviewKind.TALK);

        for (var nobody : List.of(office.holder("COLLEGE_SECRETARY", "外语学院党委"),
                office.holder("COLLEGE_DEPUTY_SECRETARY", "外语学院党委"), secretary,
                office.holder("DISCIPLINE_SECRETARY", "中共滨海师范学院委员会"))) {
            assertThatThrownBy(() -> office.task(matter, "approveInterview", nobody)).isInstanceOf(NotFound.class);
        }
        assertThat(matters.get(matter).title()).doesNotContain(people.get(subject).name());
        assertThat(jdbc.sql("select text from accountability_interview_text where interview = ?").param(matter.value())
                .query(String.class).single()).doesNotContain("签字");
    }

    @Test
    void refusesWhoMayNotBeTalkedToOrMayNotTalk() {
        assertThatThrownBy(() -> propose(InterviewKind.TALK, secretary.person(), false)).isInstanceOf(SubjectAboveAuthority.class);
        assertThatThrownBy(() -> interviews.propose(new InterviewProposal(InterviewKind.INQUIRY, subject,
                SubjectKind.PARTY_MEMBER, Phrase.PERFUNCTORY, LocalDate.of(2020, 2, 5), "三次", false, null), clerk.actor()))
                .isInstanceOf(MeasureOutsideSubject.class);
        assertThatThrownBy(() -> propose(InterviewKind.TALK, clerk.person(), false)).isInstanceOf(RuntimeException.class);

        var matter = proposed(InterviewKind.TALK);
        approve(matter, head);
        var own = people.get(office.holder("COLLEGE_SECRETARY", "外语学院党委").person()).number();
        assertThatThrownBy(() -> office.finish(matter, "notifySubject", clerk, notice(own))).isInstanceOf(HasConflict.class);
        assertThatThrownBy(() -> office.finish(matter, "notifySubject", clerk, notice(number(head))))
                .isInstanceOf(TwoTalkersNeeded.class);
    }

    @Test
    void whereTheOfficerIsRecusedTheHeadOfHisOrganGoesOn() {
        var matter = proposed(InterviewKind.TALK);
        approve(matter, head);

        transaction.executeWithoutResult(status -> {
            members.exclude(matter, clerk.person(), "CONFLICT", head.actor());
            events.publishEvent(new PersonRecused(matter, clerk.person()));
        });

        assertThatThrownBy(() -> office.task(matter, "notifySubject", clerk)).isInstanceOf(NotFound.class);
        assertThat(matters.parties(matter, "HANDLER")).extracting(party -> party.person()).containsExactly(head.person());
        var second = number(office.holder("OFFICE_HEAD", "宣传部"));
        assertThatThrownBy(() -> office.finish(matter, "notifySubject", head, notice(number(office.holder("OFFICE_HEAD", "宣传部")))))
                .isInstanceOf(HasConflict.class);
        office.finish(matter, "notifySubject", head, new NotifySubject.Form(number(head), number(office.holder("OFFICE_HEAD", "宣传部")),
                number(office.holder("OFFICE_HEAD", "学生工作部")), now().plusHours(3), "行政楼301", "日报核实情况"));
        assertThat(office.waitsAt(matter, "holdTalk", head)).isTrue();
    }

    @Test
    void whereATalkerIsRecusedAfterItTheTalkIsVoidAndHeldAnewByOthers() {
        subject = office.holder("COLLEGE_SECRETARY", "外语学院党委").person();
        var second = office.holder("OFFICE_HEAD", "宣传部");
        var matter = proposed(InterviewKind.ADMONITION);
        approve(matter, secretary);
        talk(matter);
        answerByPass(matter, Outcome.SIGNED, "");
        office.finish(matter, "recordSignature", clerk, new RecordSignature.Form());
        office.finish(matter, "judgeTalk", head, judged(true, "逐人核实后再签字", LocalDate.of(2020, 2, 28), true));
        answerByPass(matter, Outcome.ANSWERED, "我的检查：……");
        office.finish(matter, "receiveSelfCriticism", clerk, new ReceiveSelfCriticism.Form("认识到位"));
        var task = rectification(matter);
        assertThat(interviews.promotionBarredUntil(subject, LocalDate.of(2020, 3, 1))).isPresent();

        recused(matter, second);

        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.APPROVED);
        assertThat(interviews.promotionBarredUntil(subject, LocalDate.of(2020, 3, 1))).isEmpty();
        assertThat(interviews.honoursBarredUntil(subject, LocalDate.of(2020, 3, 1))).isEmpty();
        assertThat(hearings.of(matter)).hasSize(2).allMatch(hearing -> hearing.isVoided());
        assertThat(matters.get(task).closedAt()).isNotNull();
        assertThat(rectifications.get(task, clerk.actor()).status()).isEqualTo(RectificationStatus.ENDED);
        assertThatThrownBy(() -> office.task(matter, "recheckSubject", clerk)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> office.task(matter, "notifySubject", second)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.finish(matter, "notifySubject", clerk, notice(number(second))))
                .isInstanceOf(HasConflict.class);

        var other = office.holder("OFFICE_HEAD", "学生工作部");
        talk(matter, other);
        assertThatThrownBy(() -> office.finish(matter, "recordSignature", clerk, new RecordSignature.Form()))
                .isInstanceOf(InterviewNotAnswered.class);
        answerByPass(matter, Outcome.REFUSED, "不同意");
        office.finish(matter, "recordSignature", clerk, new RecordSignature.Form());
        var standing = papers.of(matter, clerk.actor()).stream().filter(paper -> paper.inForce()).toList();
        assertThat(standing).extracting(paper -> paper.kind()).containsExactlyInAnyOrder(PaperKind.INTERVIEW_NOTICE,
                PaperKind.TALK_RECORD, PaperKind.ADMONITION);
        assertThat(standing).filteredOn(paper -> paper.kind() != PaperKind.ADMONITION).allMatch(paper -> paper.version() == 2);
        assertThat(office.waitsAt(matter, "judgeTalk", head)).isTrue();
        walked(matter);
    }

    @Test
    void whatWaitsToBeSignedIsAskedNoMoreOnceItsTalkIsVoid() {
        var matter = talked(InterviewKind.TALK);
        var pass = passes.issue(matter, Concerned.of(subject), 15, true, clerk.actor());
        var open = passes.open(pass.number(), pass.code(), "void-" + matter).orElseThrow();
        var asked = hearings.of(matter).get(0).id();

        recused(matter, head);

        assertThatThrownBy(() -> passes.answer(open, asked, Outcome.SIGNED, List.of(""), people.get(subject).name(), pass.code()))
                .isInstanceOf(NotFound.class);
        assertThat(office.waitsAt(matter, "notifySubject", clerk)).isTrue();
    }

    @Test
    void aTalkerWhoIsRecusedWhileItIsArrangedNeverStaysInIt() throws Exception {
        var second = office.holder("OFFICE_HEAD", "宣传部");
        for (int round = 0; round < 5; round++) {
            var matter = proposed(InterviewKind.TALK);
            approve(matter, head);
            AtOnce.all(List.of(() -> office.finish(matter, "notifySubject", clerk, notice(number(second))),
                    () -> recused(matter, second)));

            if (members.isExcluded(matter, second.person())) {
                assertThat(interviews.get(matter).crew()).extracting(member -> member.number())
                        .doesNotContain(number(second));
            }
        }
    }

    private void recused(MatterId matter, Acting who) {
        transaction.executeWithoutResult(status -> {
            members.exclude(matter, who.person(), "CONFLICT", secretary.actor());
            events.publishEvent(new PersonRecused(matter, who.person()));
        });
    }

    @Test
    void aSuperiorTalksToHisOwnPeople() {
        var college = office.holder("COLLEGE_SECRETARY", "外语学院党委");
        var branch = units.named("外语学院教工第一党支部").orElseThrow();
        var member = office.holder("BRANCH_SECRETARY", branch.id()).person();
        var matter = interviews.propose(new InterviewProposal(InterviewKind.REMINDER, member, SubjectKind.PARTY_MEMBER,
                Phrase.POORLY_DONE, LocalDate.of(2020, 2, 5), "两次没有核实", false, null), college.actor());

        assertThat(members.isExcluded(matter, member)).isTrue();
        assertThat(members.include(matter, college.person())).isTrue();
        assertThatThrownBy(() -> office.task(matter, "approveInterview", head)).isInstanceOf(NotFound.class);
    }

    @Test
    void theNumbersForLeadersStandStillUntilTheNextMonth() {
        clock.set("2020-10-01T00:00:00");
        var october = ledger.counts();
        var before = proposals(InterviewKind.CRITICISM);
        var refused = proposed(InterviewKind.CRITICISM);
        proposed(InterviewKind.CRITICISM);
        proposed(InterviewKind.CRITICISM);
        clock.set("2020-10-31T23:59:59");
        assertThat(ledger.counts()).isEqualTo(october);

        clock.set("2020-11-01T00:00:00");
        var november = ledger.counts();
        assertThat(november.on()).isEqualTo(LocalDate.of(2020, 11, 1));
        assertThat(november.byKind()).containsEntry(InterviewKind.CRITICISM, before + 3).containsOnlyKeys(InterviewKind.values());

        office.finish(refused, "approveInterview", head,
                new ApproveInterview.Form(ApproveInterview.Decision.REFUSE, "事实不清"));
        proposed(InterviewKind.CRITICISM);
        assertThat(ledger.counts()).isEqualTo(november);
    }

    @Test
    void fewerThanThreeAreNotToldAndWhatIsOlderThanTwelveMonthsIsNotCounted() {
        clock.set("2021-12-15T09:00:00");
        proposed(InterviewKind.REMINDER);
        proposed(InterviewKind.REMINDER);
        clock.set("2022-01-01T00:00:00");
        assertThat(ledger.counts().byKind()).containsEntry(InterviewKind.REMINDER, null);

        clock.set("2021-12-31T23:59:59");
        proposed(InterviewKind.REMINDER);
        clock.set("2022-12-31T09:00:00");
        assertThat(ledger.counts().byKind()).containsEntry(InterviewKind.REMINDER, 3L);
        clock.set("2023-01-01T00:00:00");
        assertThat(ledger.counts().byKind()).containsEntry(InterviewKind.REMINDER, null);
    }

    private long proposals(InterviewKind kind) {
        return jdbc.sql("select count(*) from accountability_interview where kind = ?").param(kind.name())
                .query(Long.class).single();
    }

    private MatterId caseOn(PersonId whom) {
        return cases.propose(new NewCase(SubjectKind.LEADING_CADRE, whom, units.named("外语学院党委").orElseThrow().id(),
                "A19/PERFUNCTORY/LEADING_CADRE", conduct, "连续三天未核实即签字", "督办后仍未改"), office.person("T01023").actor());
    }

    private MatterId propose(InterviewKind kind, PersonId whom, boolean headConcerned) {
        return interviews.propose(new InterviewProposal(kind, whom, SubjectKind.LEADING_CADRE, Phrase.PERFUNCTORY,
                conduct, "连续三天未核实即签字", headConcerned, null), clerk.actor());
    }

    private MatterId proposed(InterviewKind kind) {
        return propose(kind, subject, false);
    }

    private void approve(MatterId matter, Acting by) {
        office.finish(matter, "approveInterview", by, new ApproveInterview.Form(ApproveInterview.Decision.APPROVE, "同意"));
    }

    private MatterId talked(InterviewKind kind) {
        var matter = proposed(kind);
        approve(matter, head);
        return talk(matter);
    }

    private MatterId talk(MatterId matter) {
        return talk(matter, office.holder("OFFICE_HEAD", "宣传部"));
    }

    private MatterId talk(MatterId matter, Acting second) {
        office.finish(matter, "notifySubject", clerk, notice(number(second)));
        clock.advance(Duration.ofDays(1));
        office.finish(matter, "holdTalk", clerk, new HoldTalk.Form(number(head), number(second),
                number(clerk), now().minusMinutes(30), "问：为什么没有核实？\n答：我以为支部核实过了。"));
        return matter;
    }

    private NotifySubject.Form notice(String second) {
        return new NotifySubject.Form(number(head), second, number(clerk), now().plusHours(3), "行政楼301", "日报核实情况");
    }

    private MatterId inquired(boolean headConcerned) {
        var matter = propose(InterviewKind.INQUIRY, subject, headConcerned);
        approve(matter, head);
        office.finish(matter, "sendInquiry", clerk, new SendInquiry.Form("日报是怎么核实的？"));
        return matter;
    }

    private void answerByPass(MatterId matter, Outcome outcome, String words) {
        var pass = passes.issue(matter, Concerned.of(subject), 15, true, clerk.actor());
        var open = passes.open(pass.number(), pass.code(), "test-" + matter).orElseThrow();
        var asked = hearings.of(matter).stream().filter(hearing -> hearing.isOpen()).findFirst().orElseThrow();
        assertThat(passes.answer(open, asked.id(), outcome, List.of(words), people.get(subject).name(), pass.code())).isTrue();
    }

    private MatterId rectification(MatterId source) {
        return new MatterId(jdbc.sql("select id from supervision_rectification where source = ?").param(source.value())
                .query(UUID.class).single());
    }

    private List<PaperKind> kinds(MatterId matter) {
        return papers.of(matter, clerk.actor()).stream().map(paper -> paper.kind()).toList();
    }

    private void walked(MatterId matter) {
        taken.addAll(workflow.drawing(matter).orElseThrow().taken());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }

    private String number(Acting who) {
        return people.get(who.person()).number();
    }

    private static ReceiveReply.Form take(String headOpinion) {
        return new ReceiveReply.Form(ReceiveReply.What.TAKE, headOpinion, null, "");
    }

    private static JudgeTalk.Form judged(boolean selfCriticism, String rectification, LocalDate by, boolean recheck) {
        return new JudgeTalk.Form("当面指出，限期改正", false, "", selfCriticism, rectification, by, recheck);
    }

    private static JudgeTalk.Form suspected(String receiver) {
        return new JudgeTalk.Form("涉嫌代签", true, receiver, false, "", null, false);
    }

    private static FileInterview.Form filed() {
        return new FileInterview.Form("当面告知", "已改");
    }
}
