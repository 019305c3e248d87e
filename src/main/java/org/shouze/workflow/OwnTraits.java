package org.shouze.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What an own model may say of itself in extension properties: less than {@link Traits} knows. */
final class OwnTraits {

    private static final Map<String, Set<String>> WORDS = Map.of("returns", Set.of("named"),
            "cancellable", Set.of("true", "false"));

    private OwnTraits() {}

    /** Properties of the process that mean nothing here; what is to be proven is read by {@link Proof}. @param nodes ids of all its nodes */
    static List<String> unknownOfProcess(BaseElement process, Set<String> nodes) {
        return properties(process).stream().filter(property -> !Claim.PROPERTY.equals(property.getCamundaName()))
                .filter(property -> !WORDS.getOrDefault(property.getCamundaName(),
                "cancellableUntil".equals(property.getCamundaName()) ? nodes : Set.of())
                .contains(property.getCamundaValue())).map(CamundaProperty::getCamundaName).map(String::valueOf).toList();
    }

    /** Properties of a task that mean nothing here, and nodes they name that are no task. */
    static List<String> unknownOfTask(BaseElement task, Set<String> tasks) {
        var unknown = new ArrayList<String>();
        for (var property : properties(task)) {
            var others = "otherThan".equals(property.getCamundaName());
            if (!others && !"returnsTo".equals(property.getCamundaName())) {
                unknown.add(String.valueOf(property.getCamundaName()));
                continue;
            }
            Arrays.stream(String.valueOf(property.getCamundaValue()).strip().split("\\s+"))
                    .filter(node -> !tasks.contains(node) && !(others && node.equals("INITIATOR"))).forEach(unknown::add);
        }
        return unknown;
    }

    private static List<CamundaProperty> properties(BaseElement element) {
        return Optional.ofNullable(element.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list())
                .orElse(List.of()).stream().flatMap(all -> all.getCamundaProperties().stream()).toList();
    }
}
