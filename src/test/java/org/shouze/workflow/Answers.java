package org.shouze.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the steps of the product answer, read from their classes without starting anything. */
final class Answers {

    private static final Map<String, Step<?>> STEPS = steps();

    private Answers() {}

    static Answering of(String process) {
        return new Answering(Answers::by, STEPS.values().stream().flatMap(step -> step.answers().stream())
                .filter(fact -> fact.process().equals(process) && fact.initially() instanceof Boolean).distinct()
                .collect(Collectors.toMap(Fact::variable, fact -> (Boolean) fact.initially())));
    }

    private static Set<String> by(UserTask task) {
        var step = STEPS.get(task.getCamundaFormKey());
        return step == null
                ? FieldReader.drawn(task).stream().map(field -> field.getCamundaId()).collect(Collectors.toSet())
                : step.answers().stream().map(Fact::variable).collect(Collectors.toSet());
    }

    private static Map<String, Step<?>> steps() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Step.class));
        var steps = new HashMap<String, Step<?>>();
        scanner.findCandidateComponents("org.shouze").forEach(found -> {
            var type = ClassUtils.resolveClassName(found.getBeanClassName(), Answers.class.getClassLoader());
            var named = type.getAnnotation(Component.class);
            if (named != null) {
                steps.put(named.value(), (Step<?>) new SpringObjenesis().newInstance(type));
            }
        });
        return steps;
    }
}
