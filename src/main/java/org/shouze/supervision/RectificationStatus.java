package org.shouze.supervision;

import java.util.EnumSet;
import java.util.Set;

/** Where a supervised task stands. Overdue is no stage of its own: it is asked of the due time. */
public enum RectificationStatus {
    REGISTERED, ASSIGNED, DISPUTED, ACCEPTED, IN_PROGRESS, FEEDBACK, CHECKED, RETURNED, CLEARED, NOT_PURSUED, ENDED;

    /** The unit has it and its time runs. */
    static final Set<RectificationStatus> WITH_UNIT = EnumSet.of(ASSIGNED, ACCEPTED, IN_PROGRESS, RETURNED);
    static final Set<RectificationStatus> OVER = EnumSet.of(CLEARED, NOT_PURSUED, ENDED);

    public boolean isOver() {
        return OVER.contains(this);
    }
}
