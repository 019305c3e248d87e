package org.shouze.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** Small models whose answer is known. */
class ProofTest {

    private static final Map<String, Set<String>> ANSWERS = Map.of("judge", Set.of("clear"), "decide", Set.of("measure"),
            "again", Set.of("measure"));

    private final Map<String, Boolean> initially = new HashMap<>();

    @Test
    void aStraightModelProvesWhatItPasses() {
        var model = start().userTask("show").userTask("decide").endEvent("closed").done();

        assertThat(proof(model, "every path to decide passes show", "every path to closed passes show and decide",
                "closed is reachable from every show")).isEmpty();
    }

    @Test
    void aWayRoundIsToldAsItIsNamed() {
        var model = start().exclusiveGateway("clear").name("事实清楚？").condition("否", "${!clear}").userTask("show")
                .name("事实见面").userTask("decide").name("决定").endEvent("closed")
                .moveToNode("clear").condition("是", "${clear}").connectTo("decide").done();

        assertThat(proof(model, "every path to decide passes show"))
                .containsExactly("broken: every path to decide passes show: 立案 → 事实清楚？是 → 决定");
    }

    @Test
    void whatIsPassedOnlyLaterDoesNotCount() {
        var model = start().userTask("decide").userTask("show").endEvent("closed").done();

        assertThat(proof(model, "every path to decide passes show")).hasSize(1);
        assertThat(proof(model, "every path to closed passes show")).isEmpty();
    }

    @Test
    void oneOfSeveralIsEnoughWhereTheClaimSaysOr() {
        var model = start().exclusiveGateway("signs").condition("是", "${signs}").userTask("sign").userTask("decide")
                .endEvent("closed").moveToNode("signs").condition("否", "${!signs}").userTask("annotate")
                .connectTo("decide").done();

        assertThat(proof(model, "every path to decide passes sign or annotate")).isEmpty();
        assertThat(proof(model, "every path to decide passes sign and annotate")).hasSize(1);
    }

    @Test
    void anInterruptedTaskIsNotPassed() {
        var model = start().userTask("hear").userTask("decide").endEvent("closed").moveToActivity("hear")
                .boundaryEvent("late").timerWithDuration("P1D").connectTo("decide").done();

        assertThat(proof(model, "every path to decide passes hear")).hasSize(1);
        assertThat(proof(model, "every path to decide passes hear or late")).isEmpty();
    }

    @Test
    void aReminderBesideTheTaskDoesNotCountForIt() {
        var model = start().userTask("hear").userTask("decide").endEvent("closed").moveToActivity("hear")
                .boundaryEvent("late").cancelActivity(false).timerWithDuration("P1D").userTask("remind").endEvent("reminded")
                .done();

        assertThat(proof(model, "every path to decide passes hear")).isEmpty();
        assertThat(proof(model, "every path to closed passes remind")).hasSize(1);
    }

    @Test
    void ofParallelWaysEachIsPassedBeforeTheyJoin() {
        var model = start().parallelGateway("fork").userTask("show").parallelGateway("join").userTask("decide")
                .endEvent("closed").moveToNode("fork").userTask("consult").connectTo("join").done();

        assertThat(proof(model, "every path to decide passes show and consult")).isEmpty();
        assertThat(proof(model, "every path to consult passes show")).hasSize(1);
    }

    @Test
    void afterAnotherInquiryTheFactsAreShownAgain() {
        var sound = loop("investigate");
        var broken = loop("decide");

        assertThat(proof(sound, "every path to decide passes show after the last investigate")).isEmpty();
        assertThat(proof(broken, "every path to decide passes show")).isEmpty();
        assertThat(proof(broken, "every path to decide passes show after the last more")).singleElement().asString()
                .contains("more → decide");
    }

    @Test
    void aCaseWithAMeasureIsToldApartFromOneWithout() {
        var model = start().userTask("decide").exclusiveGateway("measured").condition("有", "${measure}").userTask("serve")
                .userTask("file").endEvent("closed").moveToNode("measured").condition("无", "${!measure}")
                .connectTo("file").done();

        assertThat(proof(model, "every path to closed where measure passes serve",
                "every path to closed where not measure passes decide")).isEmpty();
        assertThat(proof(model, "every path to closed where not measure passes serve")).hasSize(1);
        assertThat(proof(model, "every path to closed passes serve")).hasSize(1);
    }

    @Test
    void aFactThatNobodyAnsweredIsWhatItIsFromTheStart() {
        var model = start().exclusiveGateway("kind").condition("信", "${letter}").userTask("write").userTask("file")
                .endEvent("closed").moveToNode("kind").condition("谈", "${!letter}").userTask("decide")
                .exclusiveGateway("measured").condition("有", "${measure}").userTask("serve").connectTo("file")
                .moveToNode("measured").condition("无", "${!measure}").connectTo("file").done();
        assertThat(proof(model, "every path to closed where measure passes serve")).hasSize(1);

        initially.put("measure", false);

        assertThat(proof(model, "every path to closed where measure passes serve")).isEmpty();
    }

    @Test
    void ofSeveralConditionsTheFirstThatHoldsIsTaken() {
        var model = start().userTask("decide").exclusiveGateway("outcome").condition("免", "${exempt}").userTask("agree")
                .exclusiveGateway("merge").userTask("file").endEvent("closed").moveToNode("outcome")
                .condition("罚", "${measure}").connectTo("merge").moveToNode("outcome").condition("无", "${none}")
                .connectTo("merge").done();

        assertThat(proof(model, "every path to closed where exempt passes agree")).isEmpty();
        assertThat(proof(model, "every path to closed where measure passes agree")).hasSize(1);
    }

    @Test
    void aClaimMayHoldFromOneStartOnly() {
        var model = start().userTask("approve").userTask("decide").endEvent("closed").done();
        var again = model.newInstance(org.camunda.bpm.model.bpmn.instance.StartEvent.class);
        again.setId("again");
        model.getModelElementsByType(Process.class).iterator().next().addChildElement(again);
        again.builder().connectTo("decide");

        assertThat(proof(model, "every path from opened to closed passes approve")).isEmpty();
        assertThat(proof(model, "every path to closed passes approve")).containsExactly(
                "broken: every path to closed passes approve: again → decide → closed");
        assertThat(proof(model, "every path from approve to closed passes decide")).hasSize(1);
    }

    @Test
    void aFactAnsweredAnewIsNotWhatItWas() {
        var model = start().userTask("decide").exclusiveGateway("measured").condition("有", "${measure}").userTask("serve")
                .userTask("again").endEvent("closed").moveToNode("measured").condition("无", "${!measure}")
                .connectTo("again").done();

        assertThat(proof(model, "every path to closed where measure passes serve")).hasSize(1);
    }

    @Test
    void twoGatewaysThatAskTheSameFactGoTheSameWay() {
        var model = start().userTask("judge").exclusiveGateway("first").condition("是", "${clear}").userTask("show")
                .exclusiveGateway("merge").exclusiveGateway("second").condition("是", "${clear}").userTask("decide")
                .endEvent("closed").moveToNode("first").condition("否", "${!clear}").connectTo("merge")
                .moveToNode("second").condition("否", "${!clear}").endEvent("notPursued").done();

        assertThat(proof(model, "every path to decide passes show")).isEmpty();
    }

    @Test
    void appealMustStayReachable() {
        var sound = start().userTask("serve").eventBasedGateway().intermediateCatchEvent("over").timerWithDuration("P30D")
                .endEvent("closed").moveToLastGateway().intermediateCatchEvent("appealed").message("m").endEvent("reopened")
                .done();
        var broken = start().userTask("serve").exclusiveGateway("waits").condition("等", "${waits}")
                .intermediateCatchEvent("appealed").message("m").endEvent("reopened").moveToNode("waits")
                .condition("不等", "${!waits}").userTask("file").endEvent("closed").done();

        assertThat(proof(sound, "appealed is reachable from every serve")).isEmpty();
        assertThat(proof(broken, "appealed is reachable from every serve")).isEmpty();
        assertThat(proof(broken, "appealed is reachable from every waits")).singleElement().asString()
                .startsWith("broken: appealed is reachable").contains("waits不等");
    }

    @Test
    void workSentBackHasNotPassedTheTaskItIsSentBackFrom() {
        var model = start().userTask("show").userTask("decide").endEvent("closed").done();
        property(model.getModelElementById("decide"), "returnsTo", "show");

        assertThat(proof(model, "every path to closed passes decide")).isEmpty();
        assertThat(proof(model, "every path to decide passes show after the last decide")).isEmpty();
    }

    @Test
    void aJoinThatWaitsForWhatNeverComesIsFound() {
        var model = start().userTask("judge").exclusiveGateway("one").condition("是", "${clear}").userTask("show")
                .parallelGateway("join").endEvent("closed").moveToNode("one").condition("否", "${!clear}").userTask("file")
                .connectTo("join").done();

        assertThat(proof(model)).singleElement().asString().contains("join");
    }

    @Test
    void aTaskWithoutAWayOutOfItsCircleIsFound() {
        var model = start().userTask("show").userTask("decide").exclusiveGateway("done").condition("是", "${clear}")
                .endEvent("closed").moveToNode("done").condition("否", "${!clear}").userTask("again").userTask("wait").done();
        ((AbstractFlowNodeBuilder<?, ?>) model.<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("wait")
                .builder()).connectTo("again");

        assertThat(proof(model)).containsExactly("endless: 立案 → show → decide → done否");
    }

    @Test
    void aGatewayThatAsksWhatCannotBeTrueAnyMoreIsAWayIntoNowhere() {
        var model = start().userTask("judge").exclusiveGateway("first").condition("是", "${clear}").userTask("show")
                .exclusiveGateway("second").condition("否", "${!clear}").endEvent("closed").moveToNode("first")
                .condition("否", "${!clear}").endEvent("notPursued").done();

        assertThat(proof(model)).containsExactly("stuck: 立案 → judge → first是 → show");
    }

    @Test
    void aTaskThatTwoReachAtOnceIsFound() {
        var model = start().userTask("show").userTask("decide").endEvent("closed").done();
        ((AbstractFlowNodeBuilder<?, ?>) model.<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("show")
                .builder()).userTask("file").connectTo("decide");

        assertThat(proof(model)).singleElement().asString().startsWith("twice: ");
    }

    @Test
    void aClaimThatNamesNothingThereIsOrIsNoSentenceIsRefused() {
        var model = start().userTask("show").endEvent("closed").done();

        assertThat(proof(model, "every path to decide passes show")).containsExactly(
                "unclear: every path to decide passes show: decide");
        assertThat(proof(model, "every path to closed where measure passes show")).hasSize(1);
        assertThat(proof(model, "closed always passes show")).containsExactly("unclear: closed always passes show");
    }

    @Test
    void aModelThatIsTooLargeIsNotTakenForProven() {
        AbstractFlowNodeBuilder<?, ?> fork = start().parallelGateway("fork");
        for (int way = 0; way < 9; way++) {
            AbstractFlowNodeBuilder<?, ?> at = fork;
            for (int task = 0; task < 4; task++) {
                at = at.userTask("way" + way + "task" + task);
            }
            at = way == 0 ? at.parallelGateway("join").endEvent("closed") : at.connectTo("join");
            fork = ((org.camunda.bpm.model.bpmn.instance.ParallelGateway) at.done().getModelElementById("fork")).builder();
        }

        assertThat(proof(fork.done())).containsExactly("tooLarge");
    }

    /** Another inquiry leads back to the inquiry itself, or straight to the decision. */
    private static BpmnModelInstance loop(String back) {
        return start().userTask("investigate").userTask("show").userTask("decide").exclusiveGateway("enough")
                .condition("是", "${clear}").endEvent("closed").moveToNode("enough").condition("否", "${!clear}")
                .userTask("more").connectTo(back).done();
    }

    private static AbstractFlowNodeBuilder<?, ?> start() {
        return Bpmn.createExecutableProcess("case").startEvent("opened").name("立案");
    }

    private List<String> proof(BpmnModelInstance model, String... claims) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        Arrays.stream(claims).forEach(claim -> property(process, "proven", claim));
        var found = Proof.of(process, new Answering(task -> ANSWERS.getOrDefault(task.getId(), Set.of()), initially)).stream()
                .map(Proof.Refutation::toString).toList();
        if (process.getExtensionElements() != null && claims.length > 0) {
            process.removeChildElement(process.getExtensionElements());
        }
        return found;
    }

    private static void property(BaseElement element, String name, String value) {
        var model = (BpmnModelInstance) element.getModelInstance();
        var property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        var properties = model.newInstance(CamundaProperties.class);
        if (element.getExtensionElements() == null) {
            element.setExtensionElements(model.newInstance(ExtensionElements.class));
        }
        element.getExtensionElements().addChildElement(properties);
        properties.addChildElement(property);
    }
}
