package org.shouze.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.shouze.NotFound;
import org.springframework.stereotype.Component;

/** The steps by their form keys. */
@Component
public class Steps {

    private final Map<String, Step<?>> steps;

    Steps(Map<String, Step<?>> steps) {
        this.steps = steps;
    }

    /** @throws NotFound if the product has no such step */
    public Step<?> get(String formKey) {
        return find(formKey).orElseThrow(() -> new NotFound("step " + formKey));
    }

    Optional<Step<?>> find(String formKey) {
        return Optional.ofNullable(steps.get(formKey));
    }

    Set<String> formKeys() {
        return steps.keySet();
    }

    Optional<Fact> fact(String process, String variable) {
        return steps.values().stream().flatMap(step -> step.answers().stream().map(Fact.class::cast))
                .filter(fact -> fact.process().equals(process) && fact.variable().equals(variable)).findFirst();
    }
}
