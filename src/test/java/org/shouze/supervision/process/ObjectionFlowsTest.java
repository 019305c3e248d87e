package org.shouze.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Unit;
import org.shouze.organization.Units;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.recusal.Declaration;
import org.shouze.recusal.Declarations;
import org.shouze.supervision.ConcluderReviews;
import org.shouze.supervision.InspectionStatus;
import org.shouze.supervision.InspectionView;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.InspectorNotFree;
import org.shouze.supervision.Instrument;
import org.shouze.supervision.NewInspection;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.NotConcerned;
import org.shouze.supervision.NothingConcluded;
import org.shouze.supervision.ObjectedAlready;
import org.shouze.supervision.ObjectionOutcome;
import org.shouze.supervision.ObjectionTooLate;
import org.shouze.supervision.Objections;
import org.shouze.supervision.RectificationView;
import org.shouze.supervision.Rectifications;
import org.shouze.support.AtOnce;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Acts;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection to what an inspection found, or to a circular, at the desks of those who take part. */
abstract class ObjectionFlowsTest {

    private static final LocalDate DAY = LocalDate.parse("2020-03-12");

    @Autowired Objections objections;
    @Autowired Inspections inspections;
    @Autowired Rectifications tasks;
    @Autowired Declarations declarations;
    @Autowired Workflow workflow;
    @Autowired Worklist worklist;
    @Autowired Acts acts;
    @Autowired Papers papers;
    @Autowired Matters matters;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Acting inspector;
    private Acting deputy;
    private Acting discipline;
    private Acting reviewer;
    private Acting secretary;
    private Unit college;

    @BeforeEach
    void inTheOffice() {
        clock.set("2020-03-13T09:00:00");
        inspector = office.person("T01023");
        deputy = office.person("T01020");
        discipline = office.person("T01003");
        reviewer = discipline;
        college = units.named("外语学院党委").orElseThrow();
        secretary = office.holder("COLLEGE_SECRETARY", college.id());
    }

    @Test
    void takesEveryFlowOfTheModel() {
        var upheld = found(inspector, deputy);
        var first = objections.file(upheld, "当天已经补报", secretary);
        review(first, reviewer, ObjectionOutcome.UPHELD, "");
        assertThat(inspections.get(upheld, deputy.actor()).status()).isEqualTo(InspectionStatus.RECTIFYING);
        assertThat(inspections.get(upheld, deputy.actor()).last(InspectionView.Kind.REVIEWED).text())
                .contains("维持原结论", "核对了补报记录");

        var changed = found(inspector, deputy);
        var second = objections.file(changed, "只有一份", secretary);
        review(second, reviewer, ObjectionOutcome.CHANGED, "改为提醒");
        assertThat(inspections.get(changed, deputy.actor()).last(InspectionView.Kind.REVIEWED).text()).contains("改为提醒");

        var revoked = found(inspector, deputy);
        var third = objections.file(revoked, "不属实", secretary);
        review(third, reviewer, ObjectionOutcome.REVOKED, "");
        assertThat(inspections.get(revoked, deputy.actor()).status()).isEqualTo(InspectionStatus.REVOKED);
        assertThat(matters.get(revoked).closedAt()).isNotNull();
        assertThat(office.waitsAt(revoked, "reportRectification", secretary)).isFalse();
        assertThat(papers.of(third, secretary.actor())).extracting(Paper::kind).containsExactly(PaperKind.OBJECTION_ANSWER);
        assertThat(objections.get(third, secretary.actor()).answeredAt()).isEqualTo(clock.instant());

        var drawn = new TreeSet<String>();
        Bpmn.readModelFromFile(new File("bpmn/supervision/objection.bpmn"))
                .getModelElementsByType(SequenceFlow.class).forEach(flow -> drawn.add(flow.getId()));
        var taken = new TreeSet<String>();
        List.of(first, second, third).forEach(matter -> taken.addAll(workflow.drawing(matter).orElseThrow().taken()));
        assertThat(taken).containsAll(drawn);
    }

    /** The thirtieth day is a Sunday: Monday is the last one. */
    @Test
    void isOfferedAndTakenUntilTheLastDayAndRefusedAfterIt() {
        var inTime = found(inspector, deputy);
        var late = found(inspector, deputy);

        clock.set("2020-04-13T22:00:00");
        assertThat(isOffered(inTime, secretary)).isTrue();
        objections.file(inTime, "当天已经补报", secretary);
        assertThat(isOffered(inTime, secretary)).isFalse();

        clock.set("2020-04-14T08:00:00");
        assertThat(isOffered(late, secretary)).isFalse();
        assertThatThrownBy(() -> objections.file(late, "当天已经补报", secretary)).isInstanceOf(ObjectionTooLate.class);
        assertThat(count(late)).isZero();
    }

    @Test
    void isAnsweredWithinThirtyDays() {
        var objection = objections.file(found(inspector, deputy), "当天已经补报", secretary);

        assertThat(office.task(objection, "reviewObjection", reviewer).due().atZone(clock.getZone()).toLocalDate())
                .isEqualTo(LocalDate.parse("2020-04-13"));
    }

    @Test
    void isFiledByTheUnitOnly() {
        var inspection = found(inspector, deputy);
        var other = office.holder("COLLEGE_SECRETARY", "人文学院党总支");

        for (var nobody : List.of(inspector, deputy, other)) {
            assertThatThrownBy(() -> objections.file(inspection, "不属实", nobody)).isInstanceOf(NotConcerned.class);
        }
        assertThat(isOffered(inspection, deputy)).isFalse();
        var open = inspections.plan(new NewInspection(college.id(), "看制度", DAY, DAY, null, 0), inspector.actor());
        assertThatThrownBy(() -> objections.file(open, "不属实", secretary)).isInstanceOf(NothingConcluded.class);
    }

    @Test
    void whoConcludedNeitherReviewsNorReadsItAndTheNextOneUpDoes() {
        var own = found(deputy, discipline);
        var objection = objections.file(own, "不属实", secretary);
        var superior = office.holder("UNIVERSITY_SECRETARY", units.school().id());

        for (var concluder : List.of(deputy, discipline, inspector)) {
            assertThatThrownBy(() -> worklist.read(objection, concluder)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> objections.review(objection, ObjectionOutcome.UPHELD, "没有问题", "", concluder.actor()))
                    .isInstanceOf(ConcluderReviews.class);
        }
        assertThatThrownBy(() -> objections.review(objection, ObjectionOutcome.REVOKED, "没有问题", "", secretary.actor()))
                .isInstanceOf(ConcluderReviews.class);
        review(objection, superior, ObjectionOutcome.UPHELD, "");

        assertThat(matters.get(objection).closedAt()).isNotNull();
    }

    @Test
    void whoIsTiedToTheUnitDoesNotReviewIt() {
        var objection = objections.file(found(inspector, deputy), "不属实", secretary);
        var tie = declarations.declare(new Declaration(null, reviewer.person(), Declaration.Kind.INTEREST, null, null, null,
                college.id(), "合作办学", DAY, null), reviewer.actor());
        try {
            assertThatThrownBy(() -> review(objection, reviewer, ObjectionOutcome.REVOKED, ""))
                    .isInstanceOf(InspectorNotFree.class);
        } finally {
            declarations.withdraw(tie, reviewer.actor());
        }
        assertThat(office.waitsAt(objection, "reviewObjection", reviewer)).isTrue();
    }

    @Test
    void oneConclusionIsObjectedToOnceAlsoByTwoAtOneMoment() throws Exception {
        var inspection = found(inspector, deputy);

        var answers = AtOnce.tenTimes(() -> objections.file(inspection, "不属实", secretary));

        assertThat(answers.stream().filter(Objects::isNull)).hasSize(1);
        assertThat(answers.stream().filter(Objects::nonNull)).allMatch(ObjectedAlready.class::isInstance);
        assertThat(count(inspection)).isEqualTo(1);
    }

    @Test
    void aCircularThatWasRevokedCountsNoMore() {
        var clerk = office.person("T01008");
        var head = office.person("T01007");
        var task = tasks.open(new NewRectification(college.id(), null, "核对名单", Instant.parse("2020-03-16T09:30:00Z"), null,
                false), clerk.actor());
        clock.set("2020-03-18T09:00:00");
        assertThat(isOffered(task, secretary)).isFalse();
        tasks.criticise(task, "逾期两天没有反馈", head.actor());
        assertThat(isOffered(task, secretary)).isTrue();
        var objection = objections.file(task, "时限放假顺延，没有逾期", secretary);

        assertThatThrownBy(() -> objections.review(objection, ObjectionOutcome.UPHELD, "不改", "", head.actor()))
                .isInstanceOf(ConcluderReviews.class);
        review(objection, office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()), ObjectionOutcome.REVOKED, "");

        assertThat(tasks.get(task, head.actor()).last(RectificationView.Kind.REVIEWED).text()).contains("撤销原结论");
        assertThat(jdbc.sql("select circulars from supervision_rectification where id = ?").param(task.value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void whatWasWrittenIsSealed() {
        var objection = objections.file(found(inspector, deputy), "当天已经补报", secretary);
        review(objection, reviewer, ObjectionOutcome.CHANGED, "改为提醒");

        assertThat(jdbc.sql("select * from supervision_objection where id = ?").param(objection.value()).query()
                .listOfRows().toString()).doesNotContain("补报", "提醒", "一份应报未报");
    }

    /** An inspection whose findings were fed back. */
    private MatterId found(Acting planner, Acting approver) {
        var id = inspections.plan(new NewInspection(college.id(), "看制度是否上墙", DAY, DAY, null, 0), planner.actor());
        office.finish(id, "approvePlan", approver, new ApprovePlan.Form(true, ""));
        office.finish(id, "listProblems", inspector, new ListProblems.Form(true, "一份应报未报"));
        office.finish(id, "feedBackFindings", deputy, new FeedBackFindings.Form(Instrument.FEEDBACK, "", "请对照问题清单整改"));
        return id;
    }

    private void review(MatterId objection, Acting by, ObjectionOutcome outcome, String instead) {
        office.finish(objection, "reviewObjection", by, new ReviewObjection.Form(outcome, "核对了补报记录", instead));
    }

    private boolean isOffered(MatterId matter, Acting by) {
        return acts.offered(acts.before(worklist.read(matter, by), by)).stream()
                .anyMatch(button -> button.name().equals("supervision/object-to-conclusion"));
    }

    private int count(MatterId conclusion) {
        return jdbc.sql("select count(*) from supervision_objection where conclusion = ?").param(conclusion.value())
                .query(Integer.class).single();
    }
}
