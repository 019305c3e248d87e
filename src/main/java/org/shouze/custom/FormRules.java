package org.shouze.custom;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.shouze.workflow.Field;

/** Judges what was typed into a form that a model carries, by the rules the model gives its fields. */
final class FormRules {

    private final Function<String, Optional<String>> person;
    private final Function<String, Optional<String>> unit;
    private final Supplier<String> files;

    /**
     * @param person finds the staff number of a person by number
     * @param unit   finds the code of a unit by code or name
     * @param files  names what is attached to the matter; empty if nothing is
     */
    FormRules(Function<String, Optional<String>> person, Function<String, Optional<String>> unit,
            Supplier<String> files) {
        this.person = person;
        this.unit = unit;
        this.files = files;
    }

    Filled judge(List<Field> fields, Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        var facts = new LinkedHashMap<String, Object>();
        var faults = new ArrayList<Fault>();
        for (var field : fields) {
            if (field.readonly()) {
                continue;
            }
            var text = text(field, typed.get(field.id()));
            if (text.isEmpty()) {
                if (field.required()) {
                    faults.add(Fault.of(field.id(), "required." + field.type(), field.label()));
                }
                values.put(field.id(), "");
                continue;
            }
            var fault = fault(field, text);
            if (fault.isPresent()) {
                faults.add(fault.get());
                continue;
            }
            var value = kept(field, text);
            values.put(field.id(), value);
            facts.put(field.id(), fact(field, value));
        }
        return new Filled(values, facts, faults);
    }

    private String text(Field field, String typed) {
        var text = typed == null ? "" : typed.strip();
        return switch (field.type()) {
            case BOOLEAN -> text.equals("true") ? "true" : field.required() ? "" : "false";
            case LONG, DATE -> Normalizer.normalize(text, Normalizer.Form.NFKC);
            case ATTACHMENT -> files.get();
            default -> text;
        };
    }

    private Optional<Fault> fault(Field field, String text) {
        var id = field.id();
        return switch (field.type()) {
            case LONG -> number(field, text);
            case DATE -> date(text) ? Optional.empty() : Optional.of(Fault.of(id, "date"));
            case ENUM -> field.options().containsKey(text) ? Optional.empty() : Optional.of(Fault.of(id, "choice"));
            case PERSON -> person.apply(text).isPresent() ? Optional.empty() : Optional.of(Fault.of(id, "person", text));
            case UNIT -> unit.apply(text).isPresent() ? Optional.empty() : Optional.of(Fault.of(id, "unit", text));
            case STRING, TEXT -> words(field, text);
            case BOOLEAN, ATTACHMENT -> Optional.empty();
        };
    }

    private static Optional<Fault> number(Field field, String text) {
        if (!text.matches("[+-]?\\d{1,18}")) {
            return Optional.of(Fault.of(field.id(), "number"));
        }
        var number = Long.parseLong(text);
        if (field.min() != null && number < field.min() || field.max() != null && number > field.max()) {
            var code = field.min() == null ? "most" : field.max() == null ? "least" : "between";
            return Optional.of(Fault.of(field.id(), code, String.valueOf(field.min()), String.valueOf(field.max())));
        }
        return Optional.empty();
    }

    private static Optional<Fault> words(Field field, String text) {
        if (text.length() > field.maxLength()) {
            return Optional.of(Fault.of(field.id(), "long", field.maxLength(), text.length()));
        }
        if (field.minLength() != null && text.length() < field.minLength()) {
            return Optional.of(Fault.of(field.id(), "short", field.minLength(), text.length()));
        }
        return field.pattern() == null || Patience.matches(field.pattern(), text) ? Optional.empty()
                : Optional.of(Fault.of(field.id(), "pattern"));
    }

    private static boolean date(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String kept(Field field, String text) {
        return switch (field.type()) {
            case PERSON -> person.apply(text).orElseThrow();
            case UNIT -> unit.apply(text).orElseThrow();
            case LONG -> String.valueOf(Long.parseLong(text));
            default -> text;
        };
    }

    private static Object fact(Field field, String value) {
        return switch (field.type()) {
            case BOOLEAN -> Boolean.valueOf(value);
            case LONG -> Long.valueOf(value);
            default -> value;
        };
    }
}
