package org.shouze.basis;

import java.time.LocalDate;

/**
 * One version of a rule.
 *
 * @param code  e.g. A19
 * @param title as it is cited in papers
 * @param until last day in force, or null
 * @param combined longest time in months that periods of several measures under it bar together; null for no limit
 */
public record RuleVersion(String code, Track track, String title, LocalDate from, LocalDate until,
        Integer combined) {

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
