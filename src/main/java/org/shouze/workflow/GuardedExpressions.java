package org.shouze.workflow;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Expressions are one word: a fact of the process, or a delegate. No properties, no methods, no other beans, so that
 * no model can reach further than the diagram shows.
 */
@Component
class GuardedExpressions extends JuelExpressionManager {

    private final ApplicationContext beans;
    private final ObjectProvider<Steps> steps;
    private final ObjectProvider<OwnForms> forms;

    GuardedExpressions(ApplicationContext beans, ObjectProvider<Steps> steps, ObjectProvider<OwnForms> forms) {
        this.beans = beans;
        this.steps = steps;
        this.forms = forms;
    }

    @Override
    protected ELResolver createElResolver() {
        return new OneWord();
    }

    /** A delegate of that name: a bean declared as service task, nothing else. */
    boolean isDelegate(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class);
    }

    private class OneWord extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null) {
                throw new ELException("an expression is one word; it has no properties");
            }
            context.setPropertyResolved(true);
            var name = String.valueOf(property);
            var scope = (VariableScope) context.getContext(VariableScope.class);
            if (scope.hasVariable(name)) {
                return scope.getVariable(name);
            }
            var fact = fact(scope, name);
            if (fact.isPresent()) {
                return fact.get().initially();
            }
            if (isDelegate(name)) {
                return beans.getBean(name, JavaDelegate.class);
            }
            throw new ELException("unknown name " + name);
        }

        /** What nobody answered yet has its declared first value: no row is written for it. */
        private Optional<Fact> fact(VariableScope scope, String name) {
            return scope instanceof ExecutionEntity execution
                    ? steps.getObject().fact(execution.getProcessDefinition().getKey(), name)
                            .or(() -> forms.getObject().fact(execution.getProcessDefinitionId(), name))
                    : Optional.empty();
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return Object.class;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ELException("expressions only read");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return List.<FeatureDescriptor>of().iterator();
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}
