package org.shouze.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.Grids;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.recusal.Declaration;
import org.shouze.recusal.Declarations;
import org.shouze.reporting.Answer;
import org.shouze.reporting.CheckedBy;
import org.shouze.reporting.ReportForm;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.supervision.ChecksOutstanding;
import org.shouze.supervision.InspectionList;
import org.shouze.supervision.InspectionStatus;
import org.shouze.supervision.InspectionView;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.InspectorNotFree;
import org.shouze.supervision.Instrument;
import org.shouze.supervision.NewInspection;
import org.shouze.supervision.NotAnInspector;
import org.shouze.supervision.PhoneResult;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An inspection from its plan to its end, on reports that were really filed and accepted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InspectionFlowsTest {

    private static final LocalDate DAY = LocalDate.parse("2020-03-12");
    private static final int REPORTS = 4;

    @Autowired Inspections inspections;
    @Autowired InspectionList list;
    @Autowired Workflow workflow;
    @Autowired Worklist worklist;
    @Autowired Papers papers;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired Grids grids;
    @Autowired Reports reports;
    @Autowired Rounds rounds;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Declarations declarations;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Reconciliation reconciliation;

    Acting inspector;
    private Acting otherInspector;
    Acting deputy;
    private Unit college;
    private Acting secretary;

    @BeforeAll
    void zeroReportsAreAccepted() {
        OpenDay.at(DAY, clock, rounds, jdbc);
        college = grids.all().stream().filter(grid -> grid.line() == Grids.Line.STUDENT).filter(this::couldBeZero)
                .collect(Collectors.groupingBy(this::collegeOf)).entrySet().stream()
                .filter(one -> one.getValue().size() >= REPORTS).map(Map.Entry::getKey)
                .max(Comparator.comparing(Unit::code)).orElseThrow();
        grids.all().stream().filter(grid -> grid.line() == Grids.Line.STUDENT && collegeOf(grid).equals(college))
                .filter(this::couldBeZero).limit(REPORTS).forEach(this::fileAndAccept);
    }

    @BeforeEach
    void theNextDay() {
        clock.set("2020-03-13T09:00:00");
        inspector = office.person("T01023");
        otherInspector = office.person("T01024");
        deputy = office.person("T01020");
        secretary = office.holder("COLLEGE_SECRETARY", college.id());
    }

    @Test
    void takesEveryFlowOfTheModel() {
        var walked = new ArrayList<MatterId>();

        var refused = plan(2);
        office.finish(refused, "approvePlan", deputy, new ApprovePlan.Form(false, "先查别的"));
        walked.add(refused);
        assertThat(status(refused)).isEqualTo(InspectionStatus.NOT_APPROVED);

        var clean = plan(2);
        office.finish(clean, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        call(clean, PhoneResult.MATCHES, PhoneResult.MATCHES);
        office.finish(clean, "verifyByPhone", otherInspector, new VerifyByPhone.Form());
        office.finish(clean, "listProblems", inspector, new ListProblems.Form(false, ""));
        walked.add(clean);
        assertThat(status(clean)).isEqualTo(InspectionStatus.NO_PROBLEM);
        assertThat(matters.get(clean).closedAt()).isNotNull();

        var whole = plan(3);
        office.finish(whole, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        assertThatThrownBy(() -> office.finish(whole, "verifyByPhone", inspector, new VerifyByPhone.Form()))
                .isInstanceOf(ChecksOutstanding.class);
        call(whole, PhoneResult.MATCHES, PhoneResult.UNREPORTED, PhoneResult.NOT_REACHED);
        office.finish(whole, "verifyByPhone", inspector, new VerifyByPhone.Form());
        assertThat(office.waitsAt(whole, "listProblems", inspector)).isFalse();
        office.finish(whole, "explainDifference", secretary, new ExplainDifference.Form("当天一人没有联系上"));
        office.finish(whole, "listProblems", inspector, new ListProblems.Form(true, "一份应报未报"));
        office.finish(whole, "feedBackFindings", deputy,
                new FeedBackFindings.Form(Instrument.HINT, "", "请对照问题清单整改"));
        office.finish(whole, "reportRectification", secretary, new ReportRectification.Form("已更正"));
        office.finish(whole, "recheck", otherInspector, new Recheck.Form(false, "没有附更正报告"));
        office.finish(whole, "reportRectification", secretary, new ReportRectification.Form("已更正并培训"));
        office.finish(whole, "recheck", otherInspector, new Recheck.Form(true, ""));
        walked.add(whole);
        var view = inspections.get(whole, inspector.actor());
        assertThat(view.status()).isEqualTo(InspectionStatus.CLOSED);
        assertThat(view.matching()).isEqualTo(1);
        assertThat(view.reached()).isEqualTo(2);
        assertThat(papers.of(whole, deputy.actor())).extracting(Paper::kind).containsExactly(PaperKind.SUPERVISION_HINT);
        assertThat(view.last(InspectionView.Kind.FINDINGS).instrument()).isEqualTo(Instrument.HINT);

        var general = inspections.plan(new NewInspection(college.id(), "看制度是否上墙", DAY, DAY, null, 0),
                inspector.actor());
        office.finish(general, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        office.finish(general, "listProblems", inspector, new ListProblems.Form(false, "未见问题"));
        walked.add(general);

        var drawn = new TreeSet<String>();
        Bpmn.readModelFromFile(new File("bpmn/supervision/inspection.bpmn"))
                .getModelElementsByType(SequenceFlow.class).forEach(flow -> drawn.add(flow.getId()));
        var taken = new TreeSet<String>();
        walked.forEach(matter -> taken.addAll(workflow.drawing(matter).orElseThrow().taken()));
        assertThat(taken).containsAll(drawn);
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void drawsFromTheAcceptedZeroReportsAndKeepsSeedAndFrame() throws GeneralSecurityException {
        var matter = plan(2);
        office.finish(matter, "approvePlan", deputy, new ApprovePlan.Form(true, ""));

        var view = inspections.get(matter, inspector.actor());

        var digest = MessageDigest.getInstance("SHA-256");
        var again = reports.within(DAY, college.path()).stream().filter(report -> report.answer() == Answer.ZERO)
                .map(report -> report.unitCode()).sorted(Comparator.comparing(code -> HexFormat.of()
                        .formatHex(digest.digest((view.seed() + "|" + code).getBytes(StandardCharsets.UTF_8)))))
                .limit(2).toList();
        assertThat(view.frame()).hasSize(REPORTS);
        assertThat(view.seed()).hasSize(32);
        assertThat(view.samples()).extracting(InspectionView.Sample::report).containsExactlyElementsOf(again);
    }

    @Test
    void isKnownToThoseWhoTakePartOnly() {
        var matter = plan(2);
        var clerk = office.person("T01008");

        assertThatThrownBy(() -> worklist.read(matter, secretary)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worklist.read(matter, clerk)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> list.page(null, clerk)).isInstanceOf(NotFound.class);
        assertThat(list.page(null, otherInspector)).noneMatch(row -> row.id().equals(matter));
        assertThat(list.page(null, deputy)).anyMatch(row -> row.id().equals(matter));
        assertThat(worklist.read(matter, inspector).matter().title()).doesNotContain(college.name());
    }

    @Test
    void isNotApprovedByWhoPlannedItNorPlannedByOthers() {
        var own = inspections.plan(new NewInspection(college.id(), "零报告是否属实", DAY, DAY, DAY, 1), deputy.actor());
        var discipline = office.person("T01003");

        assertThatThrownBy(() -> office.finish(own, "approvePlan", deputy, new ApprovePlan.Form(true, "")))
                .isInstanceOf(NotFound.class);
        office.finish(own, "approvePlan", discipline, new ApprovePlan.Form(true, ""));
        assertThatThrownBy(() -> inspections.plan(new NewInspection(college.id(), "随便看看", DAY, DAY, DAY, 1),
                secretary.actor())).isInstanceOf(NotAnInspector.class);
    }

    @Test
    void whoIsTiedToTheUnitNeitherPlansNorLearnsOfItNorGoesOnInIt() {
        var running = plan(2);
        office.finish(running, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        var tie = declarations.declare(new Declaration(null, otherInspector.person(), Declaration.Kind.INTEREST, null, null,
                null, college.id(), "合作办学", LocalDate.parse("2020-03-01"), null), otherInspector.actor());
        try {
            assertThatThrownBy(() -> inspections.plan(new NewInspection(college.id(), "看制度", DAY, DAY, null, 0),
                    otherInspector.actor())).isInstanceOf(InspectorNotFree.class);
            assertThat(inspections.mayInspect(college.id(), otherInspector.actor())).isFalse();
            assertThat(inspections.mayInspect(college.id(), inspector.actor())).isTrue();

            var later = plan(2);
            assertThat(members.isExcluded(later, otherInspector.person())).isTrue();
            office.finish(later, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
            assertThatThrownBy(() -> office.task(later, "verifyByPhone", otherInspector)).isInstanceOf(NotFound.class);
            assertThat(office.waitsAt(later, "verifyByPhone", inspector)).isTrue();
            assertThat(members.isExcluded(later, secretary.person())).isFalse();

            call(running, PhoneResult.MATCHES, PhoneResult.MATCHES);
            var report = inspections.get(running, inspector.actor()).samples().get(0).report();
            assertThatThrownBy(() -> inspections.called(running, report, PhoneResult.UNREPORTED, otherInspector.actor()))
                    .isInstanceOf(InspectorNotFree.class);
            assertThatThrownBy(() -> office.finish(running, "verifyByPhone", otherInspector, new VerifyByPhone.Form()))
                    .isInstanceOf(InspectorNotFree.class);
            office.finish(running, "verifyByPhone", inspector, new VerifyByPhone.Form());
        } finally {
            declarations.withdraw(tie, otherInspector.actor());
        }
    }

    MatterId plan(int size) {
        return inspections.plan(new NewInspection(college.id(), "零报告是否属实", DAY, DAY, DAY, size), inspector.actor());
    }

    void call(MatterId matter, PhoneResult... results) {
        var samples = inspections.get(matter, inspector.actor()).samples();
        for (int i = 0; i < results.length; i++) {
            inspections.called(matter, samples.get(i).report(), results[i], inspector.actor());
        }
    }

    private InspectionStatus status(MatterId matter) {
        return inspections.get(matter, deputy.actor()).status();
    }

    private Unit collegeOf(Grids.Grid grid) {
        return units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow();
    }

    private boolean couldBeZero(Grids.Grid grid) {
        var report = reports.within(DAY, grid.unit().path());
        return !report.isEmpty() && reports.filingPage(report.get(0).id()).offersZero()
                && !office.holder(grid.keeper()).person().equals(office.holder(grid.checker()).person());
    }

    private void fileAndAccept(Grids.Grid grid) {
        var report = reports.within(DAY, grid.unit().path()).get(0).id();
        office.finish(report, "fileReport", office.holder(grid.keeper()), new ReportForm(Answer.ZERO, true,
                List.of(CheckedBy.PHONE), 0, 0, grid.people(), 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), "", "", null, "", null, null));
        var checker = office.holder(grid.checker());
        var item = office.task(report, "checkReport", checker);
        worklist.sign(item.id(), item.revision(), UUID.randomUUID().toString(), checker);
    }
}
