package org.shouze.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What the extension properties of a user task in an own model say. */
record TaskProperties(UserTask task) {

    private static final String OTHER_THAN = "otherThan";

    /** Properties that mean nothing here, and nodes that are no user task of the model. */
    List<String> unknown(Set<String> tasks) {
        return properties().stream().flatMap(property -> OTHER_THAN.equals(property.getCamundaName())
                ? Arrays.stream(String.valueOf(property.getCamundaValue()).strip().split("\\s+"))
                        .filter(node -> !node.equals("INITIATOR") && !tasks.contains(node))
                : java.util.stream.Stream.of(String.valueOf(property.getCamundaName()))).toList();
    }

    private List<CamundaProperty> properties() {
        return Optional.ofNullable(task.getExtensionElements())
                .map(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list())
                .orElse(List.of()).stream().flatMap(all -> all.getCamundaProperties().stream()).toList();
    }
}
