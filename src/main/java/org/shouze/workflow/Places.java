package org.shouze.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Names of models and nodes, as far as whoever runs the house may know them. A version never changes, so it is read once. */
@Component
class Places {

    private static final int MOST = 5000;

    private final ProcessEngine engine;
    private final Map<String, Place> known = new ConcurrentHashMap<>();

    Places(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param definition null for a job of the engine itself; @param kind of the job */
    Place of(String definition, String node, String kind) {
        if (definition == null) {
            return new Place(kind, null, null, null);
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(definition + "#" + node, key -> read(definition, node));
    }

    private Place read(String definition, String node) {
        var model = engine.getRepositoryService().getBpmnModelInstance(definition);
        var process = model.getModelElementsByType(Process.class).iterator().next();
        if (Traits.confidential(process)) {
            return Place.FEW;
        }
        var name = node != null && model.getModelElementById(node) instanceof FlowElement element ? element.getName() : null;
        return new Place(process.getId(), process.getName() == null ? process.getId() : process.getName(),
                node == null ? "" : node, name == null ? node : name);
    }
}
