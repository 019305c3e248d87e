package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;

import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;

/** An expected report as pages and lists show it. Its id is its matter's. */
public record ReportView(MatterId id, LocalDate day, ReportingLine line, UnitId unit, String unitPath,
        String unitCode, String unitName, UnitId college, SeatId keeper, SeatId checker, int people, Instant due,
        Instant checkDue, ReportStatus status, Answer answer, int zeroDays, int version, Instant filedAt,
        boolean late, boolean corrected, boolean supplement) {

    static ReportView of(ExpectedReport r) {
        var o = r.owed;
        return new ReportView(o.id(), o.day(), o.line(), o.unit(), o.unitPath(), o.unitCode(), o.unitName(),
                o.college(), o.keeper(), o.checker(), o.people(), o.due(), o.checkDue(), r.status(), r.answer(),
                r.zeroDays(), r.version(), r.filedAt(), r.late(), r.corrected(), r.supplement());
    }

    /** Not there although its time is over. */
    public boolean overdue(Instant now) {
        return (status == ReportStatus.DUE || status == ReportStatus.DRAFT) && now.isAfter(due);
    }
}
