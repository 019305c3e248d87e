package org.shouze.reporting;

import org.shouze.matter.MatterId;

/**
 * One part of a total as it was taken in.
 *
 * @param part   a report at the college, else a total of the level below
 * @param answer of a report; null for a total
 */
public record TotalPart(MatterId part, int version, String unitName, Answer answer, Tally tally, Figures figures) {}
