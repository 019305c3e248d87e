package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.shouze.workflow.Net.Condition;

/**
 * The user tasks still ahead. A question that no step ahead answers any more is answered by what is known; any other as
 * usual: with yes, and not by going back.
 */
final class Route {

    private final Function<UserTask, Set<String>> answers;
    private final Map<String, Object> known;
    private final Set<String> seen = new HashSet<>();
    /** Facts that a step passed on the way answers, or answers anew. */
    private final Set<String> open = new HashSet<>();
    private final List<UserTask> ahead = new ArrayList<>();

    private Route(Function<UserTask, Set<String>> answers, Map<String, Object> known) {
        this.answers = answers;
        this.known = known;
    }

    /**
     * @param from    where the work stands
     * @param answers names of the facts that finishing a task answers
     * @param known   facts by their names, as they stand
     */
    static List<UserTask> from(Collection<FlowNode> from, Function<UserTask, Set<String>> answers, Map<String, Object> known) {
        var route = new Route(answers, known);
        from.forEach(node -> route.seen.add(node.getId()));
        from.forEach(route::follow);
        return route.ahead;
    }

    private void follow(FlowNode node) {
        if (node instanceof UserTask task) {
            open.addAll(answers.apply(task));
        }
        onward(node).stream().map(SequenceFlow::getTarget).filter(next -> seen.add(next.getId())).forEach(next -> {
            if (next instanceof UserTask task) {
                ahead.add(task);
            }
            follow(next);
        });
    }

    private Collection<SequenceFlow> onward(FlowNode node) {
        var flows = node.getOutgoing();
        if (flows.size() < 2 || !(node instanceof ExclusiveGateway || node instanceof EventBasedGateway)) {
            return flows;
        }
        var left = flows.stream().filter(flow -> !Boolean.FALSE.equals(answer(flow))).toList();
        return left.stream().filter(flow -> Boolean.TRUE.equals(answer(flow))).findFirst().or(() -> left.stream()
                .min(Comparator.comparing((SequenceFlow flow) -> reaches(flow.getTarget(), node, new HashSet<>()))
                        .thenComparing(Route::isNo).thenComparing(flow -> aside(node, flow)))).stream().toList();
    }

    /** Null where it is not known, or will be answered again. */
    private Boolean answer(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return null;
        }
        var asked = Condition.of(flow);
        return !open.contains(asked.text()) && known.get(asked.text()) instanceof Boolean is ? is == asked.wanted() : null;
    }

    private static boolean isNo(SequenceFlow flow) {
        return flow.getConditionExpression() != null && !Condition.of(flow).wanted();
    }

    private static boolean reaches(FlowNode from, FlowNode to, Set<String> seen) {
        return from.equals(to) || seen.add(from.getId()) && from.getOutgoing().stream()
                .anyMatch(flow -> reaches(flow.getTarget(), to, seen));
    }

    /** How far off the line it is drawn: the usual way goes straight on. */
    private static double aside(FlowNode node, SequenceFlow flow) {
        return node.getDiagramElement() instanceof BpmnShape from && flow.getTarget().getDiagramElement() instanceof BpmnShape to
                ? Math.abs(middle(to) - middle(from)) : 0;
    }

    private static double middle(BpmnShape shape) {
        return shape.getBounds().getY() + shape.getBounds().getHeight() / 2;
    }
}
