package org.shouze.audit;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What to look for in the trail; whatever is null or blank does not narrow it.
 *
 * @param person  number of the person's record (an id), or the whole name
 * @param act     e.g. {@code reporting.filed}, or a room for all of its acts
 * @param subject e.g. {@code report:0192…}
 */
public record Search(LocalDate day, String person, String act, String subject) {

    public static final Search ALL = new Search(null, null, null, null);

    public Search {
        person = orNull(person);
        act = orNull(act);
        subject = orNull(subject);
    }

    Where where(ZoneId zone) {
        return Where.all()
                .and("at >= ?", day == null ? null : day.atStartOfDay(zone).toOffsetDateTime())
                .and("at < ?", day == null ? null : day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .and(byNumber() ? "person = ?" : "person_name = ?", byNumber() ? Long.valueOf(person) : person)
                .and(byRoom() ? "act like ? escape '!'" : "act = ?", byRoom() ? Where.literally(act) + ".%" : act)
                .and("subject = ?", subject);
    }

    private boolean byNumber() {
        return person != null && person.matches("\\d{1,18}");
    }

    private boolean byRoom() {
        return act != null && !act.contains(".") && !act.equals(Audit.READ);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
