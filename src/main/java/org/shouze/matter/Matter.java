package org.shouze.matter;

import java.time.Instant;

import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

/**
 * @param initiator who started it, or null
 * @param carrier   who carries it on in the initiator's place since a handover, else the initiator
 * @param closedAt when the last process of it ended, or null
 * @param confidential known to its members only ({@link Members})
 * @param guarded  confidential, or somebody is shut out of it: ask {@link Members#let} before anybody sees it
 */
public record Matter(MatterId id, String process, String number, String title, UnitId unit, String unitPath,
        PersonId initiator, PersonId carrier, Instant openedAt, Instant closedAt,
        boolean confidential, boolean guarded) {

    public boolean isCarriedBy(PersonId person) {
        return person.equals(carrier);
    }
}
