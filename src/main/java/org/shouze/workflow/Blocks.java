package org.shouze.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The parallel parts of a model: each opened by one gateway, closed by another, and crossed by no flow.
 * Only so it is known what to cancel and what to place when work leaves or enters one.
 */
final class Blocks {

    private final Map<String, Block> byFork = new LinkedHashMap<>();
    private final Set<String> inProgress = new HashSet<>();
    private final BiConsumer<FlowNode, String> problems;

    private Blocks(BiConsumer<FlowNode, String> problems) {
        this.problems = problems;
    }

    /** @param problems told each gateway that opens or closes no block, and why */
    static Blocks of(Process process, BiConsumer<FlowNode, String> problems) {
        var blocks = new Blocks(problems);
        process.getChildElementsByType(InclusiveGateway.class).forEach(gateway -> problems.accept(gateway,
                "is an inclusive gateway: which of its ways were open is not known when work comes back; "
                        + "use exclusive and parallel ones"));
        var gateways = process.getChildElementsByType(ParallelGateway.class);
        gateways.stream().filter(gateway -> gateway.getOutgoing().size() > 1).forEach(blocks::block);
        gateways.stream().filter(gateway -> gateway.getIncoming().size() > 1 && gateway.getOutgoing().size() < 2)
                .filter(gateway -> !blocks.joins(gateway.getId()))
                .forEach(gateway -> problems.accept(gateway, "joins what no one gateway opened"));
        return blocks;
    }

    /** The parallel parts the node is in, outermost first. */
    List<Within> nest(String node) {
        return byFork.values().stream().filter(block -> block.branchOf(node) >= 0)
                .sorted(Comparator.comparing(Block::size).reversed())
                .map(block -> new Within(block, block.branchOf(node))).toList();
    }

    boolean joins(String node) {
        return byFork.values().stream().anyMatch(block -> block.join.equals(node));
    }

    private Block block(FlowNode fork) {
        if (byFork.containsKey(fork.getId())) {
            return byFork.get(fork.getId());
        }
        if (fork.getIncoming().size() > 1) {
            problems.accept(fork, "both joins and opens parallel ways; use two gateways");
            return null;
        }
        inProgress.add(fork.getId());
        var joins = new LinkedHashSet<FlowNode>();
        var branches = new ArrayList<Set<String>>();
        var sound = true;
        for (var flow : fork.getOutgoing()) {
            var branch = new LinkedHashSet<String>();
            sound &= walk(fork, flow.getTarget(), branch, joins);
            branches.add(branch);
        }
        inProgress.remove(fork.getId());
        if (!sound || !closed(fork, branches, joins)) {
            return null;
        }
        var join = joins.iterator().next();
        var block = new Block(fork.getId(), join.getId(), branches);
        byFork.put(fork.getId(), block);
        return block;
    }

    /** From one way out of the fork until the gateway that joins it. */
    private boolean walk(FlowNode fork, FlowNode start, Set<String> branch, Set<FlowNode> joins) {
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            var node = next.remove();
            if (node instanceof EndEvent) {
                problems.accept(fork, "opens a parallel part that ends inside, at " + node.getId());
                return false;
            }
            if (inProgress.contains(node.getId())) {
                problems.accept(fork, "opens a parallel part that a flow leaves, back to " + node.getId());
                return false;
            }
            if (node instanceof ParallelGateway && node.getOutgoing().size() < 2 && node.getIncoming().size() > 1) {
                joins.add(node);
            } else if (branch.add(node.getId())) {
                if (node instanceof ParallelGateway && node.getOutgoing().size() > 1) {
                    var inner = block(node);
                    if (inner == null) {
                        return false;
                    }
                    inner.branches.forEach(branch::addAll);
                    branch.add(inner.join);
                    ((FlowNode) node.getModelInstance().getModelElementById(inner.join)).getOutgoing()
                            .forEach(flow -> next.add(flow.getTarget()));
                } else {
                    node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
                    node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                            .filter(event -> event.getAttachedTo().equals(node)).forEach(next::add);
                }
            }
        }
        return true;
    }

    private boolean closed(FlowNode fork, List<Set<String>> branches, Set<FlowNode> joins) {
        if (joins.size() != 1) {
            problems.accept(fork, "opens a parallel part that no one gateway joins");
            return false;
        }
        var join = joins.iterator().next();
        var all = new HashSet<String>();
        for (var branch : branches) {
            if (branch.stream().anyMatch(node -> !all.add(node))) {
                problems.accept(fork, "opens ways that cross before they are joined");
                return false;
            }
        }
        return entered(fork, join, all) && joined(fork, join, branches);
    }

    /** Only through the fork. */
    private boolean entered(FlowNode fork, FlowNode join, Set<String> inside) {
        var model = fork.getModelInstance();
        for (var node : inside) {
            for (SequenceFlow flow : ((FlowNode) model.getModelElementById(node)).getIncoming()) {
                if (!inside.contains(flow.getSource().getId()) && !flow.getSource().equals(fork)) {
                    problems.accept(fork, "opens a parallel part that the flow " + flow.getId() + " enters past it");
                    return false;
                }
            }
        }
        if (join.getIncoming().stream().anyMatch(flow -> !inside.contains(flow.getSource().getId())
                && !flow.getSource().equals(fork))) {
            problems.accept(join, "joins a flow from outside its parallel part");
            return false;
        }
        return true;
    }

    /** By one flow from each way, or the gateway would wait for ever, or not long enough. */
    private boolean joined(FlowNode fork, FlowNode join, List<Set<String>> branches) {
        var oneEach = branches.stream().allMatch(branch -> branch.isEmpty() || join.getIncoming().stream()
                .filter(flow -> branch.contains(flow.getSource().getId())).count() == 1);
        if (!oneEach || join.getIncoming().size() != branches.size()) {
            problems.accept(join, "needs one flow from each way that " + fork.getId() + " opens");
            return false;
        }
        return true;
    }

    record Block(String fork, String join, List<Set<String>> branches) {

        int branchOf(String node) {
            for (int i = 0; i < branches.size(); i++) {
                if (branches.get(i).contains(node)) {
                    return i;
                }
            }
            return -1;
        }

        boolean holds(String node) {
            return branchOf(node) >= 0 || join.equals(node);
        }

        int size() {
            return branches.stream().mapToInt(Set::size).sum();
        }
    }

    /** One way of a parallel part. */
    record Within(Block block, int branch) {}
}
