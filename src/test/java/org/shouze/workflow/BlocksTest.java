package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A parallel part has one way in and one way out, or it is named. */
class BlocksTest {

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("ends inside", "fork opens a parallel part that ends inside, at over",
                        start().parallelGateway("fork").userTask("a").endEvent("over").moveToNode("fork").userTask("b")
                                .endEvent().done()),
                Arguments.of("joined twice", "fork opens a parallel part that no one gateway joins",
                        start().parallelGateway("fork").userTask("a").parallelGateway("join").userTask("c")
                                .parallelGateway("other").endEvent().moveToNode("fork").userTask("b")
                                .exclusiveGateway("which").connectTo("join").moveToNode("which").connectTo("other")
                                .done()),
                Arguments.of("inclusive", "some is an inclusive gateway: which of its ways were open is not known when "
                                + "work comes back; use exclusive and parallel ones",
                        start().inclusiveGateway("some").userTask("a").inclusiveGateway("joined").endEvent()
                                .moveToNode("some").userTask("b").connectTo("joined").done()),
                Arguments.of("joined by an inclusive gateway", "fork opens a parallel part that ends inside, at over",
                        start().parallelGateway("fork").userTask("a").inclusiveGateway("join").endEvent("over")
                                .moveToNode("fork").userTask("b").connectTo("join").done()),
                Arguments.of("not joined", "fork opens ways that cross before they are joined",
                        start().parallelGateway("fork").userTask("a").exclusiveGateway("merge").userTask("c")
                                .parallelGateway("join").endEvent().moveToNode("fork").userTask("b").connectTo("merge")
                                .moveToNode("fork").userTask("d").connectTo("join").done()),
                Arguments.of("left backwards", "fork opens a parallel part that a flow leaves, back to fork",
                        start().exclusiveGateway("again").parallelGateway("fork").userTask("a").exclusiveGateway("ok")
                                .parallelGateway("join").endEvent().moveToNode("fork").userTask("b").connectTo("join")
                                .moveToNode("ok").connectTo("again").done()),
                Arguments.of("entered past the gateway", "fork opens a parallel part that the flow past enters past it",
                        start().exclusiveGateway("which").parallelGateway("fork").userTask("a").parallelGateway("join")
                                .endEvent().moveToNode("fork").userTask("b").connectTo("join").moveToNode("which")
                                .sequenceFlowId("past").connectTo("a").done()),
                Arguments.of("joined from outside", "join joins a flow from outside its parallel part",
                        start().exclusiveGateway("which").parallelGateway("fork").userTask("a").parallelGateway("join")
                                .endEvent().moveToNode("fork").userTask("b").connectTo("join").moveToNode("which")
                                .connectTo("join").done()),
                Arguments.of("two flows of one way", "join needs one flow from each way that fork opens",
                        start().parallelGateway("fork").userTask("a").exclusiveGateway("either").userTask("c")
                                .parallelGateway("join").endEvent().moveToNode("either").connectTo("join")
                                .moveToNode("fork").userTask("b").connectTo("join").done()),
                Arguments.of("joins and forks at once", "fork both joins and opens parallel ways; use two gateways",
                        start().exclusiveGateway("which").userTask("x").parallelGateway("fork").userTask("a")
                                .parallelGateway("join").endEvent().moveToNode("fork").userTask("b").connectTo("join")
                                .moveToNode("which").connectTo("fork").done()),
                Arguments.of("joins nothing", "join joins what no one gateway opened",
                        start().exclusiveGateway("which").userTask("a").parallelGateway("join").endEvent()
                                .moveToNode("which").userTask("b").connectTo("join").done()),
                Arguments.of("left by a boundary event", "fork opens a parallel part that ends inside, at late",
                        start().parallelGateway("fork").userTask("a").parallelGateway("join").endEvent()
                                .moveToNode("fork").userTask("b").connectTo("join").moveToActivity("a")
                                .boundaryEvent("over").timerWithDuration("P1D").endEvent("late").done()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void namesWhatIsNotABlock(String what, String problem, BpmnModelInstance model) {
        assertThat(problems(model)).contains(problem);
    }

    @Test
    void knowsInWhichWayOfWhichPartANodeIs() {
        var model = start().parallelGateway("fork").userTask("a").parallelGateway("innerFork").userTask("b")
                .parallelGateway("innerJoin").parallelGateway("join").userTask("d").endEvent().moveToNode("innerFork")
                .userTask("c").connectTo("innerJoin").moveToNode("fork").userTask("e").connectTo("join").done();

        assertThat(problems(model)).isEmpty();
        var blocks = Blocks.of(process(model), (gateway, problem) -> {});
        assertThat(nest(blocks, "a")).containsExactly("fork 0");
        assertThat(nest(blocks, "b")).containsExactly("fork 0", "innerFork 0");
        assertThat(nest(blocks, "c")).containsExactly("fork 0", "innerFork 1");
        assertThat(nest(blocks, "e")).containsExactly("fork 1");
        assertThat(nest(blocks, "d")).isEmpty();
    }

    private static List<String> nest(Blocks blocks, String node) {
        return blocks.nest(node).stream().map(within -> within.block().fork() + " " + within.branch()).toList();
    }

    private static List<String> problems(BpmnModelInstance model) {
        var found = new ArrayList<String>();
        Blocks.of(process(model), (gateway, problem) -> found.add(gateway.getId() + " " + problem));
        return found;
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static StartEventBuilder start() {
        return Bpmn.createExecutableProcess("broken").startEvent("started");
    }
}
