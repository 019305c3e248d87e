package org.shouze.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A model as a course that work can be led back on: what comes before what, and what to cancel and place for a move. */
final class Course {

    private final BpmnModelInstance model;
    private final Process process;
    private final Blocks blocks;
    private final boolean plain;

    Course(BpmnModelInstance model) {
        this.model = model;
        this.process = model.getModelElementsByType(Process.class).iterator().next();
        this.blocks = Blocks.of(process, (gateway, problem) -> {});
        this.plain = model.getModelElementsByType(SubProcess.class).isEmpty()
                && model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).isEmpty();
    }

    Process process() {
        return process;
    }

    boolean isTask(String node) {
        return model.getModelElementById(node) instanceof UserTask;
    }

    boolean isJoin(String node) {
        return blocks.joins(node);
    }

    UserTask task(String node) {
        return (UserTask) model.getModelElementById(node);
    }

    /** The earlier tasks, of those taken, that work at this node may be sent back to: nearest first. */
    List<UserTask> before(String node, List<String> taken) {
        var found = new ArrayList<UserTask>();
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (plain && model.getModelElementById(taken.get(i)) instanceof UserTask task && !found.contains(task)
                    && !task.getId().equals(node) && ahead(task).contains(node) && !beside(task.getId(), node)
                    && (!Traits.namesReturns(process) || Traits.returnsTo(task(node)).contains(task.getId()))) {
                found.add(task);
            }
        }
        return found;
    }

    /** In another way of the same parallel part: neither before nor after. */
    private boolean beside(String one, String other) {
        var a = blocks.nest(one);
        var b = blocks.nest(other);
        var common = common(a, b);
        return common < a.size() && common < b.size() && a.get(common).block().equals(b.get(common).block());
    }

    /** All that it leads to going forward, that is without the flows that lead back to where the walk came from. */
    Set<String> ahead(FlowNode from) {
        var back = new HashSet<List<String>>();
        process.getChildElementsByType(StartEvent.class).forEach(start -> backward(start, new LinkedHashSet<>(),
                new HashSet<>(), back));
        var next = new ArrayDeque<>(List.of(from));
        var seen = new HashSet<>(Set.of(from.getId()));
        while (!next.isEmpty()) {
            var node = next.remove();
            following(node).stream().filter(after -> !back.contains(List.of(node.getId(), after.getId())))
                    .filter(after -> seen.add(after.getId())).forEach(next::add);
        }
        seen.remove(from.getId());
        return seen;
    }

    private void backward(FlowNode node, Set<String> path, Set<String> done, Set<List<String>> back) {
        path.add(node.getId());
        for (var after : following(node)) {
            if (path.contains(after.getId())) {
                back.add(List.of(node.getId(), after.getId()));
            } else if (!done.contains(after.getId())) {
                backward(after, path, done, back);
            }
        }
        path.remove(node.getId());
        done.add(node.getId());
    }

    private List<FlowNode> following(FlowNode node) {
        var after = new ArrayList<FlowNode>();
        node.getOutgoing().forEach(flow -> after.add(flow.getTarget()));
        process.getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node)).forEach(after::add);
        return after;
    }

    /** Where work stands right after this task, of all that is open: the next tasks, or the join it waits at. */
    Set<String> rightAfter(String node, Collection<String> open) {
        var found = new LinkedHashSet<String>();
        var next = new ArrayDeque<FlowNode>();
        var seen = new HashSet<String>();
        task(node).getOutgoing().forEach(flow -> next.add(flow.getTarget()));
        while (!next.isEmpty()) {
            var at = next.remove();
            if (!seen.add(at.getId())) {
                continue;
            }
            if (open.contains(at.getId())) {
                found.add(at.getId());
            } else if (!(at instanceof UserTask)) {
                at.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
            }
        }
        return found;
    }

    /** @param parked work waits at the join {@code from}, the other ways of its parallel part are still open */
    Move move(String from, String to, boolean parked) {
        var target = blocks.nest(to);
        var here = parked ? target.subList(0, 1 + IntStream.range(0, target.size())
                .filter(i -> target.get(i).block().join().equals(from)).findFirst().orElse(-1)) : blocks.nest(from);
        var common = common(here, target);
        var place = new ArrayList<String>();
        target.subList(common, target.size()).stream().map(Blocks.Within::block)
                .forEach(block -> IntStream.range(1, block.branches().size()).forEach(i -> place.add(block.join())));
        place.add(to);
        return new Move(from, common < here.size() ? here.get(common).block() : null, place);
    }

    private static int common(List<Blocks.Within> a, List<Blocks.Within> b) {
        var common = 0;
        while (common < a.size() && common < b.size() && a.get(common).equals(b.get(common))) {
            common++;
        }
        return common;
    }

    /** @param left the outermost parallel part that is left: all in it ends; or null: only {@code from} does */
    record Move(String from, Blocks.Block left, List<String> place) {

        /** @param open a node for each token */
        List<String> cancel(Collection<String> open) {
            if (left == null) {
                return List.of(from);
            }
            return open.stream().filter(left::holds).toList();
        }
    }
}
