package org.shouze.accountability;

/** Where an appeal is. */
public enum AppealStage {
    FILED, ACCEPTED, UNDER_REVIEW, REVIEWED, DECIDED, SERVED, NAME_CLEARED, REJECTED_LATE, ANSWERED, WITHDRAWN;

    public boolean isOver() {
        return this == NAME_CLEARED || this == ANSWERED || this == WITHDRAWN;
    }
}
