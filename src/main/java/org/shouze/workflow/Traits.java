package org.shouze.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * What a model says of itself in extension properties. {@code returns=named}: work goes back only to the steps a task
 * names in {@code returnsTo}, and never straight. {@code cancellable=true}, until {@code cancellableUntil} is reached:
 * whoever started it may cancel it. {@code confidential=true}: ending it takes two. {@code proven}: a {@link Claim} that
 * holds on every way.
 */
final class Traits {

    private Traits() {}

    static boolean namesReturns(Process process) {
        return of(process, "returns").filter("named"::equals).isPresent();
    }

    static List<String> returnsTo(UserTask task) {
        return of(task, "returnsTo").map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    /** Nodes whose last doer may not do this one. */
    static List<String> otherThan(UserTask task) {
        return of(task, "otherThan").map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    static boolean cancellable(Process process, Collection<String> taken) {
        return of(process, "cancellable").filter("true"::equals).isPresent()
                && of(process, "cancellableUntil").filter(taken::contains).isEmpty();
    }

    static boolean confidential(Process process) {
        return of(process, "confidential").filter("true"::equals).isPresent();
    }

    /** Roles that a step of the process gives to people; the others are given when the matter is opened. */
    static List<String> namedLater(Process process) {
        return of(process, "namedLater").map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    /** Where it is said more than once, each. */
    static List<String> all(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(property -> String.valueOf(property.getCamundaValue())).toList();
    }

    private static Optional<String> of(BaseElement element, String name) {
        return all(element, name).stream().findFirst();
    }
}
