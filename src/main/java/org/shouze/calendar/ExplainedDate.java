package org.shouze.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A date with its arithmetic.
 *
 * @param skipped days that were not counted or moved it on, with the reason of each
 */
public record ExplainedDate(LocalDate date, LocalDate start, String rule, List<Skipped> skipped) {

    public record Skipped(LocalDate day, String reason) {}
}
