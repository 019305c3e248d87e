package org.shouze.organization;

/**
 * One line of the differences shown before an import.
 *
 * @param subject how a person recognizes it
 * @param field   heading, or null where the whole is added or ended
 */
public record Difference(Register register, Kind kind, String subject, String field, String before, String after) {

    public enum Kind { ADDED, CHANGED, ENDED }
}
