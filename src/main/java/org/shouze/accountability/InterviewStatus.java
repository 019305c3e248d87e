package org.shouze.accountability;

/** Where a talk or letter stands. */
public enum InterviewStatus {
    PROPOSED, REVISING, REFUSED, APPROVED, INQUIRED, REPLIED, NOTIFIED, HELD, SIGNED, JUDGED, CRITICIZED, RECTIFYING, CONCLUDED,
    ESCALATED, CLOSED;

    public boolean isOver() {
        return this == REFUSED || this == ESCALATED || this == CLOSED;
    }
}
