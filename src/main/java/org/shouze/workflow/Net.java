package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
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

    private static final int MOST_WAYS = 6;

    /**
     * @param node    what is passed by it, or null if nothing is finished by it
     * @param by      the flow taken out of a gateway, or null
     * @param needs   places that must have a token
     * @param empty   places that must have none
     * @param clears  places that have none afterwards
     * @param puts    places that get one
     * @param asks    conditions with the value they must have
     * @param answers conditions that may have any value afterwards
     */
    record Move(FlowNode node, SequenceFlow by, Set<String> needs, Set<String> empty, Set<String> clears,
            List<String> puts, Map<String, Boolean> asks, Set<String> answers) {}

    private final Function<UserTask, Set<String>> answers;
    private final Blocks blocks;
    private final Collection<FlowNode> nodes;
    private final List<Move> moves = new ArrayList<>();
    private final Set<FlowNode> beyond = new LinkedHashSet<>();

    /** @param answers the facts that finishing a task answers */
    Net(Process process, Function<UserTask, Set<String>> answers) {
        this.answers = answers;
        this.nodes = process.getChildElementsByType(FlowNode.class);
        this.blocks = Blocks.of(process, (gateway, why) -> beyond.add(gateway));
        nodes.forEach(this::node);
    }

    List<Move> moves() {
        return moves;
    }

    /** One for each way to begin. */
    List<Move> starts() {
        return nodes.stream().filter(StartEvent.class::isInstance)
                .map(start -> new Move(start, null, Set.of(), Set.of(), Set.of(), puts(start), Map.of(), Set.of())).toList();
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
            node.getOutgoing().forEach(flow -> way(node, List.of(flow), asked(node, flow)));
        } else if (node instanceof InclusiveGateway && node.getOutgoing().size() > 1) {
            inclusive(node);
        } else if (joins(node)) {
            join(node);
        } else if (node instanceof EventBasedGateway) {
            node.getOutgoing().forEach(flow -> way(node, List.of(flow), Map.of()));
        } else if (node instanceof SubProcess || node instanceof Gateway && !(node instanceof ParallelGateway
                || node instanceof InclusiveGateway)) {
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
        moves.add(new Move(node, null, Set.of(node.getId()), Set.of(), all ? everywhere() : Set.of(node.getId()),
                puts(node), Map.of(), node instanceof UserTask task ? answers.apply(task) : Set.of()));
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
        moves.add(new Move(null, null, Set.of(task.getId()), Set.of(), left, List.of(to), Map.of(), Set.of()));
    }

    private void boundary(BoundaryEvent event) {
        var at = Set.of(event.getAttachedTo().getId());
        moves.add(new Move(event, null, at, Set.of(), event.cancelActivity() ? at : Set.of(), puts(event), Map.of(),
                Set.of()));
    }

    /** Any of the ways whose conditions hold together. */
    private void inclusive(FlowNode fork) {
        var ways = List.copyOf(fork.getOutgoing());
        if (ways.size() > MOST_WAYS || ways.stream().anyMatch(flow -> flow.getConditionExpression() == null)) {
            beyond.add(fork);
            return;
        }
        for (int some = 1; some < 1 << ways.size(); some++) {
            var taken = new ArrayList<SequenceFlow>();
            var asks = new LinkedHashMap<String, Boolean>();
            var sound = true;
            for (int way = 0; way < ways.size(); way++) {
                var condition = Condition.of(ways.get(way));
                var open = (some >> way & 1) == 1;
                var before = asks.put(condition.text(), condition.wanted() == open);
                sound &= before == null || before == (condition.wanted() == open);
                if (open) {
                    taken.add(ways.get(way));
                }
            }
            if (sound) {
                way(fork, taken, asks);
            }
        }
    }

    private void join(FlowNode join) {
        var flows = flows(join.getIncoming());
        if (join instanceof ParallelGateway) {
            moves.add(new Move(join, null, flows, Set.of(), flows, puts(join), Map.of(), Set.of()));
            return;
        }
        var inside = blocks.joinedBy(join.getId()).map(this::inside).orElse(Set.of()).stream()
                .filter(place -> !flows.contains(place)).collect(Collectors.toSet());
        flows.forEach(flow -> moves.add(new Move(join, null, Set.of(flow), inside, flows, puts(join), Map.of(), Set.of())));
    }

    private void way(FlowNode gateway, List<SequenceFlow> taken, Map<String, Boolean> asks) {
        var at = Set.of(gateway.getId());
        moves.add(new Move(gateway, taken.size() == 1 ? taken.get(0) : null, at, Set.of(), at,
                taken.stream().map(Net::place).toList(), asks, Set.of()));
    }

    /** A default flow is taken where no other is. */
    private static Map<String, Boolean> asked(FlowNode gateway, SequenceFlow flow) {
        if (flow.getConditionExpression() != null) {
            var condition = Condition.of(flow);
            return Map.of(condition.text(), condition.wanted());
        }
        var none = new LinkedHashMap<String, Boolean>();
        gateway.getOutgoing().stream().filter(other -> other.getConditionExpression() != null).map(Condition::of)
                .forEach(condition -> none.put(condition.text(), !condition.wanted()));
        return none;
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
        return (node instanceof ParallelGateway || node instanceof InclusiveGateway) && node.getIncoming().size() > 1;
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
