package org.shouze.operations;

import java.time.Instant;

/**
 * Something was wrong once, from then until then.
 *
 * @param subject channel or node, empty for the house as a whole
 */
public record Alarm(long id, AlarmKind kind, String subject, Instant raisedAt, Instant clearedAt, Instant acknowledgedAt,
        String acknowledgedBy) {

    public boolean isStanding() {
        return clearedAt == null;
    }

    public boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    /** Message key of what it is about, or null. */
    public String subjectLabel() {
        return kind == AlarmKind.OUTBOX_LATE ? "delivery.channel." + subject : null;
    }
}
