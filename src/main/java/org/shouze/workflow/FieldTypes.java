package org.shouze.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.form.type.AbstractFormFieldType;
import org.camunda.bpm.engine.impl.form.type.SimpleFormFieldType;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidator;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidatorContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Makes the engine read our types and rules of fields. It never fills a form in: pages and rules are ours. */
final class FieldTypes {

    private FieldTypes() {}

    static List<AbstractFormFieldType> own() {
        return Arrays.stream(Field.Type.values())
                .filter(type -> switch (type) {
                    case TEXT, PERSON, UNIT, ATTACHMENT -> true;
                    default -> false;
                }).<AbstractFormFieldType>map(type -> new Plain(type.code())).toList();
    }

    static Map<String, Class<? extends FormFieldValidator>> rules() {
        return Map.of("pattern", Unused.class);
    }

    private static final class Plain extends SimpleFormFieldType {

        private final String name;

        private Plain(String name) {
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        protected TypedValue convertValue(TypedValue value) {
            return value;
        }

        @Override
        public Object convertFormValueToModelValue(Object value) {
            return value;
        }

        @Override
        public String convertModelValueToFormValue(Object value) {
            return value == null ? null : value.toString();
        }
    }

    /** Only its name is needed, so that the engine knows the rule; the engine makes one itself. */
    public static final class Unused implements FormFieldValidator {

        @Override
        public boolean validate(Object value, FormFieldValidatorContext context) {
            return true;
        }
    }
}
