package org.shouze.audit.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.shouze.audit.Search;

/** What the administrator typed; a day that can't be read stays in its field. */
record Filter(String day, String person, String act, String subject) {

    Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(day).filter(text -> !text.isBlank()).map(text -> LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean wrong() {
        return day != null && !day.isBlank() && date().isEmpty();
    }

    Search search() {
        return new Search(date().orElse(null), person, act, subject);
    }
}
