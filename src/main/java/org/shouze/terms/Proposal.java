package org.shouze.terms;

import java.time.Instant;

import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;

/**
 * What red put before a seat: that something be done about an item that is over its time.
 *
 * @param label     name of the task where its step serves many, else null
 * @param seat      which decides
 * @param waitsFrom when it is to be looked at: at once, or the day it was put off to
 * @param answer    key of the {@link RedAnswer} that was chosen, or null
 */
public record Proposal(long id, String item, MatterId matter, String number, String step,
        String label, Instant due, SeatId seat,
        Instant openedAt, Instant waitsFrom, Status status, String answer, String reason, Instant decidedAt,
        String decidedName, String decidedSeat) {

    public enum Status { WAITING, ACCEPTED, REFUSED }

    public boolean isOpen() {
        return status == Status.WAITING;
    }

    public boolean isPutOff(Instant now) {
        return isOpen() && waitsFrom.isAfter(now);
    }
}
