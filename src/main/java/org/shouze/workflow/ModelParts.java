package org.shouze.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A model as the sum of what people notice about it, so that two versions can be compared. */
final class ModelParts {

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private ModelParts(BpmnModelInstance model) {
        model.getModelElementsByType(Process.class).forEach(process -> parts.put("process", new Part("process",
                process.getName(), process.getName() + said(process.getCamundaCandidateStarterGroupsList()))));
        model.getModelElementsByType(FlowNode.class).forEach(this::node);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
    }

    static List<ModelChange> changes(BpmnModelInstance before, BpmnModelInstance after) {
        var old = new ModelParts(before).parts;
        var now = new ModelParts(after).parts;
        var changes = new ArrayList<ModelChange>();
        now.forEach((key, part) -> {
            var was = old.get(key);
            if (was == null) {
                changes.add(new ModelChange(part.kind, part.name, null, part.text));
            } else if (!Objects.equals(was.text, part.text)) {
                changes.add(new ModelChange(part.kind, part.name, was.text, part.text));
            }
        });
        old.forEach((key, part) -> {
            if (!now.containsKey(key)) {
                changes.add(new ModelChange(part.kind, part.name, part.text, null));
            }
        });
        return changes;
    }

    private void node(FlowNode node) {
        var kind = node instanceof UserTask ? "task" : node instanceof Gateway ? "gateway" : "event";
        var text = new StringBuilder(String.valueOf(node.getName()));
        if (node instanceof UserTask task) {
            text.append(said(task.getCamundaCandidateGroupsList()));
        }
        if (node instanceof BoundaryEvent event) {
            text.append("｜").append(event.getAttachedTo().getName());
        }
        node.getModelInstance().getModelElementsByType(TimeDuration.class).stream()
                .filter(duration -> duration.getParentElement().getParentElement().equals(node))
                .forEach(duration -> text.append("｜").append(duration.getTextContent().strip()));
        parts.put(node.getId(), new Part(kind, shown(node), text.toString()));
        FieldReader.fields(node).forEach(field -> parts.put(node.getId() + "/" + field.id(),
                new Part("field", shown(node) + " · " + field.label(), text(field))));
    }

    private void flow(SequenceFlow flow) {
        var condition = flow.getConditionExpression() == null ? ""
                : "｜" + flow.getConditionExpression().getTextContent().strip();
        var text = shown(flow.getSource()) + " → " + shown(flow.getTarget()) + condition;
        parts.put(flow.getId(), new Part("flow", flow.getName() == null ? text : flow.getName(), text));
    }

    private static String text(Field field) {
        return field.label() + "｜" + field.type().code() + (field.required() ? "｜required" : "")
                + (field.readonly() ? "｜readonly" : "") + rule("min", field.min()) + rule("max", field.max())
                + rule("minlength", field.minLength()) + "｜maxlength " + field.maxLength()
                + rule("pattern", field.pattern()) + rule("=", field.initial())
                + (field.options().isEmpty() ? "" : "｜" + field.options().entrySet().stream()
                        .map(option -> option.getKey() + " " + option.getValue()).collect(Collectors.joining("、")));
    }

    private static String rule(String name, Object value) {
        return value == null ? "" : "｜" + name + " " + value;
    }

    private static String said(List<String> seats) {
        return seats.isEmpty() ? "" : "｜" + String.join("、", seats);
    }

    private static String shown(FlowNode node) {
        return node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName();
    }

    private record Part(String kind, String name, String text) {}
}
