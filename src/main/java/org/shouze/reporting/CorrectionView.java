package org.shouze.reporting;

import java.time.Instant;

import org.shouze.matter.MatterId;

/**
 * A proposed correction with the old and the new value.
 *
 * @param opinion of who decided, or null
 */
public record CorrectionView(MatterId id, ReportView report, String number, Status status, ReportVersion old,
        Filing proposed, Figures figures, String reason, boolean selfCorrection, Instant proposedAt,
        String proposedBy, Instant decidedAt, String decidedBy, String opinion) {

    /** REVISING: sent back to who proposed it. */
    public enum Status { PROPOSED, APPROVED, APPLIED, REVISING, REFUSED, WITHDRAWN }

    public Figures difference() {
        return figures.minus(old.figures());
    }
}
