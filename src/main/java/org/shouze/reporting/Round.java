package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The round of a day.
 *
 * @param plan   the plan it was opened by
 * @param reason why it was not opened, or null
 */
public record Round(long id, LocalDate day, long plan, Status status, String reason, Instant openedAt,
        Instant closesAt, Instant closedAt) {

    /** OPENING until every expected report has its row; NOT_OPENED is kept so that no day is silently missing. */
    public enum Status { OPENING, OPEN, CLOSED, NOT_OPENED }
}
