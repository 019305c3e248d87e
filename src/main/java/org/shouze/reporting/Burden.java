package org.shouze.reporting;

import java.time.LocalDate;
import java.util.List;

import org.shouze.organization.Unit;

/**
 * What the forms of this room ask of a unit and all below it in a week.
 *
 * @param units those right below of which something is asked, the most first; and itself, where it is asked
 */
public record Burden(Unit unit, LocalDate first, LocalDate last, List<OfUnit> units, List<Field> fields) {

    /** @param again of these fields, how many it was asked before; @param minutes declared */
    public record OfUnit(Unit unit, long forms, long fields, long again, long minutes) {}

    /**
     * One field of one form.
     *
     * @param name    {@code field.<name>} says what it is
     * @param since   first day on which the form has it
     * @param seconds declared
     * @param asked   how often in that week
     * @param again   how often of somebody who was asked it before
     */
    public record Field(String form, String name, LocalDate since, int seconds, long asked, long again) {}

    public OfUnit sum() {
        return units.stream().reduce(new OfUnit(unit, 0, 0, 0, 0), (one, other) -> new OfUnit(unit, one.forms() + other.forms(),
                one.fields() + other.fields(), one.again() + other.again(), one.minutes() + other.minutes()));
    }
}
