package org.shouze.recusal;

import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;

/** Somebody declared a tie to another, or to nobody of the registers. */
record TiesChanged(PersonId one, PersonId other, Actor by) {}
