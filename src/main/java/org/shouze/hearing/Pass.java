package org.shouze.hearing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.shouze.matter.MatterId;

/** A pass to one matter for one person. Its code is nowhere but in the hand of who got it. */
record Pass(PassId id, String number, String mark, MatterId matter, Concerned concerned, Instant issuedAt, String issuedBy,
        Instant expiresAt, Instant revokedAt, Instant lockedUntil) {

    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** Why it does not open now, for the trail only; the person at the door never learns it. */
    Optional<String> obstacle(boolean right, Instant now) {
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            return Optional.of("locked");
        }
        if (!right) {
            return Optional.of("wrong code");
        }
        if (revokedAt != null) {
            return Optional.of("revoked");
        }
        return holds(now) ? Optional.empty() : Optional.of("expired");
    }

    boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
