package org.shouze.hearing;

import org.shouze.organization.PersonId;

/** The person concerned: of the registers, or from outside and then known by name only. */
public record Concerned(PersonId person, String outsideName) {

    public Concerned {
        if ((person == null) == (outsideName == null || outsideName.isBlank())) {
            throw new IllegalArgumentException("either a person of the registers or a name");
        }
    }

    public static Concerned of(PersonId person) {
        return new Concerned(person, null);
    }

    public static Concerned outside(String name) {
        return new Concerned(null, name.strip());
    }

    boolean is(PersonId other) {
        return other != null && other.equals(person);
    }
}
