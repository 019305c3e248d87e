package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model of the product that is edited so that it goes round what it says of itself is refused. */
class ProvenModelsTest {

    /** Each node that each claim of each model names as one to be passed. */
    static Stream<Arguments> passes() throws IOException {
        var all = new ArrayList<Arguments>();
        for (var file : ProcessModelTest.models().toList()) {
            for (var claim : claims(read(file))) {
                if (claim instanceof Claim.Passes passes) {
                    passes.passes().forEach(any -> all.add(Arguments.of(file, passes.text(), any)));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{1}: round {2}")
    @MethodSource("passes")
    void refusesAWayRoundEachNodeThatMustBePassed(Path file, String claim, List<String> nodes) {
        var model = read(file);

        nodes.forEach(node -> goRound(model.getModelElementById(node)));

        assertThat(proof(model)).anySatisfy(refuted -> {
            assertThat(refuted.code()).isEqualTo("broken");
            assertThat(refuted.claim()).isEqualTo(claim);
            assertThat(refuted.path()).contains(" → ");
        });
    }

    @ParameterizedTest(name = "{1}: past {2}")
    @MethodSource("passes")
    void refusesADeadlineThatLeadsPastATaskThatMustBePassed(Path file, String claim, List<String> nodes) {
        var model = read(file);
        assumeTrue(model.getModelElementById(nodes.get(0)) instanceof UserTask, "only tasks have deadlines");

        passAfterADay(model.getModelElementById(nodes.get(0)), ((Claim.Passes) Claim.read(claim).orElseThrow()).to());

        assertThat(proof(model)).anySatisfy(refuted -> {
            assertThat(refuted.claim()).isEqualTo(claim);
            assertThat(refuted.path()).contains("一天过去");
        });
    }

    static Stream<Arguments> reached() throws IOException {
        var all = new ArrayList<Arguments>();
        for (var file : ProcessModelTest.models().toList()) {
            for (var claim : claims(read(file))) {
                if (claim instanceof Claim.Reachable reachable) {
                    all.add(Arguments.of(file, reachable.text(), reachable.to()));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("reached")
    void refusesAModelThatCannotReachWhatItPromises(Path file, String claim, String node) {
        var model = read(file);

        goRound(model.getModelElementById(node));

        assertThat(proof(model)).extracting(Proof.Refutation::code, Proof.Refutation::claim)
                .contains(org.assertj.core.groups.Tuple.tuple("broken", claim));
    }

    /** What leads to it leads on to where it leads; of an end, back to where it comes from. */
    private static void goRound(FlowNode node) {
        var next = node.getOutgoing().isEmpty()
                ? node.getIncoming().iterator().next().getSource()
                : node.getOutgoing().iterator().next().getTarget();
        List.copyOf(node.getIncoming()).forEach(flow -> {
            node.getIncoming().remove(flow);
            flow.setTarget(next);
            next.getIncoming().add(flow);
        });
    }

    private static void passAfterADay(UserTask task, String to) {
        var model = task.getModelInstance();
        var event = model.newInstance(BoundaryEvent.class);
        event.setId("dayOver");
        event.setName("一天过去");
        event.setAttachedTo(task);
        event.setCancelActivity(true);
        task.getParentElement().addChildElement(event);
        var flow = model.newInstance(SequenceFlow.class);
        flow.setId("dayOverFlow");
        task.getParentElement().addChildElement(flow);
        FlowNode target = model.getModelElementById(to);
        flow.setSource(event);
        flow.setTarget(target);
        event.getOutgoing().add(flow);
        target.getIncoming().add(flow);
    }

    private static List<Proof.Refutation> proof(BpmnModelInstance model) {
        var process = process(model);
        return Proof.of(process, Answers.of(process.getId()));
    }

    private static List<Claim> claims(BpmnModelInstance model) {
        return Claim.of(process(model)).claims();
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
