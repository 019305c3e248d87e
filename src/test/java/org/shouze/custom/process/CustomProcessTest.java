package org.shouze.custom.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.custom.CustomProcesses;
import org.shouze.custom.NothingChanged;
import org.shouze.custom.ProposalSettled;
import org.shouze.custom.ProposerDecides;
import org.shouze.custom.Proposals;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.workflow.MigrationImpossible;
import org.shouze.workflow.Workflow;
import org.shouze.worklist.Reconciliation;
import org.springframework.beans.factory.annotation.Autowired;

/** Processes of one's own, from the file to the last task. */
abstract class CustomProcessTest {

    private static final Path EXAMPLE = Path.of("bpmn/custom/leave-substitute-check.bpmn");
    private static final Path MODELER = Path.of("src/test/resources/custom/seal-request.bpmn");

    @Autowired Proposals proposals;
    @Autowired CustomProcesses processes;
    @Autowired Workflow workflow;
    @Autowired ProcessEngine engine;
    @Autowired Office office;
    @Autowired Grids grids;
    @Autowired Seats seats;
    @Autowired Units units;
    @Autowired TestClock clock;
    @Autowired Reconciliation reconciliation;

    private Acting keeper;
    private Acting substitute;
    private Acting secretary;

    @BeforeEach
    void threeDifferentPeople() {
        clock.set("2020-01-02T09:00:00");
        var grid = grids.all().stream().filter(one -> one.line() == Grids.Line.STUDENT).filter(one -> {
            var college = seats.at("COLLEGE_SECRETARY", units.nearest(one.unit().id(), Level.COLLEGE).orElseThrow().id());
            return seats.holders(java.util.List.of(college)).get(college).size() == 1;
        }).findFirst().orElseThrow();
        keeper = office.holder(grid.keeper());
        substitute = office.holder(grid.checker());
        secretary = office.holder("COLLEGE_SECRETARY", units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow().id());
        assertThat(java.util.Set.of(keeper.person(), substitute.person(), secretary.person())).hasSize(3);
    }

    @Test
    void takesEveryWayOfTheExample() {
        var agreed = started();
        fill(agreed, "confirmSubstitute", substitute, Map.of("agreed", "true"));
        fill(agreed, "checkArrangement", secretary, Map.of("sound", "true", "opinion", "同意"));

        var declined = started();
        fill(declined, "confirmSubstitute", substitute, Map.of("remark", "那几天我也不在"));
        fill(declined, "arrangeOtherwise", keeper, Map.of("otherwise", "请隔壁网格的同事代看"));
        fill(declined, "checkArrangement", secretary, Map.of("opinion", "请写清姓名"));
        fill(declined, "arrangeOtherwise", keeper, Map.of("otherwise", "请 WG0002 网格员代看"));
        fill(declined, "checkArrangement", secretary, Map.of("sound", "true"));

        var silent = started();
        clock.advance(Duration.ofHours(25));
        timers(silent);
        assertThat(office.waitsAt(silent, "confirmSubstitute", substitute)).isFalse();
        fill(silent, "arrangeOtherwise", keeper, Map.of("otherwise", "由支部书记代看"));

        var drawn = new TreeSet<String>();
        Bpmn.readModelFromFile(new File(EXAMPLE.toString())).getModelElementsByType(SequenceFlow.class)
                .forEach(flow -> drawn.add(flow.getId()));
        var taken = new TreeSet<String>();
        java.util.List.of(agreed, declined, silent)
                .forEach(matter -> taken.addAll(workflow.drawing(matter).orElseThrow().taken()));
        assertThat(taken).containsAll(drawn);
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void offersATaskToThePersonNamedAtTheStart() {
        var matter = started();

        assertThat(office.waitsAt(matter, "confirmSubstitute", substitute)).isTrue();
        assertThatThrownBy(() -> fill(matter, "confirmSubstitute", keeper, Map.of("agreed", "true")))
                .isInstanceOf(org.shouze.NotFound.class);
    }

    @Test
    void bringsAModelOfTheModelerIntoForceByASecondAdministrator() throws IOException {
        var first = office.person("A00001");
        var second = office.person("A00004");
        var bpmn = Files.readAllBytes(MODELER);

        var id = proposals.put(bpmn, false, first.actor());

        assertThat(processes.startable(keeper)).extracting(CustomProcesses.Startable::process).doesNotContain("sealRequest");
        assertThatThrownBy(() -> proposals.approve(id, first.actor())).isInstanceOf(ProposerDecides.class);
        assertThat(proposals.approve(id, second.actor())).isEqualTo(1);
        assertThatThrownBy(() -> proposals.refuse(id, "再看看", second.actor())).isInstanceOf(ProposalSettled.class);
        assertThatThrownBy(() -> proposals.put(bpmn, false, first.actor())).isInstanceOf(NothingChanged.class);

        var few = processes.start("sealRequest", Map.of("document", "会议纪要", "copies", "3"), keeper);
        assertThat(office.waitsAt(few, "Activity_1p0d8yl", secretary)).isTrue();
        var many = processes.start("sealRequest", Map.of("document", "倡议书", "copies", "200"), keeper);
        var school = office.holder("UNIVERSITY_SECRETARY", units.school().id());
        assertThat(office.waitsAt(many, "Activity_0m3w9sk", school)).isTrue();
        clock.advance(Duration.ofDays(4));
        timers(many);
        assertThat(office.waitsAt(many, "Activity_1p0d8yl", secretary)).isTrue();

        leavesOrMovesWhatRuns(new String(bpmn, java.nio.charset.StandardCharsets.UTF_8), few, first, second);
    }

    private void leavesOrMovesWhatRuns(String bpmn, MatterId running, Acting first, Acting second) {
        var renamed = bpmn.replace("name=\"盖章\"", "name=\"核对后盖章\"");
        var stays = proposals.put(bytes(renamed), false, first.actor());
        assertThat(proposals.review(stays).changes()).anySatisfy(change -> {
            assertThat(change.part()).isEqualTo("task");
            assertThat(change.before()).startsWith("盖章");
            assertThat(change.after()).startsWith("核对后盖章");
        });
        assertThat(proposals.approve(stays, second.actor())).isEqualTo(2);
        assertThat(workflow.drawing(running).orElseThrow().bpmn()).contains("name=\"盖章\"");

        var moves = proposals.put(bytes(renamed.replace("超过 20 份吗？", "超过二十份吗？")), true, first.actor());
        assertThat(proposals.review(moves).running()).anySatisfy(place -> {
            assertThat(place.after()).isEqualTo("核对后盖章");
            assertThat(place.count()).isEqualTo(2);
        });
        assertThat(proposals.approve(moves, second.actor())).isEqualTo(3);
        assertThat(workflow.drawing(running).orElseThrow().bpmn()).contains("核对后盖章", "超过二十份吗？");

        var lost = proposals.put(bytes(renamed.replace("Activity_1p0d8yl", "Activity_other")), true, first.actor());
        assertThat(proposals.review(lost).lost()).hasSize(1);
        assertThatThrownBy(() -> proposals.approve(lost, second.actor())).isInstanceOf(MigrationImpossible.class);
        assertThat(proposals.review(lost).proposal().isOpen()).isTrue();
        proposals.withdraw(lost, first.actor());

        fill(running, "Activity_1p0d8yl", secretary, Map.of());
        assertThat(reconciliation.compare().none()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MatterId started() {
        return processes.start("leaveSubstituteCheck", Map.of("kind", "personal", "from", "2020-01-06", "days", "3",
                "substitute", number(substitute), "handover", "每天 10 点前收日报"), keeper);
    }

    @Autowired org.shouze.organization.People people;

    private String number(Acting person) {
        return people.get(person.person()).number();
    }

    private void fill(MatterId matter, String node, Acting by, Map<String, String> answers) {
        office.finish(matter, node, by, new FillForm.Form(answers));
    }

    private void timers(MatterId matter) {
        engine.getManagementService().createJobQuery().timers().executable().list().stream()
                .filter(job -> matter.toString().equals(engine.getRuntimeService().createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey()))
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }
}
