package org.shouze.reporting;

import java.time.Instant;
import java.util.List;

import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

/**
 * An urgent report.
 *
 * @param content  what was raised, opened from its seal
 * @param measures what was decided, or null
 */
public record UrgentView(MatterId id, String number, UrgentReports.Kind kind, MatterId report, UnitId unit,
        String unitName, int people, Instant raisedAt, String raisedBy, String content, List<Receipt> receipts,
        String measures, Instant decidedAt, String decidedBy) {

    public record Receipt(Rung rung, Instant at, String person, String seat, String note) {}
}
