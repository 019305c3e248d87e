package org.shouze.discipline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.InterviewStatus;
import org.shouze.accountability.InterviewTalks;
import org.shouze.accountability.Interviews;
import org.shouze.accountability.Reach;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.discipline.ClueView;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Disposal;
import org.shouze.discipline.HoldReview;
import org.shouze.discipline.Intake;
import org.shouze.discipline.Jurisdiction;
import org.shouze.discipline.Outcome;
import org.shouze.discipline.Source;
import org.shouze.discipline.Stage;
import org.shouze.discipline.TalkResult;
import org.shouze.discipline.Talks;
import org.shouze.documents.Purpose;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Passes;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.papers.PaperKind;
import org.shouze.papers.PaperReduced;
import org.shouze.papers.Signature;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.shouze.worklist.Acts;
import org.shouze.worklist.NotNow;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ClueFlowsTest extends DisciplineFlows {

    @Autowired Acts acts;
    @Autowired Recusals recusals;
    @Autowired Talks talks;
    @Autowired Interviews interviews;
    @Autowired InterviewTalks interviewTalks;
    @Autowired Hearings hearings;
    @Autowired Passes passes;

    ClueFlowsTest() {
        super("clue");
    }

    @Test
    void whatIsNotOursIsForwarded() {
        var clue = registered();
        office.finish(clue, "judgeJurisdiction", supervisor(), new JudgeJurisdiction.Form(Jurisdiction.ELSEWHERE, ""));
        office.finish(clue, "forwardClue", supervisor(), new ForwardClue.Form("有关单位"));

        assertThat(papers.filled(paper(clue, PaperKind.REFERRAL_LETTER, supervisor()).id(), supervisor().actor()))
                .containsEntry("addressee", "有关单位");
        assertThat(way(clue)).endsWith("elsewhere", "forwardClue", "forwardedToEnd", "clueForwarded")
                .doesNotContain("assignClue");
        assertThat(stage(clue)).isEqualTo(Stage.FORWARDED);
        assertThat(isClosed(clue)).isTrue();
    }

    @Test
    void whatIsAboutASuperiorIsSentUpAndNothingOfItStays() {
        texts.turn(true, "试用", head());
        var clue = clues.register(new Clues.Registration(new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY, TODAY, null),
                null, new Clues.Informant("某举报人", "某处"), "某上级的内容", null), supervisor());
        texts.turn(false, "试用完", head());
        office.finish(clue, "judgeJurisdiction", supervisor(), new JudgeJurisdiction.Form(Jurisdiction.SUPERIOR, ""));

        assertThat(papers.of(clue, supervisor().actor())).isEmpty();
        assertThat(way(clue)).endsWith("above", "clueSentUp");
        assertThat(jdbc.sql("select count(*) from discipline_text where matter = ?").param(clue.value())
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from discipline_informant where clue = ?").param(clue.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void aDuplicateIsMergedIntoTheOneThatIsThere() {
        var first = registered();
        var second = registered();
        office.finish(second, "judgeJurisdiction", supervisor(),
                new JudgeJurisdiction.Form(Jurisdiction.DUPLICATE, number(first)));

        assertThat(way(second)).endsWith("duplicate", "clueMerged");
        assertThat(stage(first)).isEqualTo(Stage.RECEIVED);
        assertThat(stage(second)).isEqualTo(Stage.MERGED);
    }

    @Test
    void itIsAssignedByTheHeadAndSeenByItsHandlerOnlyFromThenOn() {
        var clue = registered();
        office.finish(clue, "judgeJurisdiction", supervisor(), new JudgeJurisdiction.Form(Jurisdiction.OURS, ""));
        office.finish(clue, "assignClue", supervisor(), new AssignClue.Form(officer(1).person().value()));
        assertThat(members.include(clue, officer(1).person())).isFalse();
        refusedTo(clue, "approveAssignment", supervisor(), agreed());
        refusedTo(clue, "approveAssignment", officer(1), agreed());
        office.finish(clue, "approveAssignment", head(), refused());
        assertThat(way(clue)).endsWith("assigned", "assignedNo", "assignClue");
        assign(clue, officer(1));

        assertThat(members.include(clue, officer(1).person())).isTrue();
        assertThat(members.include(clue, officer(2).person())).isFalse();
        refusedTo(clue, "analyseClue", officer(2), new AnalyseClue.Form(Disposal.NO_ACTION, false, ""));
        refusedTo(clue, "analyseClue", supervisor(), new AnalyseClue.Form(Disposal.NO_ACTION, false, ""));
    }

    @Test
    void aClueWithoutGroundIsClosedAfterTheHeadAgreed() {
        var clue = assigned(registered());
        office.finish(clue, "analyseClue", officer(1), new AnalyseClue.Form(Disposal.NO_ACTION, false, ""));
        refusedTo(clue, "approveDisposal", officer(1), agreed());
        office.finish(clue, "approveDisposal", head(), refused());
        assertThat(way(clue)).endsWith("agreed", "agreedNo", "analyseClue");
        dispose(clue, Disposal.NO_ACTION);

        assertThat(way(clue)).endsWith("secondNo", "noActionDecided", "noActionYes", "clueClosed")
                .doesNotContain("approveOutsideLine");
        assertThat(stage(clue)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void aboutFalseInformationSomebodyOutsideTheLineDecidesToo() {
        var clue = assigned(registered(Source.REFERRAL, Intake.Kind.FALSE_INFORMATION,
                new Intake.Finding("主管部门", "认字1号", TODAY.minusDays(1))));
        dispose(clue, Disposal.TALK_INQUIRY);
        refusedTo(clue, "approveOutsideLine", head(), agreed());
        office.finish(clue, "approveOutsideLine", outside(), refused());
        assertThat(way(clue)).endsWith("outsideAgreed", "outsideNo", "analyseClue");
        dispose(clue, Disposal.TALK_INQUIRY);
        office.finish(clue, "approveOutsideLine", outside(), agreed());

        assertThat(way(clue)).endsWith("talkYes", "openTalk", "openedToResult", "recordTalkResult");
        assertThat(stage(clue)).isEqualTo(Stage.IN_TALK_INQUIRY);
    }

    @Test
    void whatWasExplainedIsBelieved() {
        var clue = disposed(Disposal.TALK_INQUIRY);
        office.finish(clue, "recordTalkResult", officer(1), new RecordTalkResult.Form(TalkResult.ASK_AGAIN, ""));
        assertThat(way(clue)).endsWith("talkAgain", "openTalk", "openedToResult", "recordTalkResult");
        office.finish(clue, "recordTalkResult", officer(1), new RecordTalkResult.Form(TalkResult.BELIEVED, ""));

        assertThat(way(clue)).endsWith("talkBelieved", "talkClosed");
        assertThat(stage(clue)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void itsHandlerOpensTheTalkAsAMatterOfItsOwn() {
        var clue = disposed(Disposal.TALK_INQUIRY);
        var item = office.task(clue, "recordTalkResult", officer(1));
        var subject = office.holder("OFFICE_CLERK", "学生工作部");
        acts.perform("discipline/open-talk", clue, item.id(), item.revision(), issued(), officer(1),
                new ProposeTalk.Form(InterviewKind.TALK, number(subject.person()), SubjectKind.PARTY_MEMBER,
                        Phrase.PERFUNCTORY, TODAY.minusDays(9), "请说明有关情况", false));

        assertThat(jdbc.sql("select count(*) from matter where process = 'interview' and initiator = ? and confidential")
                .param(officer(1).person().value()).query(Integer.class).single()).isPositive();
        assertThat(members.isExcluded(clue, subject.person())).isTrue();
    }

    @Test
    void howATalkEndedComesBackToItsClueAndNothingThatWasSaidThere() {
        var clue = disposed(Disposal.TALK_INQUIRY);
        var other = disposed(Disposal.TALK_INQUIRY);
        var refused = talkAbout(clue, 8);
        var filed = talkAbout(clue, 7);
        assertThat(clues.view(clue, officer(1)).talks()).isEmpty();

        interviews.refuse(refused, false, "已当面提醒", head().actor());
        heldAndFiled(filed);

        var talks = clues.view(clue, officer(1)).talks();
        assertThat(talks).extracting(ClueView.Talk::number).containsExactlyInAnyOrder(interviews.get(refused).number(),
                interviews.get(filed).number());
        assertThat(talks).extracting(ClueView.Talk::outcome).containsExactlyInAnyOrder(InterviewStatus.REFUSED,
                InterviewStatus.CLOSED);
        assertThat(jdbc.sql("select * from discipline_talk where clue = ?").param(clue.value()).query().listOfRows().toString())
                .doesNotContain("当面提醒", "请说明有关情况", "经过");
        assertThat(jdbc.sql("""
                select person from notification_message where topic = ? and text_key = 'discipline.talkConcluded.message'""")
                .param("matter:" + clue).query(Long.class).list()).containsOnly(officer(1).person().value());
        assertThat(clues.view(other, officer(1)).talks()).isEmpty();
        assertThatThrownBy(() -> clues.view(clue, officer(3))).isInstanceOf(NotFound.class);
        assertThat(members.include(filed, supervisor().person())).isFalse();
    }

    private MatterId talkAbout(MatterId clue, int daysAgo) {
        return talks.propose(clue, new InterviewProposal(InterviewKind.TALK,
                office.holder("OFFICE_CLERK", "学生工作部").person(), SubjectKind.PARTY_MEMBER, Phrase.PERFUNCTORY,
                TODAY.minusDays(daysAgo), "请说明有关情况", false, clue), officer(1).actor());
    }

    private void heldAndFiled(MatterId talk) {
        var by = officer(1).actor();
        var crew = new InterviewTalks.People(officer(1).person(), officer(2).person(), officer(3).person());
        interviews.approve(talk, "同意", head().actor());
        interviewTalks.arrange(talk, crew, clock.instant(), "行政楼301", "有关情况", by);
        interviewTalks.hold(talk, crew, clock.instant(), "问：经过？答：……", by);
        var asked = hearings.of(talk).get(0);
        var pass = passes.issue(talk, asked.concerned(), 5, true, by);
        var open = passes.open(pass.number(), pass.code(), "clue-" + talk).orElseThrow();
        passes.answer(open, asked.id(), org.shouze.hearing.Outcome.SIGNED, List.of(""), pass.name(), pass.code());
        interviewTalks.takeSignature(talk, by);
        interviewTalks.judge(talk, "当面指出", false, "", null, false, by);
        interviews.file(talk, "已改", "当面告知", by);
    }

    @Test
    void whatWasNotExplainedIsVerified() {
        var clue = disposed(Disposal.TALK_INQUIRY);
        office.finish(clue, "recordTalkResult", officer(1), new RecordTalkResult.Form(TalkResult.VERIFY, ""));

        assertThat(way(clue)).endsWith("talkVerify", "planVerification");
    }

    @Test
    void aHeldClueIsReviewedClosedOrTakenUpByAnother() {
        var clue = disposed(Disposal.ON_HOLD);
        office.finish(clue, "reviewHold", supervisor(), new ReviewHold.Form(HoldReview.KEEP, ""));
        office.finish(clue, "reviewHold", supervisor(), new ReviewHold.Form(HoldReview.TAKE_UP, ""));
        assertThat(way(clue)).endsWith("heldTakeUp", "assignClue");
        assign(clue, officer(2));
        refusedTo(clue, "analyseClue", officer(1), new AnalyseClue.Form(Disposal.ON_HOLD, false, ""));
        office.finish(clue, "analyseClue", officer(2), new AnalyseClue.Form(Disposal.ON_HOLD, false, ""));
        office.finish(clue, "approveDisposal", head(), agreed());
        office.finish(clue, "reviewHold", supervisor(), new ReviewHold.Form(HoldReview.CLOSE, ""));

        assertThat(way(clue)).endsWith("heldClose", "heldClosed");
        assertThat(isClosed(clue)).isTrue();
    }

    @Test
    void aVerificationIsPlannedApprovedSignedByAllAndFiledAsAnIndex() {
        texts.turn(true, "试用", head());
        var clue = disposed(Disposal.VERIFICATION);
        office.finish(clue, "planVerification", officer(1), new PlanVerification.Form(
                List.of(officer(1).person().value(), officer(2).person().value()), "核查方案的内容"));
        office.finish(clue, "approveVerification", head(), refused());
        assertThat(way(clue)).endsWith("planNo", "planVerification");
        plan(clue);
        refusedTo(clue, "approveVerification", officer(2), agreed());
        office.finish(clue, "approveVerification", head(), agreed());
        report(clue, Outcome.REMINDER);
        office.finish(clue, "signReport", officer(1), new SignReport.Form(true, false));
        assertThat(way(clue)).endsWith("allNo", "signReport").doesNotContain("approveOutcome");
        office.finish(clue, "signReport", officer(2), new SignReport.Form(true, true));
        office.finish(clue, "approveOutcome", head(), refused());
        report(clue, Outcome.FILING);
        sign(clue);
        refusedTo(clue, "approveOutcome", officer(2), agreed());
        office.finish(clue, "approveOutcome", head(), agreed());
        assertThat(jdbc.sql("select count(*) from discipline_text where matter = ?").param(clue.value())
                .query(Integer.class).single()).isPositive();
        office.finish(clue, "recordFiling", supervisor(), new RecordFiling.Form(TODAY));
        texts.turn(false, "试用完", head());

        assertThat(way(clue)).endsWith("outcomeFile", "recordFiling", "filingToEnd", "clueFiled");
        assertThat(stage(clue)).isEqualTo(Stage.FILED);
        assertThat(papers.of(clue, head().actor())).hasSizeGreaterThan(4).allMatch(paper -> paper.reducedAt() != null);
        var report = paper(clue, PaperKind.VERIFICATION_REPORT, head()).id();
        assertThat(papers.filled(report, head().actor())).isEmpty();
        assertThatThrownBy(() -> papers.docx(report, Purpose.HANDLING, head().actor())).isInstanceOf(PaperReduced.class);
        assertThat(jdbc.sql("select count(*) from discipline_text where matter = ?").param(clue.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void itsPapersSayNumberStageAndDatesAndAreSignedAndArchived() throws IOException {
        var clue = concluded(Outcome.NO_ACTION);

        var register = paper(clue, PaperKind.CLUE_REGISTER, head());
        assertThat(register.version()).isEqualTo(2);
        assertThat(papers.filled(register.id(), head().actor())).containsEntry("clue", number(clue))
                .containsEntry("summary", "见纸质材料，系统不留存内容。").doesNotContainKey("subject").containsKey("approval");
        var plan = paper(clue, PaperKind.DISPOSAL_PLAN, head());
        assertThat(plan.version()).isEqualTo(2);
        assertThat(papers.filled(plan.id(), head().actor())).containsEntry("method", "初步核实")
                .containsEntry("due", "2020年4月20日");
        var report = paper(clue, PaperKind.VERIFICATION_REPORT, head());
        assertThat(report.signatures()).extracting(Signature::note).containsExactlyInAnyOrder(null, "保留意见");
        assertThat(papers.docx(report.id(), Purpose.HANDLING, head().actor())).isNotEmpty();
        assertThat(archived(clue, head())).contains("文书/" + register.number() + " 问题线索登记表-2.docx",
                "文书/" + plan.number() + " 问题线索处置方案-2.docx", "文书/" + report.number() + " 初步核实情况报告-1.docx");
    }

    @Test
    void whereTextsAreKeptItsPapersSayWhatItIsAboutAndWhom() {
        texts.turn(true, "试用", head());
        var clue = clues.register(new Clues.Registration(new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY, TODAY, null),
                number(office.holder("OFFICE_HEAD", "学生工作部").person()), null, "某项工作没有落实", null), supervisor());
        office.finish(clue, "judgeJurisdiction", supervisor(), new JudgeJurisdiction.Form(Jurisdiction.OURS, ""));
        texts.turn(false, "试用完", head());

        var said = papers.filled(paper(clue, PaperKind.CLUE_REGISTER, supervisor()).id(), supervisor().actor());
        assertThat(said).containsEntry("summary", "某项工作没有落实").containsKey("subject");
        assertThat(jdbc.sql("select fields from papers_paper where matter_id = ?").param(clue.value())
                .query(String.class).list()).noneMatch(kept -> kept.contains("没有落实"));
    }

    @Test
    void whereNothingWasFoundTheNameIsClearedOnceByALetter() {
        var clue = disposed(Disposal.NO_ACTION);
        var clearing = new ClearName.Form("某某学院", Reach.UNIT, "");
        acts.perform("discipline/clear-name", clue, null, 0, issued(), officer(1), clearing);

        assertThat(papers.filled(paper(clue, PaperKind.CLARIFICATION, head()).id(), head().actor()))
                .containsEntry("addressee", "某某学院").containsEntry("scope", "所在单位")
                .containsEntry("subject", "见纸质材料，系统不留存内容。");
        assertThat(clues.view(clue, head()).clarifiedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> acts.perform("discipline/clear-name", clue, null, 0, issued(), officer(1), clearing))
                .isInstanceOf(NotNow.class);
    }

    @Test
    void theOtherOutcomesAreAReminderAnEndAHoldAndAReferral() {
        var reminded = concluded(Outcome.REMINDER);
        office.finish(reminded, "recordReminder", supervisor(), new RecordReminder.Form(true));
        assertThat(way(reminded)).endsWith("recordReminder", "reminderToEnd", "clueReminded");

        assertThat(way(concluded(Outcome.NO_ACTION))).endsWith("outcomeDismiss", "verificationClosed");
        assertThat(way(concluded(Outcome.ON_HOLD))).endsWith("outcomeHold", "holdDecided", "holdYes", "reviewHold");

        var transferred = concluded(Outcome.TRANSFER);
        assertThat(way(transferred)).endsWith("outcomeTransfer", "openReferral", "referralToEnd", "clueTransferred");
        assertThat(jdbc.sql("select count(*) from discipline_referral where clue = ?").param(transferred.value())
                .query(Integer.class).single()).isOne();
    }

    @Test
    void whoHandlesItMayStandBackAtEachOfHisSteps() {
        standsBackAt(assigned(registered()), "analyseClue");
        standsBackAt(disposed(Disposal.TALK_INQUIRY), "recordTalkResult");
        standsBackAt(disposed(Disposal.VERIFICATION), "planVerification");
        var verifying = disposed(Disposal.VERIFICATION);
        plan(verifying);
        office.finish(verifying, "approveVerification", head(), agreed());
        standsBackAt(verifying, "reportVerification");
    }

    @Test
    void whereOneOfTheGroupTurnsOutToBeAWitnessAllIsDoneAnew() {
        var clue = reported(Outcome.NO_ACTION);
        office.finish(clue, "signReport", officer(1), new SignReport.Form(true, false));

        found(clue, officer(2));

        assertThat(way(clue)).endsWith("signerRecused", "signerToAssign", "assignClue");
        assertThat(members.include(clue, officer(2).person())).isFalse();
    }

    @Test
    void whereItsHandlerTurnsOutToBeAWitnessNothingOfHisIsAgreedTo() {
        var clue = assigned(registered());
        office.finish(clue, "analyseClue", officer(1), new AnalyseClue.Form(Disposal.NO_ACTION, false, ""));

        found(clue, officer(1));

        assertThatThrownBy(() -> office.finish(clue, "approveDisposal", head(), agreed())).isInstanceOf(RuleBroken.class);
        office.finish(clue, "approveDisposal", head(), refused());
        acts.perform("discipline/reassign", clue, null, 0, issued(), supervisor(), new Reassign.Form(null));
        assertThat(way(clue)).endsWith("analystRecused", "analystToAssign", "assignClue");
        assign(clue, officer(2));
        assertThat(office.waitsAt(clue, "analyseClue", officer(2))).isTrue();
    }

    private void found(MatterId clue, Acting witness) {
        recusals.concern(clue, Concerned.person(Concerned.Role.WITNESS, witness.person(), null), head().actor());
    }

    private void standsBackAt(MatterId clue, String node) {
        var item = office.task(clue, node, officer(1));
        acts.perform("discipline/recuse", clue, item.id(), item.revision(), issued(), officer(1),
                new Recuse.Form(Request.Ground.INTEREST));

        assertThat(way(clue)).endsWith("assignClue");
        assertThat(members.include(clue, officer(1).person())).isFalse();
        assertThatThrownBy(() -> office.finish(clue, "assignClue", supervisor(),
                new AssignClue.Form(officer(1).person().value()))).isInstanceOf(RuleBroken.class);
        assign(clue, officer(2));
        assertThat(members.include(clue, officer(2).person())).isTrue();
    }

    private String number(PersonId person) {
        return jdbc.sql("select number from organization_person where id = ?").param(person.value()).query(String.class)
                .single();
    }

    private String number(MatterId clue) {
        return jdbc.sql("select number from matter where id = ?").param(clue.value()).query(String.class).single();
    }

    private Stage stage(MatterId clue) {
        return Stage.valueOf(jdbc.sql("select stage from discipline_clue where id = ?").param(clue.value())
                .query(String.class).single());
    }
}
