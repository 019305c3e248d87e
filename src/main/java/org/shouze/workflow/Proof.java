package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Proves of a model what it says of itself, and of every model that no state is without a way out and the end can be
 * reached from each. What does not hold is told with a path that breaks it.
 */
final class Proof {

    /**
     * @param code  {@code stuck}, {@code endless}, {@code twice}, {@code broken}, {@code unclear}, {@code beyond} or {@code tooLarge}
     * @param claim what was to hold, or the node that is not known
     * @param path  names of the nodes on the way that breaks it
     */
    record Refutation(String code, String claim, String path) {

        @Override
        public String toString() {
            return code + (claim.isEmpty() ? "" : ": " + claim) + (path.isEmpty() ? "" : ": " + path);
        }
    }

    private final Process process;
    private final Answering answering;
    private final Net net;
    private final List<Refutation> found = new ArrayList<>();

    private Proof(Process process, Answering answering) {
        this.process = process;
        this.answering = answering;
        this.net = new Net(process, answering);
    }

    static List<Refutation> of(Process process, Answering answering) {
        var proof = new Proof(process, answering);
        proof.run();
        return proof.found;
    }

    private void run() {
        var claims = Claim.of(process);
        claims.unclear().forEach(text -> found.add(new Refutation("unclear", text, "")));
        net.beyond().forEach(node -> found.add(new Refutation("beyond", named(node), "")));
        if (!found.isEmpty()) {
            return;
        }
        try {
            always();
            claims.claims().forEach(this::claim);
        } catch (Search.TooLarge e) {
            found.add(new Refutation("tooLarge", "", ""));
        }
    }

    private void always() {
        var search = new Search(net, answering.initially(), Search.Watch.facts(askedTwice()));
        search.stuck().ifPresent(state -> found.add(new Refutation("stuck", "", told(search.path(state)))));
        if (process.getChildElementsByType(BoundaryEvent.class).stream().allMatch(BoundaryEvent::cancelActivity)) {
            search.twice().ifPresent(step -> found.add(new Refutation("twice", "", told(search.path(step)))));
        }
        var toEnd = search.before(step -> step.to().isOver());
        if (found.isEmpty()) {
            search.states().stream().filter(state -> !state.isOver() && !toEnd.contains(state)).findFirst()
                    .ifPresent(state -> found.add(new Refutation("endless", "", told(search.path(state)))));
        }
    }

    private void claim(Claim claim) {
        var unknown = claim.nodes().stream().filter(node -> node(node) == null).sorted().toList();
        if (!unknown.isEmpty() || claim instanceof Claim.Passes passes && !begins(passes.from()) || claim.fact().filter(fact -> !facts().contains(fact)).isPresent()) {
            found.add(new Refutation("unclear", claim.text(), String.join(" ", unknown)));
        } else if (claim instanceof Claim.Passes passes) {
            passes(passes);
        } else if (claim instanceof Claim.Reachable reachable) {
            reachable(reachable);
        }
    }

    private boolean begins(String from) {
        return from == null || node(from) instanceof StartEvent;
    }

    private void passes(Claim.Passes claim) {
        var tracked = new HashSet<>(askedTwice());
        claim.fact().ifPresent(tracked::add);
        var search = new Search(net, answering.initially(), new Search.Watch(claim.from(), tracked,
                claim.passes().stream().flatMap(List::stream).collect(Collectors.toSet()), claim.since()));
        var there = net.places(node(claim.to()));
        search.steps().stream()
                .filter(step -> step.move().puts().stream().anyMatch(there::contains))
                .filter(step -> claim.where() == null
                        || step.to().known().getOrDefault(claim.where(), claim.holds()) == claim.holds())
                .filter(step -> !claim.passes().stream().allMatch(any -> any.stream().anyMatch(step.to().passed()::contains)))
                .findFirst().ifPresent(step -> broken(claim, search.path(step)));
    }

    private void reachable(Claim.Reachable claim) {
        var search = new Search(net, answering.initially(), Search.Watch.facts(askedTwice()));
        var there = net.places(node(claim.to()));
        var before = search.before(step -> step.move().puts().stream().anyMatch(there::contains));
        search.steps().stream().filter(step -> step.move().node() != null && step.move().node().getId().equals(claim.from()))
                .filter(step -> !before.contains(step.to()) && step.move().puts().stream().noneMatch(there::contains))
                .findFirst().ifPresent(step -> broken(claim, search.path(step)));
    }

    private void broken(Claim claim, List<Net.Move> path) {
        var to = claim instanceof Claim.Passes passes ? " → " + named(node(passes.to())) : "";
        found.add(new Refutation("broken", claim.text(), told(path) + to));
    }

    /** Conditions that more than one gateway asks: only of those does it matter what they were before. */
    private Set<String> askedTwice() {
        var askers = new HashMap<String, Set<FlowNode>>();
        net.moves().forEach(move -> move.asks().keySet().forEach(condition ->
                askers.computeIfAbsent(condition, any -> new HashSet<>()).add(move.node())));
        return askers.entrySet().stream().filter(asked -> asked.getValue().size() > 1).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> facts() {
        var facts = new LinkedHashSet<String>();
        net.moves().forEach(move -> facts.addAll(move.asks().keySet()));
        process.getChildElementsByType(UserTask.class).forEach(task -> facts.addAll(answering.by().apply(task)));
        return facts;
    }

    private FlowNode node(String id) {
        return process.getModelInstance().getModelElementById(id) instanceof FlowNode node ? node : null;
    }

    /** 已立案 → 调查 → 事实清楚？是 → … */
    private String told(Collection<Net.Move> path) {
        return path.stream().map(this::told).filter(text -> !text.isEmpty()).collect(Collectors.joining(" → "));
    }

    private String told(Net.Move move) {
        if (move.node() == null) {
            return "↩ " + named(node(move.puts().get(0)));
        }
        if (move.node() instanceof Gateway && (move.node().getName() == null || move.by() == null)) {
            return "";
        }
        var way = move.by() == null || move.by().getName() == null ? "" : move.by().getName();
        return named(move.node()) + way;
    }

    private static String named(FlowNode node) {
        return node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName();
    }
}
