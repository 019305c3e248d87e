package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A drawn graph as places where tokens lie and moves that carry them on. A token lies at the node it waits for; before a
 * gateway that joins parallel ways it lies on the flow it came by.
 */
final class Net {

    /**
     * @param node    what is passed by it, or null if nothing is finished by it
     * @param by      the flow taken out of a gateway, or null
     * @param needs   places that must have a token
     * @param clears  places that have none afterwards
     * @param puts    places that get one
     * @param asks    conditions with the value they must have
     * @param answers conditions that may have any value afterwards
     */
    record Move(FlowNode node, SequenceFlow by, Set<String> needs, Set<String> clears, List<String> puts,
            Map<String, Boolean> asks, Set<String> answers) {}

    private final Answering answering;
    private final Blocks blocks;
    private final Collection<FlowNode> nodes;
    private final List<SequenceFlow> inOrder;
    private final List<Move> moves = new ArrayList<>();
    private final Set<FlowNode> beyond = new LinkedHashSet<>();

    Net(Process process, Answering answering) {
        this.answering = answering;
        this.nodes = process.getChildElementsByType(FlowNode.class);
        this.inOrder = List.copyOf(process.getChildElementsByType(SequenceFlow.class));
        this.blocks = Blocks.of(process, (gateway, why) -> beyond.add(gateway));
        nodes.forEach(this::node);
    }

    List<Move> moves() {
        return moves;
    }

    /** One for each way to begin. */
    List<Move> starts() {
        return nodes.stream().filter(StartEvent.class::isInstance)
                .map(start -> new Move(start, null, Set.of(), Set.of(), puts(start), Map.of(), Set.of())).toList();
    }

    /** Nodes of which this does not know what they do. */
    Set<FlowNode> beyond() {
        return beyond;
    }

    /** Places at which a token has arrived at this node. */
    Set<String> places(FlowNode node) {
        return joins(node) ? flows(node.getIncoming()) : Set.of(node.getId());
    }

    private void node(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            boundary(event);
        } else if (node instanceof ExclusiveGateway) {
            node.getOutgoing().forEach(flow -> asked(node, flow).ifPresent(asked -> way(node, flow, asked)));
        } else if (joins(node)) {
            join(node);
        } else if (node instanceof EventBasedGateway) {
            node.getOutgoing().forEach(flow -> way(node, flow, Map.of()));
        } else if (node instanceof SubProcess || node instanceof Gateway && !(node instanceof ParallelGateway)) {
            beyond.add(node);
        } else if (!(node instanceof StartEvent)) {
            plain(node);
        }
    }

    private void plain(FlowNode node) {
        if (node.getOutgoing().stream().anyMatch(flow -> flow.getConditionExpression() != null)) {
            beyond.add(node);
        }
        var all = node instanceof EndEvent && !node.getChildElementsByType(TerminateEventDefinition.class).isEmpty();
        moves.add(new Move(node, null, Set.of(node.getId()), all ? everywhere() : Set.of(node.getId()),
                puts(node), Map.of(), node instanceof UserTask task ? answering.by().apply(task) : Set.of()));
        if (node instanceof UserTask task) {
            Traits.returnsTo(task).forEach(to -> back(task, to));
        }
    }

    /** Work sent back: nothing is finished by it, and what lies beside it in a parallel part it leaves is taken away. */
    private void back(UserTask task, String to) {
        var left = new LinkedHashSet<>(Set.of(task.getId()));
        blocks.nest(task.getId()).stream().map(Blocks.Within::block).filter(block -> block.branchOf(to) < 0)
                .forEach(block -> left.addAll(inside(block)));
        if (blocks.nest(to).stream().anyMatch(within -> within.block().branchOf(task.getId()) != within.branch())) {
            beyond.add(task);
        }
        moves.add(new Move(null, null, Set.of(task.getId()), left, List.of(to), Map.of(), Set.of()));
    }

    private void boundary(BoundaryEvent event) {
        var at = Set.of(event.getAttachedTo().getId());
        moves.add(new Move(event, null, at, event.cancelActivity() ? at : Set.of(), puts(event), Map.of(),
                Set.of()));
    }

    private void join(FlowNode join) {
        var flows = flows(join.getIncoming());
        moves.add(new Move(join, null, flows, flows, puts(join), Map.of(), Set.of()));
    }

    private void way(FlowNode gateway, SequenceFlow taken, Map<String, Boolean> asks) {
        var at = Set.of(gateway.getId());
        moves.add(new Move(gateway, taken, at, at, List.of(place(taken)), asks, Set.of()));
    }

    /** The engine asks in the order of the file and takes the first that holds, the default flow if none does. */
    private Optional<Map<String, Boolean>> asked(FlowNode gateway, SequenceFlow flow) {
        var asks = new LinkedHashMap<String, Boolean>();
        var own = flow.getConditionExpression();
        for (var other : inOrder) {
            if (own != null && other.equals(flow)) {
                break;
            }
            if (other.getSource().equals(gateway) && other.getConditionExpression() != null) {
                var refused = Condition.of(other);
                asks.put(refused.text(), !refused.wanted());
            }
        }
        if (own == null) {
            return Optional.of(asks);
        }
        var wanted = Condition.of(flow);
        var before = asks.put(wanted.text(), wanted.wanted());
        return before == null || before == wanted.wanted() ? Optional.of(asks) : Optional.empty();
    }

    private Set<String> inside(Blocks.Block block) {
        return block.branches().stream().flatMap(Set::stream)
                .map(id -> nodes.stream().filter(node -> node.getId().equals(id)).findFirst().orElseThrow())
                .flatMap(node -> places(node).stream())
                .collect(Collectors.toCollection(() -> new LinkedHashSet<>(flowsInto(block.join()))));
    }

    private Set<String> flowsInto(String node) {
        return nodes.stream().filter(each -> each.getId().equals(node)).findFirst().map(each -> flows(each.getIncoming()))
                .orElseThrow();
    }

    private Set<String> everywhere() {
        return nodes.stream().flatMap(node -> places(node).stream()).collect(Collectors.toSet());
    }

    private static List<String> puts(FlowNode node) {
        return node.getOutgoing().stream().map(Net::place).toList();
    }

    private static String place(SequenceFlow flow) {
        return joins(flow.getTarget()) ? flow.getId() : flow.getTarget().getId();
    }

    private static boolean joins(FlowNode node) {
        return node instanceof ParallelGateway && node.getIncoming().size() > 1;
    }

    private static Set<String> flows(Collection<SequenceFlow> flows) {
        return flows.stream().map(SequenceFlow::getId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code ${!factsClear}} asks that {@code factsClear} be false; a comparison is a condition of its own. */
    record Condition(String text, boolean wanted) {

        static Condition of(SequenceFlow flow) {
            var text = flow.getConditionExpression().getTextContent().strip().replaceAll("^\\$\\{\\s*|\\s*}$", "");
            return text.startsWith("!") ? new Condition(text.substring(1).strip(), false) : new Condition(text, true);
        }

        /** The fact or field a condition asks for. */
        static String fact(String text) {
            return text.replaceAll("\\W.*", "");
        }
    }
}
