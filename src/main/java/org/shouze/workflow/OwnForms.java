package org.shouze.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Component;

/** The forms that models carry themselves, read once per version. */
@Component
public class OwnForms {

    private final ProcessEngine engine;
    private final Ways ways;
    private final Map<String, Forms> read = new ConcurrentHashMap<>();

    OwnForms(ProcessEngine engine, Ways ways) {
        this.engine = engine;
        this.ways = ways;
    }

    /** Fields of this node, in the version the matter runs in. @throws NotFound if there is no such node */
    public List<Field> fields(MatterId matter, String node) {
        var fields = forms(definition(matter)).byNode.get(node);
        if (fields == null) {
            throw new NotFound(node);
        }
        return fields;
    }

    /** All fields of the version the matter runs in, by id. */
    public Map<String, Field> fields(MatterId matter) {
        return forms(definition(matter)).all;
    }

    /** Fields that are asked when it is started. @param definition id of the version */
    public List<Field> start(String definition) {
        return forms(definition).start;
    }

    /** The answers that conditions ask for, as facts. @param answered field id to boolean, number or text */
    public Facts facts(MatterId matter, Map<String, Object> answered) {
        return facts(definition(matter), answered);
    }

    Facts facts(String definition, Map<String, Object> answered) {
        var forms = forms(definition);
        var facts = Facts.none();
        for (var id : forms.asked) {
            if (answered.get(id) != null) {
                facts = facts.and(new FieldFact(forms.process, forms.all.get(id)), answered.get(id));
            }
        }
        return facts;
    }

    /** A word that a condition of this version may use. */
    Optional<Fact> fact(String definition, String word) {
        var forms = forms(definition);
        return Optional.ofNullable(forms.all.get(word)).map(field -> new FieldFact(forms.process, field));
    }

    private String definition(MatterId matter) {
        return ways.of(matter).map(Ways.Taken::definition).orElseThrow(() -> new NotFound(matter));
    }

    private Forms forms(String definition) {
        return read.computeIfAbsent(definition, id -> {
            var model = engine.getRepositoryService().getBpmnModelInstance(id);
            var byNode = new HashMap<String, List<Field>>();
            FieldReader.forms(model).forEach(node -> byNode.put(node.getId(), FieldReader.fields(node)));
            var start = model.getModelElementsByType(StartEvent.class).stream().map(FlowNode::getId).findFirst()
                    .map(byNode::get).orElse(List.of());
            var process = model.getModelElementsByType(Process.class).iterator().next().getId();
            return new Forms(process, byNode, start, FieldReader.all(model), FieldReader.asked(model));
        });
    }

    private record Forms(String process, Map<String, List<Field>> byNode, List<Field> start, Map<String, Field> all,
            Set<String> asked) {}
}
