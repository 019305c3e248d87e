package org.shouze.reporting;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;

/**
 * One version of a report as it was signed; never changed afterwards.
 *
 * @param filedAt   when it was entered
 * @param writtenAt when it was written on paper during an outage, or null
 * @param checkedBy what a zero report states was done
 */
public record ReportVersion(MatterId report, int number, Instant filedAt, Instant writtenAt, Filer filer,
        Answer answer, Figures figures, Named named, List<CheckedBy> checkedBy, String explanation, String remarks,
        boolean late, boolean supplement, Amendment amendment) {

    /** @param selfCorrection nobody had asked before it was proposed */
    public record Amendment(String reason, boolean selfCorrection, long approvedBy, String approvedByName) {}
}
