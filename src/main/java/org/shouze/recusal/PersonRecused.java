package org.shouze.recusal;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * Somebody who knew of a matter as its member had to leave it. What he did there is done anew by another; the room
 * that handles it knows which steps. Published in the act's own transaction.
 */
public record PersonRecused(MatterId matter, PersonId person) {}
