package org.shouze.handover;

import java.util.List;

import org.shouze.organization.PersonId;

/**
 * What is to be handed over to whom.
 *
 * @param to      one person for everything, or null: each item to who follows on the seat it came to
 * @param items   ids of items, at most {@link Handovers#AT_ONCE}
 * @param matters ids of matters that go on, at most as many
 */
public record Order(PersonId to, List<String> items, List<String> matters, String reason) {}
