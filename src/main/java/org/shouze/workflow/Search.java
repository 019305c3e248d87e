package org.shouze.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * Visits every state a model can be in: where tokens lie, what is known of the facts that matter, and what was passed of
 * what is watched. Breadth first, so that the path it tells is a shortest one.
 */
final class Search {

    static final int MOST_STATES = 20_000;

    /**
     * Lists in order, since sets of names that differ in one digit have too many equal hashes.
     *
     * @param known value of each condition that was asked and not answered anew since
     */
    record State(List<String> tokens, Map<String, Boolean> known, List<String> passed) {

        boolean isOver() {
            return tokens.isEmpty();
        }
    }

    /** How a state was come to. */
    record Step(State from, Net.Move move, State to) {}

    /** Some state could not be told apart from too many others. */
    static final class TooLarge extends RuntimeException {}

    private final Net net;
    private final Map<String, Boolean> initially;
    private final Watch watch;
    private final Map<State, Step> first = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param from    the start to begin at, or null for all
     * @param tracked conditions whose value is remembered; the others may have any value whenever they are asked
     * @param passed  nodes of which is remembered that they were passed
     * @param forgets passing this node forgets what was passed, or null
     */
    record Watch(String from, Set<String> tracked, Set<String> passed, String forgets) {

        static Watch facts(Set<String> tracked) {
            return new Watch(null, tracked, Set.of(), null);
        }
    }

    /** @param initially what conditions are as long as nothing answered them */
    Search(Net net, Map<String, Boolean> initially, Watch watch) {
        this.net = net;
        this.watch = watch;
        this.initially = new TreeMap<>(initially);
        this.initially.keySet().retainAll(watch.tracked());
        visit();
    }

    Set<State> states() {
        return first.keySet();
    }

    List<Step> steps() {
        return steps;
    }

    /** A step that puts a token where one lies already. */
    Optional<Step> twice() {
        return steps.stream().filter(step -> step.from() != null && step.move().puts().stream()
                .anyMatch(place -> step.from().tokens().contains(place) && !step.move().clears().contains(place)))
                .findFirst();
    }

    /** States that have no way on though something still lies there. */
    Optional<State> stuck() {
        var left = new HashSet<State>();
        steps.forEach(step -> left.add(step.from()));
        return first.keySet().stream().filter(state -> !state.isOver() && !left.contains(state)).findFirst();
    }

    /** All states from which a step like that can be come to. */
    Set<State> before(Predicate<Step> goal) {
        var sources = new HashMap<State, List<State>>();
        var todo = new ArrayDeque<State>();
        var found = new HashSet<State>();
        for (var step : steps) {
            if (step.from() != null) {
                sources.computeIfAbsent(step.to(), state -> new ArrayList<>()).add(step.from());
                if (goal.test(step) && found.add(step.from())) {
                    todo.add(step.from());
                }
            }
        }
        while (!todo.isEmpty()) {
            sources.getOrDefault(todo.poll(), List.of()).stream().filter(found::add).forEach(todo::add);
        }
        return found;
    }

    /** From the start to that step. */
    List<Net.Move> path(Step last) {
        var path = new ArrayList<>(List.of(last.move()));
        for (var state = last.from(); state != null; ) {
            var step = first.get(state);
            path.add(step.move());
            state = step.from();
        }
        Collections.reverse(path);
        return path;
    }

    List<Net.Move> path(State state) {
        return path(first.get(state));
    }

    private void visit() {
        var todo = new ArrayDeque<State>();
        net.starts().stream().filter(start -> watch.from() == null || start.node().getId().equals(watch.from()))
                .forEach(start -> add(null, start, after(new State(List.of(), initially, List.of()), start), todo));
        while (!todo.isEmpty()) {
            var state = todo.poll();
            net.moves().stream().filter(move -> isOpen(move, state))
                    .forEach(move -> add(state, move, after(state, move), todo));
        }
    }

    private void add(State from, Net.Move move, State to, ArrayDeque<State> todo) {
        var step = new Step(from, move, to);
        steps.add(step);
        if (first.putIfAbsent(to, step) == null) {
            todo.add(to);
        }
        if (first.size() > MOST_STATES) {
            throw new TooLarge();
        }
    }

    private static boolean isOpen(Net.Move move, State state) {
        return state.tokens().containsAll(move.needs()) && move.asks().entrySet().stream()
                        .allMatch(asked -> state.known().getOrDefault(asked.getKey(), asked.getValue()) == asked.getValue());
    }

    private State after(State state, Net.Move move) {
        var tokens = new TreeSet<>(state.tokens());
        tokens.removeAll(move.clears());
        tokens.addAll(move.puts());
        var known = new TreeMap<>(state.known());
        move.asks().forEach((condition, value) -> {
            if (watch.tracked().contains(condition)) {
                known.put(condition, value);
            }
        });
        known.keySet().removeIf(condition -> move.answers().contains(Net.Condition.fact(condition)));
        return new State(List.copyOf(tokens), known, passed(state.passed(), move.node()));
    }

    private List<String> passed(List<String> before, FlowNode node) {
        if (node == null || !watch.passed().contains(node.getId()) && !node.getId().equals(watch.forgets())) {
            return before;
        }
        var passed = new TreeSet<>(node.getId().equals(watch.forgets()) ? List.<String>of() : before);
        if (watch.passed().contains(node.getId())) {
            passed.add(node.getId());
        }
        return List.copyOf(passed);
    }
}
