package org.shouze.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;

/** Reads the forms that a model carries. Only for models that passed {@link OwnModelCheck}. */
final class FieldReader {

    static final int SHORT = 200;
    static final int LONG = 4000;

    private FieldReader() {}

    static List<CamundaFormField> drawn(BaseElement element) {
        return Optional.ofNullable(element.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaFormData.class).list())
                .orElse(List.of()).stream().flatMap(data -> data.getCamundaFormFields().stream()).toList();
    }

    static List<Field> fields(BaseElement element) {
        return drawn(element).stream().map(FieldReader::field).toList();
    }

    /** Fields of all forms of the model by id; where a field stands in several forms, the first. */
    static Map<String, Field> all(BpmnModelInstance model) {
        var all = new LinkedHashMap<String, Field>();
        forms(model).forEach(node -> fields(node).forEach(field -> all.putIfAbsent(field.id(), field)));
        return all;
    }

    static List<FlowNode> forms(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof UserTask || node instanceof StartEvent).toList();
    }

    /** Ids of the fields that conditions ask for. */
    static Set<String> asked(BpmnModelInstance model) {
        return model.getModelElementsByType(ConditionExpression.class).stream()
                .map(condition -> OwnCondition.parse(condition.getTextContent())).flatMap(Optional::stream)
                .map(OwnCondition::field).collect(Collectors.toSet());
    }

    static Optional<Field.Type> type(CamundaFormField field) {
        var code = field.getCamundaType();
        for (var type : Field.Type.values()) {
            if (type.code().equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static Field field(CamundaFormField drawn) {
        var type = type(drawn).orElseThrow();
        var rules = rules(drawn);
        var options = new LinkedHashMap<String, String>();
        drawn.getCamundaValues().forEach(value -> options.put(value.getCamundaId(), value.getCamundaName()));
        var longest = type == Field.Type.TEXT ? LONG : SHORT;
        return new Field(drawn.getCamundaId(), drawn.getCamundaLabel(), type, blank(drawn.getCamundaDefaultValue()),
                java.util.Collections.unmodifiableMap(options), on(rules, "required"), on(rules, "readonly"),
                number(rules.get("min")), number(rules.get("max")),
                rules.containsKey("minlength") ? Integer.valueOf(rules.get("minlength")) : null,
                rules.containsKey("maxlength") ? Math.min(longest, Integer.parseInt(rules.get("maxlength"))) : longest,
                rules.containsKey("pattern") ? Pattern.compile(rules.get("pattern")) : null);
    }

    /** Configuration of each rule by its name; of a rule without one, an empty text. */
    static Map<String, String> rules(CamundaFormField drawn) {
        var rules = new LinkedHashMap<String, String>();
        if (drawn.getCamundaValidation() != null) {
            for (CamundaConstraint rule : drawn.getCamundaValidation().getCamundaConstraints()) {
                rules.put(rule.getCamundaName() == null ? "" : rule.getCamundaName().toLowerCase(Locale.ROOT),
                        rule.getCamundaConfig() == null ? "" : rule.getCamundaConfig().strip());
            }
        }
        return rules;
    }

    private static boolean on(Map<String, String> rules, String rule) {
        return rules.containsKey(rule) && !"false".equals(rules.get(rule));
    }

    private static Long number(String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
