package org.shouze.terms.web;

import static org.shouze.terms.web.Typed.blank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.springframework.validation.Errors;

import org.shouze.calendar.OfficeHours.Span;

/** Other office hours, as typed; an office that does not close at noon leaves the second pair empty. */
record HoursForm(String validFrom, String opens, String closes, String opensAgain, String closesAgain) {

    static HoursForm of(LocalDate from, List<Span> spans) {
        var second = spans.size() > 1 ? spans.get(1) : null;
        return new HoursForm(from.toString(), spans.get(0).opens().toString(), spans.get(0).closes().toString(),
                second == null ? "" : second.opens().toString(), second == null ? "" : second.closes().toString());
    }

    void check(Errors errors) {
        reject(errors, "validFrom", day() == null, "terms.fault.day");
        reject(errors, "opens", time(opens) == null, "terms.fault.time");
        reject(errors, "closes", time(closes) == null, "terms.fault.time");
        reject(errors, "opensAgain", again() && time(opensAgain) == null, "terms.fault.time");
        reject(errors, "closesAgain", again() && time(closesAgain) == null, "terms.fault.time");
        if (!errors.hasErrors()) {
            reject(errors, "closes", !time(opens).isBefore(time(closes)), "terms.fault.later");
            reject(errors, "opensAgain", again() && !time(closes).isBefore(time(opensAgain)), "terms.fault.later");
            reject(errors, "closesAgain", again() && !time(opensAgain).isBefore(time(closesAgain)), "terms.fault.later");
        }
    }

    /** Once it has been checked. */
    LocalDate day() {
        try {
            return blank(validFrom) ? null : LocalDate.parse(validFrom.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    List<Span> spans() {
        var spans = new ArrayList<>(List.of(new Span(time(opens), time(closes))));
        if (again()) {
            spans.add(new Span(time(opensAgain), time(closesAgain)));
        }
        return spans;
    }

    private boolean again() {
        return !blank(opensAgain) || !blank(closesAgain);
    }

    private static LocalTime time(String text) {
        try {
            return blank(text) ? null : LocalTime.parse(text.strip().length() == 4 ? "0" + text.strip() : text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void reject(Errors errors, String field, boolean wrong, String why) {
        if (wrong) {
            errors.rejectValue(field, why, why);
        }
    }
}
