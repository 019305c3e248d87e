package org.shouze.reporting;

import org.shouze.audit.Actor;

/** Who signed, from which seat, for whom. */
public record Filer(long person, String name, Long seat, String seatName, String behalfOf) {

    static Filer of(Actor actor) {
        return new Filer(actor.person(), actor.name(), actor.seat(), actor.seatName(), actor.behalfOf());
    }

    Actor actor() {
        return new Actor(person, name, seat, seatName, behalfOf);
    }
}
