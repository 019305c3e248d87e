package org.shouze.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads work back beyond what the model draws: 退回, 撤回, and straight forward again (改好后直接报我). What to take away
 * and what to place at a join is planned on the parallel parts of the model; the engine's tokens move in the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Returns {

    private final ProcessEngine engine;
    private final Steps steps;
    private final Tokens tokens;
    private final Ways ways;
    private final Changes changes;
    private final ReturnTable table;
    private final Seats seats;

    Returns(ProcessEngine engine, Steps steps, Tokens tokens, Ways ways, Changes changes, ReturnTable table,
            Seats seats) {
        this.engine = engine;
        this.steps = steps;
        this.tokens = tokens;
        this.ways = ways;
        this.changes = changes;
        this.table = table;
        this.seats = seats;
    }

    /** An earlier task of the way taken. @param step its form key; @param after nodes of the tasks it leads to */
    public record Target(String node, String step, Set<String> after) {}

    /** @param straight may go straight back to who sends it */
    public record Targets(List<Target> nearestFirst, boolean straight) {}

    /** Where the model lets work at this node be sent back to; whether the steps accept it is not asked here. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Targets targets(MatterId matter, String node) {
        return ways.of(matter).map(way -> {
            var course = course(way);
            return new Targets(course.before(node, way.elements()).stream()
                    .map(task -> new Target(task.getId(), task.getCamundaFormKey(), course.ahead(task))).toList(),
                    !Traits.namesReturns(course.process()));
        }).orElse(new Targets(List.of(), false));
    }

    /** @param straight finished there, the work goes straight back to this person; otherwise it walks its way again */
    public record Back(MatterId matter, String from, String to, boolean straight, String reason, Actor by) {}

    /**
     * Ends the task at {@code from}, with all that is parallel to it inside what is left, and opens the one at
     * {@code to}.
     *
     * @param within the return that opened the task at {@code from}, or null
     * @throws NotFound if the model leads from there to none such
     */
    public void sendBack(Back back, Long within) {
        var targets = targets(back.matter(), back.from());
        if (targets.nearestFirst().stream().noneMatch(target -> target.node().equals(back.to()))
                || back.straight() && !targets.straight()) {
            throw new NotFound("way back to " + back.to());
        }
        var process = tokens.process(back.matter());
        var open = tokens.nodes(process);
        var move = course(back.matter()).move(back.from(), back.to(), false);
        var cancel = move.cancel(open);
        var id = table.insert(back, cancel, within);
        changes.mark(back.matter(), back.to(), new TaskOpened.Returned(id, back.straight()), null);
        tokens.move(process, cancel, move.place());
    }

    /**
     * Finishes a task that goes straight back: to the node it was sent back from, for the person who did, if he still
     * may. What was parallel to that node then stands there again as it stood.
     */
    public void straight(long id, String step, Facts facts) {
        var back = table.get(id);
        var process = tokens.process(back.matter());
        engine.getRuntimeService().setVariables(process.getId(), steps.variables(step, facts));
        var within = back.within() == null ? null : table.get(back.within());
        var course = course(back.matter());
        changes.mark(back.matter(), back.from(),
                within == null ? null : new TaskOpened.Returned(within.id(), within.straight()),
                stillActs(back, course.process().getId()) ? back.person() : null);
        var cancel = course.move(back.to(), back.from(), false).cancel(tokens.nodes(process));
        tokens.move(process, cancel, back.cancelled());
    }

    /** Whoever sent it as a substitute gets it as long as he is one. */
    private boolean stillActs(ReturnTable.Row back, String process) {
        return back.stoodInAt().map(seat -> seats.heldBy(back.person()).stream()
                .anyMatch(held -> held.seat().id().equals(seat) && held.covers(process))).orElse(true);
    }

    /** Several do it one after another, and not all have: the next opens as one that was sent back too. */
    public void notYet(MatterId matter, String node, TaskOpened.Returned opened) {
        changes.mark(matter, node, opened, null);
    }

    /** Why it was sent back, by whom. @throws NotFound if there is no such return */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Sent get(long id) {
        return table.get(id).sent();
    }

    public record Sent(String from, boolean straight, String byName, String reason) {}

    /**
     * @param tasks  nodes of the open tasks that would end
     * @param joined others walked their ways too before the work went on from here
     */
    public record Withdrawal(List<String> tasks, boolean joined) {}

    /**
     * What stands right after this finished task; empty if the work is elsewhere, or more than that would end.
     *
     * @param opened the return that had opened the task, or null: it may have sent the work straight, past the drawn way
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Withdrawal> withdrawal(MatterId matter, String node, TaskOpened.Returned opened) {
        return plan(matter, node, opened).map(plan -> new Withdrawal(plan.cancel.stream()
                .filter(at -> plan.course.isTask(at)).toList(), plan.joined));
    }

    /**
     * Opens the task at this node again for who did it, as it was opened then, and ends what came right after it.
     *
     * @throws ConcurrencyFailureException if it went on meanwhile
     */
    public void withdraw(MatterId matter, String node, TaskOpened.Returned opened, Actor by) {
        var plan = plan(matter, node, opened)
                .orElseThrow(() -> new ConcurrencyFailureException("no way back to " + node + " any more"));
        changes.mark(matter, node, opened, PersonId.of(by));
        tokens.move(tokens.process(matter), plan.cancel, plan.move.place());
    }

    private Optional<Plan> plan(MatterId matter, String node, TaskOpened.Returned opened) {
        var process = tokens.process(matter);
        if (process == null) {
            return Optional.empty();
        }
        var course = course(matter);
        var open = tokens.nodes(process);
        var straight = opened != null && opened.straight() && !open.contains(node);
        return straight ? wentStraight(course, node, open, table.get(opened.id())) : wentOn(course, node, open);
    }

    private static Optional<Plan> wentOn(Course course, String node, List<String> open) {
        var after = course.rightAfter(node, open);
        return after.stream().findFirst().map(from -> course.move(from, node, course.isJoin(from)))
                .map(move -> new Plan(course, move, move.cancel(open), move.place().size() > 1))
                .filter(plan -> after.containsAll(plan.cancel));
    }

    /** It stands where it was sent back from, with all that was put there again and nothing else. */
    private static Optional<Plan> wentStraight(Course course, String node, List<String> open, ReturnTable.Row back) {
        var move = course.move(back.from(), node, false);
        return Optional.of(new Plan(course, move, move.cancel(open), back.cancelled().size() > 1))
                .filter(plan -> open.contains(back.from()))
                .filter(plan -> sorted(plan.cancel).equals(sorted(back.cancelled())));
    }

    private static List<String> sorted(List<String> nodes) {
        return nodes.stream().sorted().toList();
    }

    private record Plan(Course course, Course.Move move, List<String> cancel, boolean joined) {}

    private Course course(MatterId matter) {
        return course(ways.of(matter).orElseThrow(() -> new NotFound(matter)));
    }

    private Course course(Ways.Taken way) {
        return new Course(engine.getRepositoryService().getBpmnModelInstance(way.definition()));
    }
}
