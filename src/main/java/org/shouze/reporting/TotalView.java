package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/**
 * A total as pages show it.
 *
 * @param line    name of the line, or ALL
 * @param version number of the signed version, 0 before the first
 * @param pending what waits for a signature, or null
 * @param signed  what is in force, or null
 */
public record TotalView(MatterId id, LocalDate day, Rung rung, String line, UnitId unit, String unitName,
        Instant due, TotalStatus status, int version, int revision, TotalVersion signed, TotalVersion pending) {

    /** What would change by the new signature; null where nothing was signed before. */
    public Figures difference() {
        return signed == null || pending == null ? null : pending.figures().minus(signed.figures());
    }
}
