package org.shouze.terms;

import java.time.Instant;

import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;

/**
 * A request for more time, and what became of it.
 *
 * @param due     when it was due then
 * @param seat    which decides: one level up from whom the item waits for
 * @param granted null while it is open
 */
public record Extension(long id, String item, MatterId matter, String number, Instant due, Instant wanted,
        String reason, Instant requestedAt, long requestedBy, String requestedName, String requestedSeat, SeatId seat,
        Instant decidedAt, String decidedName, String decidedSeat, Boolean granted, String comment) {

    public boolean isOpen() {
        return decidedAt == null;
    }
}
