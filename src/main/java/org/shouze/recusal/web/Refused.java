package org.shouze.recusal.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

/** Puts a broken rule where it belongs on the form, so that nothing typed is lost. */
final class Refused {

    private static final Map<String, String> FIELDS = Map.of("HasConflict", "number", "DutyNotLent", "duties",
            "PeriodNotSet", "until", "NoLetter", "letter");

    private Refused() {}

    static boolean by(Runnable act, Errors errors, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                act.run();
            } catch (RuleBroken broken) {
                var field = FIELDS.get(broken.getClass().getSimpleName());
                if (field == null || errors.getFieldType(field) == null) {
                    errors.reject(broken.code(), broken.arguments(), broken.code());
                } else {
                    errors.rejectValue(field, broken.code(), broken.arguments(), broken.code());
                }
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return errors.hasErrors();
    }
}
