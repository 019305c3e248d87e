package org.shouze.organization;

import java.util.List;

/**
 * Something the check of registers has to say, with its place.
 *
 * @param row       row as Excel numbers it, or 0 for the whole sheet
 * @param column    heading, or null for the whole row
 * @param reason    which of the messages {@code organization.finding.<reason>}
 * @param arguments what that message fills in
 * @param value     what stands there, or null
 * @param leaver    whose open work has to be handed over first, or null
 */
public record Finding(Register register, int row, String column, Severity severity, String reason,
        List<String> arguments, String value, PersonId leaver) {

    /** A mistake refuses the import; a remark says which rule was applied. */
    public enum Severity { MISTAKE, REMARK }

    public boolean isMistake() {
        return severity == Severity.MISTAKE;
    }
}
