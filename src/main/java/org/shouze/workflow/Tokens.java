package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.shouze.matter.MatterId;
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

    /** Ids of the activity instances at each node; what waits at a join is there too. */
    Map<String, List<String>> of(ProcessInstance process) {
        var found = new LinkedHashMap<String, List<String>>();
        collect(engine.getRuntimeService().getActivityInstance(process.getId()), found);
        return found;
    }

    private static void collect(ActivityInstance instance, Map<String, List<String>> found) {
        for (var child : instance.getChildActivityInstances()) {
            found.computeIfAbsent(child.getActivityId(), any -> new ArrayList<>()).add(child.getId());
            collect(child, found);
        }
    }

    /** Takes tokens away and places others, all in one. Joins count only what is placed after the taking away. */
    void move(ProcessInstance process, Collection<String> cancel, Collection<String> place) {
        var at = of(process);
        var change = engine.getRuntimeService().createProcessInstanceModification(process.getId());
        cancel.forEach(node -> change.cancelActivityInstance(at.get(node).remove(0)));
        place.forEach(change::startBeforeActivity);
        Collisions.translated(change::execute);
    }
}
