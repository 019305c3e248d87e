package org.shouze.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;

/** A report that is owed: a row from the opening of its round, whether or not it ever comes. */
class ExpectedReport {

    /**
     * What never changes: frozen when the round opened.
     *
     * @param followed people who were under observation by then
     */
    record Owed(MatterId id, long round, LocalDate day, ReportingLine line, UnitId unit, String unitPath,
            String unitCode, String unitName, UnitId college, SeatId keeper, SeatId checker, int people, Instant due,
            Instant checkDue, int zeroDaysBefore, MatterId previous,
            int followed) {}

    final Owed owed;
    final int revision;
    private ReportStatus status;
    private Answer answer;
    private int version;
    private Integer unreached;
    private Integer observed;
    private Instant filedAt;
    private Long filedBy;
    private Instant acceptedAt;
    private Long acceptedBy;
    private boolean late;
    private boolean corrected;
    private boolean supplement;

    ExpectedReport(Owed owed, int revision, ReportStatus status) {
        this.owed = owed;
        this.revision = revision;
        this.status = status;
    }

    /** As it was stored. */
    ExpectedReport with(Answer answer, int version, Integer unreached, Integer observed, Instant filedAt, Long filedBy,
            Instant acceptedAt, Long acceptedBy, boolean late, boolean corrected, boolean supplement) {
        this.answer = answer;
        this.version = version;
        this.unreached = unreached;
        this.observed = observed;
        this.filedAt = filedAt;
        this.filedBy = filedBy;
        this.acceptedAt = acceptedAt;
        this.acceptedBy = acceptedBy;
        this.late = late;
        this.corrected = corrected;
        this.supplement = supplement;
        return this;
    }

    /** Late is measured once, by the first version; filed after the close it stays known as a supplement. */
    ReportVersion file(Filing filing, Grounds grounds, Actor by, Instant now, ZoneId zone) {
        if (!ReportStatus.FILEABLE.contains(status)) {
            throw new NotToBeFiledNow(status);
        }
        var rules = new FilingRules(filing, grounds);
        rules.demand();
        supplement |= status == ReportStatus.MISSED;
        if (version == 0) {
            filedAt = now;
            late = now.isAfter(owed.due());
        }
        filedBy = by.person();
        status = ReportStatus.FILED;
        answer = filing.answer();
        return next(rules, filing, Filer.of(by), now, zone, null);
    }

    void accept(Actor by, Instant now) {
        check(by);
        status = ReportStatus.ACCEPTED;
        acceptedAt = now;
        acceptedBy = by.person();
    }

    void sendBack(Actor by, String reason) {
        check(by);
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        status = ReportStatus.RETURNED;
    }

    /** A new version of what was accepted; who filed is who proposed it. */
    ReportVersion correct(Filing filing, Grounds grounds, Filer by, ReportVersion.Amendment amendment, Instant now,
            ZoneId zone) {
        if (!ReportStatus.CORRECTABLE.contains(status)) {
            throw new OnlyAcceptedIsCorrected();
        }
        var rules = new FilingRules(filing, grounds);
        rules.demand();
        corrected = true;
        answer = filing.answer();
        return next(rules, filing, by, now, zone, amendment);
    }

    /** How many rounds in a row it has been zero, this one included once it is filed. */
    int zeroDays() {
        if (answer == null) {
            return owed.zeroDaysBefore();
        }
        return answer == Answer.ZERO ? owed.zeroDaysBefore() + 1 : 0;
    }

    private ReportVersion next(FilingRules rules, Filing filing, Filer by, Instant now, ZoneId zone,
            ReportVersion.Amendment amendment) {
        version++;
        unreached = rules.figures().unreached();
        observed = rules.figures().observed();
        var written = filing.writtenAt() == null ? null : filing.writtenAt().atZone(zone).toInstant();
        return new ReportVersion(owed.id(), version, now, written, by, filing.answer(), rules.figures(),
                rules.named(), filing.checkedBy(), filing.explanation(), filing.remarks(),
                now.isAfter(owed.due()), supplement, amendment);
    }

    private void check(Actor by) {
        if (status != ReportStatus.FILED) {
            throw new NotToBeCheckedNow(status);
        }
        if (filedBy == by.person()) {
            throw new CheckerIsMaker();
        }
    }

    ReportStatus status() {
        return status;
    }

    Answer answer() {
        return answer;
    }

    int version() {
        return version;
    }

    /** How many people of its last version were not reached, or null before the first. */
    Integer unreached() {
        return unreached;
    }

    /** How many people of its last version are under observation, or null before the first. */
    Integer observed() {
        return observed;
    }

    Instant filedAt() {
        return filedAt;
    }

    Long filedBy() {
        return filedBy;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Long acceptedBy() {
        return acceptedBy;
    }

    boolean late() {
        return late;
    }

    boolean corrected() {
        return corrected;
    }

    boolean supplement() {
        return supplement;
    }
}
