package org.shouze.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The user tasks still ahead on the usual way: at each gateway the flow that is drawn first. */
final class Route {

    private final Set<String> seen = new HashSet<>();
    private final List<Workflow.Ahead> ahead = new ArrayList<>();

    private Route() {}

    static List<Workflow.Ahead> from(BpmnModelInstance model, String node) {
        var route = new Route();
        if (model.getModelElementById(node) instanceof FlowNode start) {
            route.seen.add(node);
            route.follow(start);
        }
        return route.ahead;
    }

    private void follow(FlowNode node) {
        node.getOutgoing().stream().findFirst().map(SequenceFlow::getTarget).filter(next -> seen.add(next.getId()))
                .ifPresent(next -> {
                    if (next instanceof UserTask task) {
                        var own = task.getCamundaFormKey() == null;
                        ahead.add(new Workflow.Ahead(task.getId(), own ? Steps.GENERIC : task.getCamundaFormKey(),
                                own ? task.getName() : null));
                    }
                    follow(next);
                });
    }
}
