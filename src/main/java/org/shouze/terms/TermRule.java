package org.shouze.terms;

import java.time.LocalDate;
import java.util.List;

/**
 * How long a step may take, from a day on.
 *
 * @param process   its id, or {@link #ANY}
 * @param step      form key, or {@link #ANY}
 * @param validTo   last day, or null
 * @param amount    of the measure; 0 for {@link Measure#OWN}
 * @param takesOver open items follow this version from its first day on
 * @param basis     what it rests on
 */
public record TermRule(long id, String process, String step, LocalDate validFrom, LocalDate validTo, Measure measure,
        int amount, boolean mayExtend, boolean mayPause, boolean takesOver, String basis, String madeBy,
        List<Rung> rungs) {

    public static final String ANY = "*";

    boolean holds(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    boolean covers(String process, String step) {
        return fits(this.process, process) && fits(this.step, step);
    }

    /** The closer it names the step, the sooner it holds. */
    int closeness() {
        return (process.equals(ANY) ? 0 : 2) + (step.equals(ANY) ? 0 : 1);
    }

    private static boolean fits(String pattern, String value) {
        return pattern.equals(ANY) || pattern.equals(value);
    }
}
