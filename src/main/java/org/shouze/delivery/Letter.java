package org.shouze.delivery;

import java.time.Instant;

import org.shouze.organization.PersonId;

/** @param attempts including the one it was claimed for */
record Letter(long id, long message, Channel channel, PersonId to, Postcard card, int attempts, String receipt,
        Instant createdAt, Instant sentAt) {}
