package org.shouze.recusal;

import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/**
 * Somebody, or an organisation, whom a matter concerns.
 *
 * @param person one of the registers, or null
 * @param name   of an outsider who is in no register, or null; kept sealed
 * @param unit   the unit it is about, beside those the person sits in; for an organisation the organisation itself
 */
public record Concerned(Role role, PersonId person, String name, UnitId unit) {

    public enum Role { SUBJECT, INFORMANT, WITNESS }

    public static Concerned person(Role role, PersonId person, UnitId unit) {
        return new Concerned(role, person, null, unit);
    }

    public static Concerned outsider(Role role, String name, UnitId unit) {
        return new Concerned(role, null, name, unit);
    }

    public static Concerned organisation(UnitId unit) {
        return new Concerned(Role.SUBJECT, null, null, unit);
    }
}
