package org.shouze.matter;

import org.shouze.organization.PersonId;

/** Somebody was excluded from a matter or is no member any more. Published in the act's own transaction. */
public record PersonShutOut(MatterId matter, PersonId person) {}
