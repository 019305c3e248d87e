package org.shouze.audit;

import java.time.Instant;

/** One line of the trail: who, when, from which seat, what, to what. */
public record Entry(long id, Instant at, boolean read, long person, String name, String seatName, String behalfOf,
        String act, String subject, String detail, String purpose) {}
