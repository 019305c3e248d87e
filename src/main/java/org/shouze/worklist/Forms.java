package org.shouze.worklist;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.validation.Validator;
import org.shouze.workflow.Step;
import org.shouze.workflow.Turn;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Binds what was typed to the form record of a step or an act, wherever it was typed: no form class need be public. */
@Component
public class Forms {

    private final ConversionService conversion;
    private final SpringValidatorAdapter validator;

    Forms(ConversionService mvcConversionService, Validator validator) {
        this.conversion = mvcConversionService;
        this.validator = new SpringValidatorAdapter(validator);
    }

    /** Bound, but not yet judged: a draft may be unfinished. What can't be read is an error, the rest is there. */
    public DataBinder bind(Step<?> step, Map<String, List<String>> typed) {
        return bind(form(step, Step.class), typed);
    }

    public DataBinder bind(Act<?> act, Map<String, List<String>> typed) {
        return bind(form(act, Act.class), typed);
    }

    private DataBinder bind(ResolvableType form, Map<String, List<String>> typed) {
        var binder = constructed(form, typed);
        var unread = binder.getBindingResult().getFieldErrors();
        if (binder.getBindingResult().getTarget() != null || unread.isEmpty()) {
            return binder;
        }
        var readable = new LinkedHashMap<>(typed);
        unread.forEach(error -> readable.remove(error.getField()));
        var rest = constructed(form, readable);
        unread.forEach(rest.getBindingResult()::addError);
        return rest;
    }

    private static ResolvableType form(Object bean, Class<?> kind) {
        return ResolvableType.forClass(AopUtils.getTargetClass(bean)).as(kind).getGeneric(0);
    }

    private DataBinder constructed(ResolvableType form, Map<String, List<String>> typed) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(form);
        binder.setConversionService(conversion);
        binder.setAutoGrowCollectionLimit(2000);
        binder.construct(new Typed(typed));
        return binder;
    }

    /** Bound and judged by Bean Validation and the step itself. */
    public <F> BindingResult check(Step<F> step, Turn turn, Map<String, List<String>> typed) {
        return judged(bind(step, typed), (F form, BindingResult result) -> step.check(turn, form, result));
    }

    /** Bound and judged by Bean Validation and the act itself. */
    public <F> BindingResult check(Act<F> act, Occasion on, Map<String, List<String>> typed) {
        return judged(bind(act, typed), (F form, BindingResult result) -> act.check(on, form, result));
    }

    @SuppressWarnings("unchecked")
    private <F> BindingResult judged(DataBinder binder, BiConsumer<F, BindingResult> rules) {
        var result = binder.getBindingResult();
        if (!result.hasErrors()) {
            binder.setValidator(validator);
            binder.validate();
        }
        if (!result.hasErrors()) {
            rules.accept((F) result.getTarget(), result);
        }
        return result;
    }

    private record Typed(Map<String, List<String>> typed) implements DataBinder.ValueResolver {

        @Override
        public Object resolveValue(String name, Class<?> type) {
            var values = typed.get(name);
            if (values == null || values.isEmpty()) {
                return type == boolean.class ? "false" : null;
            }
            if (values.size() > 1 || type.isArray() || Collection.class.isAssignableFrom(type)) {
                return values;
            }
            return values.get(0).isEmpty() && type != String.class ? null : values.get(0);
        }

        @Override
        public Set<String> getNames() {
            return typed.keySet();
        }
    }
}
