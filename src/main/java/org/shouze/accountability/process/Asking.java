package org.shouze.accountability.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.shouze.organization.PersonId;
import org.springframework.validation.Errors;

/** What several steps ask for in the same way. */
final class Asking {

    private Asking() {}

    static void words(String field, String written, Errors errors) {
        if (written == null || written.isBlank()) {
            errors.rejectValue(field, "accountability.case.fault.words", "accountability.case.fault.words");
        }
    }

    static void day(String field, LocalDate day, Errors errors) {
        if (day == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "accountability.case.fault.day", "accountability.case.fault.day");
        }
    }

    static void two(String field, List<Long> people, Errors errors) {
        if (people.stream().distinct().count() < 2) {
            errors.rejectValue(field, "rule.OneAlone", "rule.OneAlone");
        }
    }

    static List<PersonId> people(List<Long> ids) {
        return ids.stream().map(PersonId::new).toList();
    }

    static List<String> parts(String written) {
        return written == null ? List.of()
                : Arrays.stream(written.split("[\\s,，、;；]+")).filter(part -> !part.isEmpty()).toList();
    }
}
