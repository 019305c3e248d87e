package org.shouze.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.shouze.organization.PersonId;
import org.shouze.organization.Unit;

/**
 * What another system may read.
 *
 * @param name      of that system
 * @param unit      this one and all below it
 * @param keeper    who answers for it, and was given the secret
 * @param lastDay   good until the end of it
 * @param givenAt   when the keeper last took the secret, or null
 * @param usedAt    to the minute; or null
 * @param refusedAt when it was last shown in vain: a wrong secret, or its time is over; or null
 */
public record Token(String id, String name, Unit unit, Set<Scope> scopes, PersonId keeper, String keeperName,
        LocalDate lastDay, Instant givenAt, Instant revokedAt, Instant usedAt, Instant refusedAt, State state) {

    /** GIVEN_OUT: the keeper has not taken it yet. */
    public enum State { GIVEN_OUT, IN_FORCE, EXPIRED, REVOKED }

    public boolean revocable() {
        return state == State.GIVEN_OUT || state == State.IN_FORCE;
    }
}
