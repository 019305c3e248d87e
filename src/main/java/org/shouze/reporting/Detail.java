package org.shouze.reporting;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where somebody named has been and is: facts of travel and contact, never a native place (中央网信办 2020-02-04).
 *
 * @param from    where he came from
 * @param to      where he went
 * @param on      when he arrived or left
 * @param by      how he travelled
 * @param now     one of the plan's words
 * @param symptom in a word or two
 */
public record Detail(long person, String from, String to, LocalDate on, String by, String now, String symptom) {

    public Detail {
        from = stripped(from);
        to = stripped(to);
        by = stripped(by);
        now = stripped(now);
        symptom = stripped(symptom);
    }

    public static Detail none(long person) {
        return new Detail(person, null, null, null, null, null, null);
    }

    public boolean isEmpty() {
        return on == null && Stream.of(from, to, by, now, symptom).allMatch(String::isEmpty);
    }

    /** Does it say what must be known of somebody who came back, or went? */
    boolean suffices(Set<Long> returned, Set<Long> gone) {
        Predicate<String> said = text -> !text.isEmpty();
        return (!returned.contains(person) || said.test(from) && on != null && said.test(now))
                && (!gone.contains(person) || said.test(to) && on != null);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
