package org.shouze.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.shouze.NotFound;
import org.shouze.accountability.AppealChannel;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.CaseLock;
import org.shouze.accountability.CaseReading;
import org.shouze.accountability.CaseView;
import org.shouze.accountability.Cases;
import org.shouze.accountability.HeardPoints;
import org.shouze.accountability.Manner;
import org.shouze.accountability.NewCase;
import org.shouze.accountability.Outcome;
import org.shouze.accountability.Reach;
import org.shouze.accountability.Service.Way;
import org.shouze.accountability.Vote.Choice;
import org.shouze.basis.SubjectKind;
import org.shouze.documents.Incoming;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Kind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases and appeals of the demo university, walked node by node; in the end each flow of both models was taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CaseFlows {

    static final LocalDate CONDUCT = LocalDate.of(2020, 2, 10);
    static final String GROUND = "A19/POORLY_DONE/LEADING_CADRE";

    @Autowired Office office;
    @Autowired Worklist worklist;
    @Autowired Workflow workflow;
    @Autowired ProcessEngine engine;
    @Autowired Cases cases;
    @Autowired Appeals appeals;
    @Autowired CaseReading files;
    @Autowired CaseLock lock;
    @Autowired Recusals recusals;
    @Autowired Hearings hearings;
    @Autowired HeardPoints heard;
    @Autowired Units units;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    Acting proposer;
    Acting starter;
    Acting supervisor;
    Acting first;
    Acting second;
    Acting third;
    Acting reviewer;
    Acting organization;
    Acting secretary;
    Acting president;

    private final Set<String> taken = new TreeSet<>();
    private final Deque<Unit> colleges = new ArrayDeque<>();
    private LocalDate conduct = CONDUCT;

    @BeforeAll
    void thoseWhoHandleCases() {
        clock.set("2020-03-02T09:00:00");
        proposer = office.person("T01023");
        starter = office.person("T01003");
        supervisor = office.person("T01021");
        first = office.person("T01024");
        second = office.person("T01025");
        third = office.person("T01026");
        reviewer = office.person("T01020"); // the post of the reviewer is vacant
        organization = office.person("T01012");
        secretary = office.person("T01000");
        president = office.person("T01001");
    }

    @BeforeEach
    void onAMondayMorning() {
        clock.set("2020-03-02T09:00:00");
    }

    @AfterAll
    void everyFlowWasTaken() {
        var drawn = Stream.of("accountability-case", "appeal").flatMap(model -> Bpmn.readModelFromFile(
                new File("bpmn/accountability/" + model + ".bpmn")).getModelElementsByType(SequenceFlow.class).stream())
                .map(SequenceFlow::getId).collect(Collectors.toCollection(TreeSet::new));
        taken.retainAll(drawn);
        assertThat(taken).isEqualTo(drawn);
    }

    /** Against the deputy secretary of a college of the test's own. */
    MatterId proposed() {
        var college = college();
        return proposed(office.holder("COLLEGE_DEPUTY_SECRETARY", college.id()), college);
    }

    MatterId proposed(Acting subject, Unit college) {
        return cases.propose(new NewCase(SubjectKind.LEADING_CADRE, subject.person(), college.id(), GROUND, conduct,
                "三天没有组织排查", "督办两次仍未落实"), proposer.actor());
    }

    /** Each test's own, or a later day's. */
    Unit college() {
        if (colleges.isEmpty()) {
            colleges.addAll(units.within(units.school().id(), Level.COLLEGE));
            conduct = conduct.plusDays(1);
        }
        return colleges.remove();
    }

    MatterId started() {
        var id = proposed();
        office.finish(id, "approveStart", starter, new ApproveStart.Form(true, "同意"));
        return id;
    }

    MatterId withGroup() {
        var id = started();
        formed(id, first, second);
        return id;
    }

    void formed(MatterId id, Acting... members) {
        office.finish(id, "formGroup", supervisor, new FormGroup.Form(ids(members), ""));
    }

    static List<Long> ids(Acting... people) {
        return Stream.of(people).map(one -> one.person().value()).toList();
    }

    void inquired(MatterId id, Acting one, Acting other, String... measures) {
        office.finish(id, "inquire", one, new Inquire.Form(ids(one, other), Manner.POORLY_DONE, "2月10日起三天没有排查", "",
                List.of(measures)));
    }

    void shown(MatterId id, Acting one, Acting other) {
        office.finish(id, "showFacts", one, new ShowFacts.Form(ids(one, other), true, ""));
    }

    void heard(MatterId id, Acting one, Acting other, boolean newFacts, String... points) {
        office.finish(id, "hearDefence", one, new HearDefence.Form(ids(one, other), points.length == 0, List.of(points),
                points.length == 0 ? "本人明确不申辩" : "", newFacts));
    }

    void answered(MatterId id, Acting by, int points) {
        office.finish(id, "answerDefence", by, new AnswerDefence.Form(Stream.generate(() ->
                new AnswerDefence.Form.Given(false, "有记录为证")).limit(points).toList()));
    }

    void signed(MatterId id, Acting one, Acting other) {
        office.finish(id, "signReport", one, new SignReport.Form("调查报告全文"));
        office.finish(id, "signReport", other, new SignReport.Form(""));
    }

    /** From the inquiry to the signed report. */
    void investigated(MatterId id, Acting one, Acting other, String... measures) {
        inquired(id, one, other, measures);
        shown(id, one, other);
        heard(id, one, other, false, "当时在隔离");
        answered(id, one, 1);
        signed(id, one, other);
    }

    void reviewed(MatterId id) {
        office.finish(id, "reviewCase", reviewer, new ReviewCase.Form(true, "事实清楚"));
        office.finish(id, "consultOrganization", organization, new ConsultOrganization.Form("无不同意见"));
    }

    MatterId ready(String... measures) {
        var id = withGroup();
        investigated(id, first, second, measures);
        reviewed(id);
        return id;
    }

    void decided(MatterId id, Outcome outcome, String... measures) {
        office.finish(id, "decideCollectively", secretary, new DecideCollectively.Form(outcome, List.of(measures),
                outcome == Outcome.EXEMPT ? org.shouze.accountability.ExemptionGround.EARLY_WARNING : null, "事实清楚",
                LocalDate.of(2020, 3, 2), LocalDate.of(2020, 3, 2), "逐项讨论", votes("T01000", "T01002", "T01007")));
    }

    static List<VoteRow> votes(String... numbers) {
        return Stream.of(numbers).map(number -> new VoteRow(number, Choice.FOR, "")).toList();
    }

    void served(MatterId id) {
        office.finish(id, "serveDecision", supervisor, new ServeDecision.Form(receipt()));
    }

    static ServiceForm receipt() {
        return new ServiceForm(LocalDate.of(2020, 3, 2), Way.SIGNED, "T01021 T01024", "");
    }

    MatterId inForce(String measure) {
        var id = ready(measure);
        decided(id, Outcome.SANCTION, measure);
        served(id);
        return id;
    }

    void announced(MatterId id) {
        office.finish(id, "announceDecision", supervisor, new AnnounceDecision.Form(LocalDate.of(2020, 3, 3), Reach.UNIT,
                "学院党委会议"));
    }

    void criticised(MatterId id, boolean rectify) {
        office.finish(id, "receiveWrittenCriticism", supervisor, new ReceiveWrittenCriticism.Form(LocalDate.of(2020, 3, 9),
                "民主生活会上作检讨", rectify, rectify ? "补齐排查台账" : "", rectify ? LocalDate.of(2020, 4, 9) : null));
    }

    /** Time goes by, and the clock of the model strikes. */
    void at(MatterId id, String time) {
        clock.set(time);
        var jobs = engine.getManagementService().createJobQuery().processInstanceId(instance(id)).executable().list();
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private String instance(MatterId id) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(id.toString())
                .singleResult().getId();
    }

    MatterId appealed(MatterId decision, LocalDate on) {
        return appeals.file(decision, AppealChannel.PAPER, on, "当时在隔离，已口头报告", supervisor.actor());
    }

    MatterId appealReviewed(MatterId decision) {
        var id = appealed(decision, LocalDate.of(2020, 3, 10));
        office.finish(id, "examineAppeal", supervisor, new ExamineAppeal.Form(true, ""));
        office.finish(id, "nameReviewers", president, new NameReviewers.Form(List.of(), "T01027 T01028"));
        var one = office.person("T01027");
        office.finish(id, "reviewAppeal", one, new ReviewAppeal.Form(true, ids(one, office.person("T01028")), "复查情况",
                null, ""));
        return id;
    }

    void appealDecided(MatterId id, org.shouze.accountability.AppealOutcome outcome, String... measures) {
        office.finish(id, "decideAppeal", president, new DecideAppeal.Form(outcome, List.of(measures), "如复查情况",
                LocalDate.of(2020, 3, 20), "逐项讨论", votes("T01001", "T01017", "T01033")));
        office.finish(id, "serveAppeal", supervisor, new ServeAppeal.Form(receipt()));
    }

    /** What the person concerned was asked and has written on paper, before two witnesses. */
    void writtenOnPaper(MatterId id, Kind kind, Path scan, String... statements) {
        var asked = hearings.of(id).stream().filter(one -> one.kind() == kind).filter(HearingView::isOpen).findFirst()
                .orElseThrow();
        hearings.enter(asked.id(), new Hearings.Paper(org.shouze.hearing.Outcome.ANSWERED, List.of(statements),
                clock.instant(), List.of(third.person(), organization.person())), Incoming.of(scan, "申辩.txt"),
                supervisor.actor());
    }

    CaseView file(MatterId id) {
        return files.view(id);
    }

    /** Asked by the organ, granted by the head of the discipline commission. */
    void recused(MatterId id, Acting who) {
        var request = recusals.recuse(id, who.person(), Request.Ground.RELATIVE, "与被问责人是近亲属", Request.Asker.ORGAN,
                supervisor.actor());
        recusals.decide(request, true, "属实", starter.actor());
    }

    /** The nodes and flows it has passed, in order. */
    List<String> way(MatterId matter) {
        var way = workflow.drawing(matter).orElseThrow().taken();
        taken.addAll(way);
        return way;
    }

    boolean isClosed(MatterId matter) {
        return jdbc.sql("select closed_at is not null from matter where id = ?").param(matter.value())
                .query(Boolean.class).single();
    }

    /** For them the task at that node is not there. */
    void refused(MatterId matter, String node, Acting by, Object form) {
        var item = jdbc.sql("select id, revision from work_item where matter_id = ? and node = ? and closed_at is null")
                .params(matter.value(), node).query((row, n) -> new Object[] {row.getString(1), row.getInt(2)}).single();
        assertThatThrownBy(() -> worklist.finish((String) item[0], (Integer) item[1], UUID.randomUUID().toString(), by,
                form)).isInstanceOf(NotFound.class);
    }
}
