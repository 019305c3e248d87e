package org.shouze.accountability;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** A talk or letter led to the suspicion of a breach, and this person was asked to take it on. Told in the act's own transaction. */
public record ClueProposed(MatterId source, PersonId to) {}
