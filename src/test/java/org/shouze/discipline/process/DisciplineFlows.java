package org.shouze.discipline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.shouze.NotFound;
import org.shouze.discipline.CaseArchive;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Disposal;
import org.shouze.discipline.Intake;
import org.shouze.discipline.Jurisdiction;
import org.shouze.discipline.Outcome;
import org.shouze.discipline.Source;
import org.shouze.discipline.Texts;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.papers.Paper;
import org.shouze.papers.PaperKind;
import org.shouze.papers.Papers;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The discipline office of the demo university over one of its models; in the end each flow of it was taken. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DisciplineFlows {

    static final LocalDate TODAY = LocalDate.of(2020, 2, 20);

    @Autowired Office office;
    @Autowired Clues clues;
    @Autowired Texts texts;
    @Autowired Members members;
    @Autowired Papers papers;
    @Autowired CaseArchive archive;
    @Autowired Worklist worklist;
    @Autowired Workflow workflow;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private final String model;
    private final Set<String> taken = new TreeSet<>();

    DisciplineFlows(String model) {
        this.model = model;
    }

    @BeforeEach
    void onThisDay() {
        clock.set(TODAY + "T09:00:00");
    }

    @AfterAll
    void everyFlowWasTaken() {
        var drawn = Bpmn.readModelFromFile(new File("bpmn/discipline/" + model + ".bpmn"))
                .getModelElementsByType(SequenceFlow.class).stream().map(SequenceFlow::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        taken.retainAll(drawn);
        assertThat(taken).as("flows of " + model + " that a matter took").isEqualTo(drawn);
    }

    Acting head() {
        return office.person("T01003");
    }

    Acting supervisor() {
        return office.person("T01021");
    }

    Acting officer(int number) {
        return office.person("T0102" + (2 + number));
    }

    Acting outside() {
        return office.person("T01002");
    }

    MatterId registered() {
        return registered(Source.ACCUSATION, Intake.Kind.OWN_DUTY, null);
    }

    MatterId registered(Source source, Intake.Kind kind, Intake.Finding finding) {
        return clues.register(new Clues.Registration(new Intake(source, kind, TODAY, finding), null, null, null, null),
                supervisor());
    }

    MatterId assigned(MatterId clue) {
        office.finish(clue, "judgeJurisdiction", supervisor(), new JudgeJurisdiction.Form(Jurisdiction.OURS, ""));
        assign(clue, officer(1));
        return clue;
    }

    void assign(MatterId clue, Acting to) {
        office.finish(clue, "assignClue", supervisor(), new AssignClue.Form(to.person().value()));
        office.finish(clue, "approveAssignment", head(), agreed());
    }

    MatterId disposed(Disposal disposal) {
        var clue = assigned(registered());
        dispose(clue, disposal);
        return clue;
    }

    void dispose(MatterId clue, Disposal disposal) {
        office.finish(clue, "analyseClue", officer(1), new AnalyseClue.Form(disposal, false, ""));
        office.finish(clue, "approveDisposal", head(), agreed());
    }

    void plan(MatterId clue) {
        office.finish(clue, "planVerification", officer(1), group(officer(1), officer(2)));
    }

    MatterId reported(Outcome outcome) {
        var clue = disposed(Disposal.VERIFICATION);
        plan(clue);
        office.finish(clue, "approveVerification", head(), agreed());
        report(clue, outcome);
        return clue;
    }

    void report(MatterId clue, Outcome outcome) {
        office.finish(clue, "reportVerification", officer(1), new ReportVerification.Form(outcome, ""));
    }

    void sign(MatterId clue) {
        office.finish(clue, "signReport", officer(1), new SignReport.Form(true, false));
        office.finish(clue, "signReport", officer(2), new SignReport.Form(true, true));
    }

    MatterId concluded(Outcome outcome) {
        var clue = reported(outcome);
        sign(clue);
        office.finish(clue, "approveOutcome", head(), agreed());
        return clue;
    }

    /** The paper of that kind that stands. */
    Paper paper(MatterId matter, PaperKind kind, Acting reader) {
        return papers.of(matter, reader.actor()).stream().filter(one -> one.kind() == kind && one.inForce()).findFirst()
                .orElseThrow();
    }

    List<String> archived(MatterId matter, Acting reader) throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.of(matter, reader).content()),
                StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    String issued() {
        var token = UUID.randomUUID().toString();
        jdbc.sql("insert into worklist_token (token, issued_at) values (?, ?)")
                .params(token, clock.instant().atOffset(ZoneOffset.UTC)).update();
        return token;
    }

    static PlanVerification.Form group(Acting... members) {
        return new PlanVerification.Form(List.of(members).stream().map(one -> one.person().value()).toList(), "");
    }

    static Deciding.Form agreed() {
        return new Deciding.Form(true, "");
    }

    static Deciding.Form refused() {
        return new Deciding.Form(false, "请补充");
    }

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
    void refusedTo(MatterId matter, String node, Acting by, Object form) {
        var item = jdbc.sql("select id, revision from work_item where matter_id = ? and node = ? and closed_at is null")
                .params(matter.value(), node).query((row, n) -> new Object[] {row.getString(1), row.getInt(2)}).list().get(0);
        assertThatThrownBy(() -> worklist.finish((String) item[0], (Integer) item[1], UUID.randomUUID().toString(), by,
                form)).isInstanceOf(NotFound.class);
    }
}
