package org.shouze.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The steps by their form keys. Looked up when first needed: steps call doors, and doors start processes. */
@Component
public class Steps {

    /** Serves each task of a model that brings its own form instead of naming a step. */
    public static final String GENERIC = "custom/fill-form";

    private final ListableBeanFactory beans;
    private volatile Map<String, Step<?>> steps;

    Steps(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws NotFound if the product has no such step */
    public Step<?> get(String formKey) {
        return find(formKey).orElseThrow(() -> new NotFound("step " + formKey));
    }

    Optional<Step<?>> find(String formKey) {
        return Optional.ofNullable(all().get(formKey));
    }

    Optional<Fact> fact(String process, String variable) {
        return all().values().stream().flatMap(step -> step.answers().stream().map(Fact.class::cast))
                .filter(fact -> fact.process().equals(process) && fact.variable().equals(variable)).findFirst();
    }

    /** What the yes-or-no facts of a process are as long as no step answered them. */
    Map<String, Boolean> initially(String process) {
        return all().values().stream().flatMap(step -> step.answers().stream())
                .filter(fact -> fact.process().equals(process) && fact.initially() instanceof Boolean).distinct()
                .collect(Collectors.toMap(Fact::variable, fact -> (Boolean) fact.initially()));
    }

    /** @throws IllegalStateException if the step answered a fact it does not declare */
    Map<String, Object> variables(String step, Facts facts) {
        var declared = get(step).answers();
        var variables = new HashMap<String, Object>();
        facts.values().forEach((fact, value) -> {
            if (!declared.contains(fact) && !(fact instanceof FieldFact)) {
                throw new IllegalStateException(step + " does not declare " + fact);
            }
            variables.put(fact.variable(), value);
        });
        return variables;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Map<String, Step<?>> all() {
        if (steps == null) {
            steps = (Map) beans.getBeansOfType(Step.class);
        }
        return steps;
    }
}
