package org.shouze.organization;

import org.shouze.audit.Actor;

public record PersonId(long value) {

    public static PersonId of(Actor actor) {
        return new PersonId(actor.person());
    }
}
