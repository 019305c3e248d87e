package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouze.matter.MatterId;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** The tokens of a running process: where they are, and moving them. */
@Component
class Tokens {

    private final ProcessEngine engine;

    Tokens(ProcessEngine engine) {
        this.engine = engine;
    }

    ProcessInstance process(MatterId matter) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(matter.toString())
                .singleResult();
    }

    /** @param waits for a job to enter the node, or to be let past it */
    private record Token(String node, String id, boolean waits) {}

    /** A node for each token; what waits at a join is there too. Empty once the process has ended. */
    List<String> nodes(ProcessInstance process) {
        return of(process).stream().map(Token::node).toList();
    }

    private List<Token> of(ProcessInstance process) {
        var found = new ArrayList<Token>();
        var root = engine.getRuntimeService().getActivityInstance(process.getId());
        if (root != null) {
            collect(root, found);
        }
        return found;
    }

    private static void collect(ActivityInstance instance, List<Token> found) {
        for (var waiting : instance.getChildTransitionInstances()) {
            found.add(new Token(waiting.getActivityId(), waiting.getId(), true));
        }
        for (var child : instance.getChildActivityInstances()) {
            found.add(new Token(child.getActivityId(), child.getId(), false));
            collect(child, found);
        }
    }

    /**
     * Takes tokens away and places others, all in one. Joins count only what is placed after the taking away.
     *
     * @throws ConcurrencyFailureException if one of them went on meanwhile
     */
    void move(ProcessInstance process, Collection<String> cancel, Collection<String> place) {
        var at = of(process);
        var change = engine.getRuntimeService().createProcessInstanceModification(process.getId());
        for (var node : cancel) {
            var token = at.stream().filter(one -> one.node().equals(node)).findFirst()
                    .orElseThrow(() -> new ConcurrencyFailureException("nothing at " + node + " any more"));
            at.remove(token);
            if (token.waits()) {
                change.cancelTransitionInstance(token.id());
            } else {
                change.cancelActivityInstance(token.id());
            }
        }
        place.forEach(change::startBeforeActivity);
        Collisions.translated(change::execute);
    }
}
