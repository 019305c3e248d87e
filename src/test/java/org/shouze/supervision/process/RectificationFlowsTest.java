package org.shouze.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.documents.Incoming;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.PersonId;
import org.shouze.organization.Unit;
import org.shouze.organization.Units;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.supervision.EvidenceMissing;
import org.shouze.supervision.JointDutiesOpen;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.NoGroundForCircular;
import org.shouze.supervision.RectificationCleared;
import org.shouze.supervision.RectificationStatus;
import org.shouze.supervision.Rectifications;
import org.shouze.supervision.SupervisedAlready;
import org.shouze.supervision.TaskLedger;
import org.shouze.supervision.TaskProofs;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.terms.Extensions;
import org.shouze.terms.Proposal;
import org.shouze.terms.Proposals;
import org.shouze.workflow.Ending;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Acts;
import org.shouze.worklist.ItemTerms;
import org.shouze.worklist.MatterFiles;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervised task from 立项 to 销号, at the desks of those who take part. */
@RecordApplicationEvents
abstract class RectificationFlowsTest {

    @Autowired Rectifications tasks;
    @Autowired Workflow workflow;
    @Autowired Papers papers;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired Matters matters;
    @Autowired MatterFiles files;
    @Autowired TaskProofs proofs;
    @Autowired JdbcClient jdbc;
    @Autowired ItemTerms terms;
    @Autowired Extensions extensions;
    @Autowired TestClock clock;
    @Autowired Reconciliation reconciliation;
    @Autowired Worklist worklist;
    @Autowired Acts acts;
    @Autowired Members members;
    @Autowired List<Ending> endings;
    @Autowired TaskLedger ledger;
    @Autowired TransactionTemplate transactions;
    @Autowired Proposals proposals;
    @Autowired ApplicationEvents events;

    private Acting clerk;
    private Acting otherClerk;
    private Acting head;
    private Acting secretary;
    private Acting studentOffice;
    private Unit college;

    @BeforeEach
    void inTheOffice() {
        clock.set("2020-02-03T09:00:00");
        clerk = office.person("T01008");
        otherClerk = office.person("T01009");
        head = office.person("T01007");
        college = units.named("外语学院党委").orElseThrow();
        secretary = office.holder("COLLEGE_SECRETARY", college.id());
        studentOffice = office.holder("OFFICE_HEAD", "学生工作部");
    }

    @Test
    void takesEveryFlowOfTheModel() throws IOException {
        var walked = new ArrayList<MatterId>();

        var declined = register();
        office.finish(declined, "assign", head, no("不属督办范围"));
        walked.add(declined);
        assertThat(status(declined)).isEqualTo(RectificationStatus.NOT_PURSUED);
        assertThat(matters.get(declined).closedAt()).isNotNull();

        var whole = register();
        office.finish(whole, "assign", head, yes());
        office.finish(whole, "signFor", secretary, no("食堂归学生工作部管"));
        office.finish(whole, "decideDuty", head, new DecideDuty.Form(true, null, "学院负责本院学生"));
        office.finish(whole, "draftPlan", secretary, new DraftPlan.Form("三天内逐人核对"));
        attach(whole, secretary);
        office.finish(whole, "feedBack", secretary, new FeedBack.Form("已逐人核对"));
        office.finish(whole, "checkResult", otherClerk, no("缺晨检记录"));
        office.finish(whole, "feedBack", secretary, new FeedBack.Form("已补晨检记录"));
        office.finish(whole, "checkResult", otherClerk, yes());
        office.finish(whole, "clear", head, no("请书记签字"));
        office.finish(whole, "feedBack", secretary, new FeedBack.Form("书记已签字"));
        office.finish(whole, "checkResult", clerk, yes());
        office.finish(whole, "clear", head, yes());
        walked.add(whole);
        assertThat(status(whole)).isEqualTo(RectificationStatus.CLEARED);
        assertThat(tasks.get(whole, head.actor()).returns()).isEqualTo(2);
        assertThat(matters.get(whole).closedAt()).isNotNull();

        var moved = tasks.open(new NewRectification(college.id(), null, "核对宿舍名单", due(), whole, false), head.actor());
        office.finish(moved, "signFor", secretary, no("宿舍归学生工作部管"));
        office.finish(moved, "decideDuty", head, new DecideDuty.Form(false, studentOffice().id().value(), "归学工"));
        office.finish(moved, "signFor", studentOffice, yes());
        walked.add(moved);
        assertThat(matters.get(moved).unit()).isEqualTo(studentOffice().id());
        assertThat(office.waitsAt(moved, "draftPlan", studentOffice)).isTrue();
        assertThat(papers.of(moved, head.actor())).extracting(Paper::kind)
                .containsExactly(PaperKind.SUPERVISION_SHEET, PaperKind.SUPERVISION_SHEET);

        var drawn = new TreeSet<String>();
        Bpmn.readModelFromFile(new File("bpmn/supervision/rectification.bpmn"))
                .getModelElementsByType(SequenceFlow.class).forEach(flow -> drawn.add(flow.getId()));
        var taken = new TreeSet<String>();
        walked.forEach(matter -> taken.addAll(workflow.drawing(matter).orElseThrow().taken()));
        assertThat(taken).containsAll(drawn);
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void saysOnceAndToItsSourceThatItIsCleared() throws IOException {
        var source = matters.newId();
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), source, false), clerk.actor());
        workUntilChecked(task);

        office.finish(task, "clear", head, yes());

        assertThat(events.stream(RectificationCleared.class).filter(cleared -> cleared.matter().equals(task)))
                .containsExactly(new RectificationCleared(task, source));
    }

    @Test
    void isNotTakenWithoutEvidenceNorClearedOnceItIsWithdrawn() throws IOException {
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
        office.finish(task, "signFor", secretary, yes());
        office.finish(task, "draftPlan", secretary, new DraftPlan.Form("逐人核对"));
        assertThatThrownBy(() -> office.finish(task, "feedBack", secretary, new FeedBack.Form("好了")))
                .isInstanceOf(EvidenceMissing.class);
        assertThat(office.waitsAt(task, "feedBack", secretary)).isTrue();
        var file = attach(task, secretary);
        office.finish(task, "feedBack", secretary, new FeedBack.Form("好了"));
        office.finish(task, "checkResult", otherClerk, yes());

        files.withdraw(task, file, "传错了", head);

        assertThatThrownBy(() -> office.finish(task, "clear", head, yes())).isInstanceOf(EvidenceMissing.class);
        assertThat(status(task)).isEqualTo(RectificationStatus.CHECKED);
    }

    @Test
    void whoRegisteredItIsNotOfferedToClearItAndTheNextOneUpIs() throws IOException {
        var task = tasks.register(new NewRectification(college.id(), null, "核对名单", due(), null, false), head.actor());
        workUntilChecked(task);
        var deputy = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());

        assertThatThrownBy(() -> office.finish(task, "clear", head, yes())).isInstanceOf(NotFound.class);
        office.finish(task, "clear", deputy, yes());

        assertThat(status(task)).isEqualTo(RectificationStatus.CLEARED);
    }

    @Test
    void anOfficeThatHasTheTaskItselfIsJudgedByWhoIsOverIt() throws IOException {
        var own = units.named("党委办公室").orElseThrow();
        var task = tasks.open(new NewRectification(own.id(), null, "清理文件", due(), null, false), clerk.actor());
        office.finish(task, "signFor", head, yes());
        office.finish(task, "draftPlan", head, new DraftPlan.Form("逐件清理"));
        attach(task, head);
        office.finish(task, "feedBack", head, new FeedBack.Form("清完了"));
        var deputy = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());

        assertThatThrownBy(() -> office.finish(task, "checkResult", head, yes())).isInstanceOf(NotFound.class);
        office.finish(task, "checkResult", deputy, yes());
        office.finish(task, "clear", deputy, yes());

        assertThat(status(task)).isEqualTo(RectificationStatus.CLEARED);
    }

    @Test
    void isClearedAfterTheUnitsThatAssist() throws IOException {
        var lead = tasks.register(new NewRectification(college.id(), null, "全院排查", "查清人数", due(), null, false,
                List.of(studentOffice().id())), clerk.actor());
        office.finish(lead, "assign", head, yes());
        var assisting = tasks.get(lead, head.actor()).assisting().get(0);
        workUntilChecked(lead);

        assertThat(assisting.number()).isEqualTo(tasks.get(lead, head.actor()).number() + "-1");
        assertThatThrownBy(() -> office.finish(lead, "clear", head, yes())).isInstanceOf(JointDutiesOpen.class);
        work(assisting.id(), studentOffice);
        office.finish(assisting.id(), "checkResult", otherClerk, yes());
        office.finish(assisting.id(), "clear", head, yes());
        office.finish(lead, "clear", head, yes());

        assertThat(status(lead)).isEqualTo(RectificationStatus.CLEARED);
    }

    @Test
    void timeGrantedBeforeItIsDueMovesTheTaskWithATrace() {
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
        office.finish(task, "signFor", secretary, yes());
        office.finish(task, "draftPlan", secretary, new DraftPlan.Form("逐人核对"));
        var item = office.task(task, "feedBack", secretary);
        assertThat(item.due()).isEqualTo(due());

        terms.askForMore(item.id(), secretary, LocalDate.parse("2020-02-12"), "等宿舍名单");
        assertThat(tasks.get(task, head.actor()).due()).isEqualTo(due());
        var asked = extensions.of(item.id()).get(0);
        var deputy = office.holder(asked.seat());
        extensions.decide(asked.id(), deputy, true, "");

        var view = tasks.get(task, head.actor());
        assertThat(view.due()).isEqualTo(asked.wanted());
        assertThat(view.firstDue()).isEqualTo(due());
        assertThat(view.dueChanges()).singleElement().satisfies(change -> {
            assertThat(change.reason()).isEqualTo("等宿舍名单");
            assertThat(change.by()).isEqualTo(deputy.actor().name());
        });
        assertThat(office.task(task, "feedBack", secretary).due()).isEqualTo(asked.wanted());
        clock.set("2020-02-13T09:00:00");
        assertThatThrownBy(() -> terms.askForMore(item.id(), secretary, LocalDate.parse("2020-02-20"), "再宽几天"))
                .isInstanceOf(org.shouze.terms.TermIsOver.class);
    }

    @Test
    void aStandstillMovesTheTaskWithATraceAndTheClockOfTheCheckDoesNot() throws IOException {
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
        office.finish(task, "signFor", secretary, yes());
        office.finish(task, "draftPlan", secretary, new DraftPlan.Form("逐人核对"));
        var item = office.task(task, "feedBack", secretary);
        var reason = terms.view(item.id(), secretary).reasons().get(0).code();

        terms.pause(item.id(), secretary, reason, "等上级名单");
        clock.set("2020-02-05T09:00:00");
        terms.resume(item.id(), secretary);

        var moved = tasks.get(task, head.actor());
        assertThat(moved.due()).isAfter(due()).isEqualTo(office.task(task, "feedBack", secretary).due());
        assertThat(moved.dueChanges()).hasSize(1);
        attach(task, secretary);
        office.finish(task, "feedBack", secretary, new FeedBack.Form("已核对"));
        var check = office.task(task, "checkResult", otherClerk);
        terms.askForMore(check.id(), otherClerk, LocalDate.parse("2020-03-02"), "要到现场看");
        var asked = extensions.of(check.id()).get(0);
        extensions.decide(asked.id(), office.holder(asked.seat()), true, "");
        assertThat(tasks.get(task, head.actor()).due()).isEqualTo(moved.due());
    }

    @Test
    void aConfidentialTaskReachesThoseWhoTakePartAndLeavesWhoDoesNot() {
        var lead = tasks.register(new NewRectification(college.id(), null, "不显示", "查清", due(), null, true,
                List.of(studentOffice().id())), clerk.actor());
        office.finish(lead, "assign", head, yes());
        var assisting = tasks.get(lead, head.actor()).assisting().get(0).id();

        office.finish(lead, "signFor", secretary, no("不归我们"));
        office.finish(lead, "decideDuty", head,
                new DecideDuty.Form(false, units.named("人事处").orElseThrow().id().value(), "归人事处"));

        assertThatThrownBy(() -> worklist.read(lead, secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worklist.read(assisting, secretary)).isInstanceOf(NotFound.class);
        office.finish(lead, "signFor", office.holder("OFFICE_HEAD", "人事处"), yes());
        office.finish(assisting, "signFor", studentOffice, yes());
        assertThat(matters.get(lead).unit()).isEqualTo(matters.get(assisting).unit())
                .isEqualTo(units.named("党委办公室").orElseThrow().id());
    }

    /** A relative of the subject who sits in the office does not learn of the case by its rectification. */
    @Test
    void whoIsShutOutOfTheSourceIsShutOutOfTheTaskButForWhoHasToDoIt() throws IOException {
        var source = matters.newId();
        transactions.executeWithoutResult(status -> {
            matters.open(List.of(NewMatter.confidential(source, "correction", "约谈-督办测试", "约谈",
                    units.named("党委办公室").orElseThrow(), head.person(), List.of())));
            members.exclude(source, otherClerk.person(), "CONFLICT", head.actor());
            members.exclude(source, secretary.person(), "SUBJECT", head.actor());
        });

        var task = tasks.open(new NewRectification(college.id(), secretary.person(), "改进作风", due(), source, true),
                head.actor());
        work(task, secretary);

        assertThatThrownBy(() -> worklist.read(task, otherClerk)).isInstanceOf(NotFound.class);
        var proof = tasks.get(task, clerk.actor()).proofs().get(0);
        assertThat(proofs.open(task, proof.id(), clerk).content()).asString(StandardCharsets.UTF_8).isEqualTo("晨检记录");
        assertThatThrownBy(() -> proofs.open(task, proof.id(), otherClerk)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proofs.withdraw(task, proof.id(), secretary)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select * from supervision_proof").query().listOfRows().toString()).doesNotContain("晨检");
        office.finish(task, "checkResult", clerk, yes());
        assertThat(status(task)).isEqualTo(RectificationStatus.CHECKED);
    }

    @Test
    void isEndedEarlyByTheHeadOfTheOfficeOnly() {
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
        assertThat(ends(task, clerk)).isFalse();
        assertThat(ends(task, secretary)).isFalse();
        assertThat(ends(task, head)).isTrue();
        var awaited = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), matters.newId(), true),
                clerk.actor());
        assertThat(ends(awaited, head)).isFalse();
    }

    @Test
    void thoseThatAssistEndWithTheirLeadAndWhoHadThemToDoIsTold() throws IOException {
        var personnel = units.named("人事处").orElseThrow();
        var lead = tasks.register(new NewRectification(college.id(), null, "全院排查", "查清人数", due(), null, false,
                List.of(studentOffice().id(), personnel.id())), clerk.actor());
        office.finish(lead, "assign", head, yes());
        var done = tasks.get(lead, head.actor()).assisting().get(0).id();
        var open = tasks.get(lead, head.actor()).assisting().get(1).id();
        work(done, studentOffice);
        office.finish(done, "checkResult", otherClerk, yes());
        office.finish(done, "clear", head, yes());
        var owner = office.holder("OFFICE_HEAD", personnel.id());
        office.finish(open, "signFor", owner, yes());

        end(lead, "情况变了");

        assertThat(status(lead)).isEqualTo(RectificationStatus.ENDED);
        assertThat(status(done)).isEqualTo(RectificationStatus.CLEARED);
        assertThat(status(open)).isEqualTo(RectificationStatus.ENDED);
        assertThat(matters.get(open).closedAt()).isNotNull();
        assertThat(worklist.read(open, owner).items()).noneMatch(WorkItem::isOpen);
        assertThat(tasks.get(open, owner.actor()).entries()).anyMatch(entry -> entry.text().equals("情况变了"));
        assertThat(told(open)).containsExactly(owner.person());
        assertThat(told(done)).isEmpty();
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void thoseThatAssistEndAlsoBeforeTheyWereAssigned() {
        var lead = tasks.register(new NewRectification(college.id(), null, "全院排查", "查清人数", due(), null, true,
                List.of(studentOffice().id())), clerk.actor());
        var assisting = tasks.get(lead, head.actor()).assisting().get(0).id();

        end(lead, "不办了");

        assertThat(status(assisting)).isEqualTo(RectificationStatus.ENDED);
        assertThat(matters.get(assisting).closedAt()).isNotNull();
    }

    private List<PersonId> told(MatterId task) {
        return jdbc.sql("select person from notification_message where topic = ? and text_key = 'supervision.endedWithLead.message'")
                .param("matter:" + task).query(Long.class).list().stream().map(PersonId::new).toList();
    }

    /** As whoever ends a matter does. */
    private void end(MatterId lead, String reason) {
        transactions.executeWithoutResult(status -> {
            workflow.end(lead, reason);
            endings.stream().filter(one -> one.covers("rectification")).forEach(one -> one.ended(lead, head, reason));
        });
    }

    private boolean ends(MatterId task, Acting by) {
        return endings.stream().filter(one -> one.covers("rectification")).anyMatch(one -> one.mayEnd(task, by));
    }

    @Test
    void isCriticisedByADecisionOfTheHeadAndByNothingElse() {
        var notYetAssigned = register();
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
        assertThat(acts.offered(acts.before(worklist.read(task, head), head))).extracting(Acts.Button::name)
                .doesNotContain("supervision/issue-circular");
        clock.set("2020-02-12T09:00:00");
        assertThat(acts.offered(acts.before(worklist.read(task, head), head))).extracting(Acts.Button::name)
                .contains("supervision/issue-circular");
        assertThat(acts.offered(acts.before(worklist.read(task, clerk), clerk))).extracting(Acts.Button::name)
                .doesNotContain("supervision/issue-circular");

        tasks.criticise(task, "逾期两天没有反馈", head.actor());

        assertThat(papers.of(task, head.actor())).extracting(Paper::kind).contains(PaperKind.CIRCULAR);
        assertThatThrownBy(() -> tasks.criticise(notYetAssigned, "早了", head.actor())).isInstanceOf(NoGroundForCircular.class);
    }

    @Test
    void becomesASupervisedTaskWhenRedIsAnsweredSo() {
        var late = tasks.open(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
        var other = matters.newId();
        var red = proposals.answers().stream().filter(answer -> answer.key().equals("supervision")).findFirst()
                .orElseThrow();
        transactions.executeWithoutResult(status -> matters.open(List.of(new NewMatter(other, "correction",
                "更正-督办测试", "更正", college, secretary.person(), List.of()))));

        transactions.executeWithoutResult(status -> red.begin(proposal(other), head.actor(), "三天内办完"));

        assertThat(list(head)).anyMatch(row -> "限期办结 更正-督办测试".equals(row.title())
                && row.status() == RectificationStatus.ASSIGNED && row.unitName().equals(college.name()));
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> red.begin(proposal(late), head.actor(), "再办")))
                .isInstanceOf(SupervisedAlready.class);
    }

    private List<TaskLedger.Row> list(Acting by) {
        return ledger.page(new TaskLedger.Filter(TaskLedger.Tab.OPEN, null), null, 1000, by);
    }

    private static Proposal proposal(MatterId matter) {
        return new Proposal(1, "item", matter, "更正-督办测试", "reporting/approve-correction", null, Instant.EPOCH, null,
                Instant.EPOCH, Instant.EPOCH, Proposal.Status.WAITING, null, null, null, null, null);
    }

    private void workUntilChecked(MatterId task) throws IOException {
        work(task, secretary);
        office.finish(task, "checkResult", otherClerk, yes());
    }

    private void work(MatterId task, Acting by) throws IOException {
        office.finish(task, "signFor", by, yes());
        office.finish(task, "draftPlan", by, new DraftPlan.Form("逐人核对"));
        attach(task, by);
        office.finish(task, "feedBack", by, new FeedBack.Form("已核对"));
    }

    private UUID attach(MatterId task, Acting by) throws IOException {
        var file = Files.writeString(Files.createTempFile("evidence", ".txt"), "晨检记录");
        return matters.get(task).confidential() ? proofs.add(task, Incoming.of(file, "晨检记录.txt"), by)
                : files.add(task, "晨检记录.txt", file, by).id();
    }

    private MatterId register() {
        return tasks.register(new NewRectification(college.id(), null, "核对名单", due(), null, false), clerk.actor());
    }

    private RectificationStatus status(MatterId task) {
        return tasks.get(task, head.actor()).status();
    }

    private Unit studentOffice() {
        return units.named("学生工作部").orElseThrow();
    }

    private Instant due() {
        return Instant.parse("2020-02-10T09:30:00Z");
    }

    private static Judging.Form yes() {
        return new Judging.Form(true, "");
    }

    private static Judging.Form no(String reason) {
        return new Judging.Form(false, reason);
    }
}
