package org.shouze.organization.web;

import java.util.Map;

import org.shouze.RuleBroken;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;

import jakarta.servlet.http.HttpServletResponse;

/** Puts a broken rule where it belongs on the form, so that nothing typed is lost. */
final class Refused {

    private static final Map<String, String> FIELDS =
            Map.of("WorkNotHandedOver", "lastDay", "NoSuchPerson", "number", "SubstitutesHimself", "number", "SubstituteIsAbsent", "number",
                    "SeparateAdministration", "number", "KeeperChecksHimself", "number", "SeatTaken", "from");

    private Refused() {}

    /** @param last the field that holds the last day */
    static boolean by(Runnable act, String last, Errors errors, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                act.run();
            } catch (RuleBroken broken) {
                var field = FIELDS.getOrDefault(broken.getClass().getSimpleName(), last);
                errors.rejectValue(field, broken.code(), broken.arguments(), broken.code());
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return errors.hasErrors();
    }
}
