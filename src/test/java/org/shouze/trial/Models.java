package org.shouze.trial;

import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Small processes that only tests run: each shape in which work can be led back. */
final class Models {

    static final String DEPUTY = "COLLEGE_DEPUTY_SECRETARY@college";
    static final String SECRETARY = "COLLEGE_SECRETARY@college";
    static final String LEADER = "UNIVERSITY_SECRETARY@school";

    private Models() {}

    static List<BpmnModelInstance> all() {
        return List.of(sequence(), parallel(), nested(), named(), confidential(), signed(), told());
    }

    /** draft → check → decide */
    private static BpmnModelInstance sequence() {
        var model = task(task(task(start("trialSequence"), "draft", "INITIATOR"), "check", SECRETARY), "decide", LEADER)
                .endEvent("done").done();
        property(process(model), "cancellable", "true");
        property(process(model), "cancellableUntil", "decide");
        return model;
    }

    /** draft → { left → leftAgain | right } → decide */
    private static BpmnModelInstance parallel() {
        var fork = task(start("trialParallel"), "draft", "INITIATOR").parallelGateway("fork");
        var left = task(task(fork, "left", DEPUTY), "leftAgain", DEPUTY).parallelGateway("join");
        task(left, "decide", LEADER).endEvent("done");
        return task(left.moveToNode("fork"), "right", SECRETARY).connectTo("join").done();
    }

    /** draft → { a → { b | c } → d | e } → decide */
    private static BpmnModelInstance nested() {
        var fork = task(start("trialNested"), "draft", "INITIATOR").parallelGateway("fork");
        var inner = task(fork, "a", DEPUTY).parallelGateway("innerFork");
        var d = task(task(inner, "b", DEPUTY).parallelGateway("innerJoin"), "d", DEPUTY).parallelGateway("join");
        task(d, "decide", LEADER).endEvent("done");
        task(d.moveToNode("innerFork"), "c", SECRETARY).connectTo("innerJoin");
        return task(d.moveToNode("fork"), "e", SECRETARY).connectTo("join").done();
    }

    /** The same as the sequence, but decide names draft as the one step it goes back to. */
    private static BpmnModelInstance named() {
        var model = task(task(task(start("trialNamed"), "draft", "INITIATOR"), "check", SECRETARY), "decide", LEADER)
                .endEvent("done").done();
        property(process(model), "returns", "named");
        property(model.getModelElementById("decide"), "returnsTo", "draft");
        return model;
    }

    private static BpmnModelInstance confidential() {
        var model = task(start("trialConfidential"), "draft", "INITIATOR").endEvent("done").done();
        property(process(model), "confidential", "true");
        return model;
    }

    /** draft → sign, again until all have → decide, or refused */
    private static BpmnModelInstance signed() {
        var sign = task(task(start("trialSigned"), "draft", "INITIATOR"), "sign", "SIGNER@matter", "trial/sign");
        return sign.exclusiveGateway("signed").name("都签了吗？").condition("是", "${allSigned}")
                .exclusiveGateway("result").name("通过了吗？").condition("是", "${passed}")
                .userTask("decide").name("试验").camundaFormKey("trial/work").camundaCandidateGroups(LEADER)
                .endEvent("done").moveToNode("result").condition("否", "${!passed}").endEvent("refused")
                .moveToNode("signed").condition("否", "${!allSigned}").connectTo("sign").done();
    }

    /** draft → { left → (told, by a job) | right } → decide */
    private static BpmnModelInstance told() {
        var fork = task(start("trialTold"), "draft", "INITIATOR").parallelGateway("fork");
        var told = task(fork, "left", DEPUTY).intermediateThrowEvent("told").camundaAsyncBefore().parallelGateway("join");
        task(told, "decide", LEADER).endEvent("done");
        return task(told.moveToNode("fork"), "right", SECRETARY).connectTo("join").done();
    }

    static AbstractFlowNodeBuilder<?, ?> start(String id) {
        return Bpmn.createExecutableProcess(id).name("试验流程").camundaHistoryTimeToLiveString("P180D")
                .startEvent("started");
    }

    static UserTaskBuilder task(AbstractFlowNodeBuilder<?, ?> after, String id, String seat) {
        return task(after, id, seat, "trial/work");
    }

    static UserTaskBuilder task(AbstractFlowNodeBuilder<?, ?> after, String id, String seat, String step) {
        return after.userTask(id).name("试验").camundaFormKey(step).camundaCandidateGroups(seat);
    }

    static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    static void property(BaseElement element, String name, String value) {
        var model = (BpmnModelInstance) element.getModelInstance();
        if (element.getExtensionElements() == null) {
            element.setExtensionElements(model.newInstance(ExtensionElements.class));
        }
        var all = element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class);
        var properties = all.count() > 0 ? all.singleResult()
                : element.getExtensionElements().addExtensionElement(CamundaProperties.class);
        var property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.getCamundaProperties().add(property);
    }
}
