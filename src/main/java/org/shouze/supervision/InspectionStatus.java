package org.shouze.supervision;

/** Where an inspection stands. */
public enum InspectionStatus {
    PLANNED, NOT_APPROVED, APPROVED, CHECKING, EXPLAINING, LISTING, LISTED, NO_PROBLEM, RECTIFYING, RECHECKING, CLOSED, ENDED,
    REVOKED;

    public boolean isOver() {
        return this == NOT_APPROVED || this == NO_PROBLEM || this == CLOSED || this == ENDED || this == REVOKED;
    }
}
