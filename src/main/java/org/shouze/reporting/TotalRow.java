package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;

import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;

/**
 * A total that is owed by a level.
 *
 * @param line    name of the line, or ALL where the lines join
 * @param version number of the signed version, 0 before the first signature
 */
record TotalRow(MatterId id, long round, LocalDate day, Rung rung, String line, UnitId unit, String unitPath,
        String unitName, SeatId consolidator, SeatId signer, Instant due, TotalStatus status, int version,
        int revision) {

    /** Number of the version that is being put together or waits for a signature. */
    int next() {
        return version + 1;
    }
}
