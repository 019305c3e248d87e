package org.shouze.accountability;

/** Where a case is. The order is that of the usual way. */
public enum CaseStage {
    PROPOSED, STARTED, INVESTIGATING, FACTS_SHOWN, DEFENCE_HEARD, REPORTED, REVIEWED, DECIDED, SERVED, EXECUTING, CLOSED,
    NOT_STARTED, NOT_PURSUED, EXEMPTED, TRANSFERRED, REVOKED;

    public boolean isOver() {
        return ordinal() >= CLOSED.ordinal();
    }

    boolean isBefore(CaseStage other) {
        return ordinal() < other.ordinal();
    }
}
