package org.shouze.identity;

import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;

/**
 * The signed-in person as of this request: seats are read anew each time, so rights take effect on the next request.
 * A controller takes it as a parameter.
 *
 * @param actor who acts, from the seat chosen in the header
 * @param seats all seats of today; the first that matches {@link #actor()} is the chosen one
 */
public record Acting(Actor actor, List<Seats.Held> seats) {

    public PersonId person() {
        return PersonId.of(actor);
    }

    /** Seats whose every kind of work is theirs today: not where they stand in for some kinds only. */
    public List<Seats.Held> whole() {
        return seats.stream().filter(Seats.Held::isWhole).toList();
    }

    /** The same person acting from another of the seats. */
    public Acting on(Seats.Held held) {
        return new Acting(new Actor(actor.person(), actor.name(), held.seat().id().value(), held.seat().title(),
                held.substituteFor()), seats);
    }
}
