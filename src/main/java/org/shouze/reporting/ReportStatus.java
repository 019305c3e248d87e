package org.shouze.reporting;

import java.util.EnumSet;
import java.util.Set;

/** Where an expected report stands. Overdue is not a status: it follows from the clock. */
public enum ReportStatus {
    DUE, DRAFT, FILED, RETURNED, ACCEPTED, CONSOLIDATED, MISSED, EXEMPT;

    static final Set<ReportStatus> RECEIVED = EnumSet.of(FILED, RETURNED, ACCEPTED, CONSOLIDATED);
    static final Set<ReportStatus> FILEABLE = EnumSet.of(DUE, DRAFT, RETURNED, MISSED);
    static final Set<ReportStatus> CORRECTABLE = EnumSet.of(ACCEPTED, CONSOLIDATED);

    public boolean received() {
        return RECEIVED.contains(this);
    }
}
