package org.shouze.reporting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Totals of a college, a line office, headquarters. A total is asked for by the matter it is handled in: its first
 * one, or one of those opened because it must be signed again.
 */
@Component
public class Totals {

    private final TotalRows rows;
    private final TotalVersions versions;
    private final Composing composing;
    private final ExpectedReports reports;
    private final TotalOpening opening;
    private final Climbing climbing;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    Totals(TotalRows rows, TotalVersions versions, Composing composing, ExpectedReports reports,
            TotalOpening opening, Climbing climbing, Journal journal, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.composing = composing;
        this.reports = reports;
        this.opening = opening;
        this.climbing = climbing;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks each level whose time has come; does nothing where it was asked. */
    public void openDue() {
        opening.openDue();
    }

    /** @throws org.shouze.NotFound if no total is handled in that matter */
    public TotalView current(MatterId matter) {
        return view(rows.of(matter));
    }

    /** For lists: without versions. */
    public Map<MatterId, TotalView> briefs(Collection<MatterId> matters) {
        return rows.of(matters).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> view(e.getValue(), null, null)));
    }

    /** What it would be made of if it were put together now. */
    public Composition composition(MatterId matter) {
        return composing.of(rows.of(matter));
    }

    public TotalVersion version(MatterId total, int number) {
        return versions.find(total, number).orElseThrow(() -> new org.shouze.NotFound(total + "/" + number));
    }

    /** Oldest first; the last may still wait for its signature. */
    public List<TotalVersion> versions(MatterId total) {
        return versions.of(total);
    }

    /** The versions of reports or totals that a version is made of. */
    public List<TotalPart> parts(MatterId total, int number) {
        return versions.parts(total, number);
    }

    public List<TotalGap> gaps(MatterId total, int number) {
        return versions.gaps(total, number);
    }

    /** The totals of a round at one level, both lines. */
    public List<TotalView> of(Round round, Rung rung) {
        return rows.of(round.id(), rung, "ALL").stream().map(this::view).toList();
    }

    /**
     * Puts the parts together that are there.
     *
     * @param note what is known of the missing ones
     * @throws GapsNotAcknowledged if parts are missing and nothing is said of it
     */
    @Transactional
    public void prepare(MatterId matter, String note, Actor by) {
        var total = rows.lock(rows.of(matter).id());
        var made = composing.of(total);
        if (!made.gaps().isEmpty() && (note == null || note.isBlank())) {
            throw new GapsNotAcknowledged(made.gaps().size());
        }
        var cause = versions.find(total.id(), total.next()).map(TotalVersion::cause).orElse(null);
        versions.replace(total, made, by, clock.instant(), note, cause);
        rows.update(total, total.version() == 0 ? TotalStatus.PREPARED : TotalStatus.RESIGN, total.version());
        journal.write(matter, by, "totalPrepared", note);
    }

    /**
     * Signs what was put together, as it was seen.
     *
     * @param revision of the total on the signer's page
     * @throws SignerIsConsolidator      if the same person put it together
     * @throws TotalChangedSincePrepared if a part came in or changed since: it then goes back to be put together
     */
    @Transactional
    public void sign(MatterId matter, int revision, Actor by) {
        var total = rows.lock(rows.of(matter).id());
        var prepared = versions.find(total.id(), total.next()).orElseThrow(NotPreparedYet::new);
        if (prepared.preparedBy() == by.person()) {
            throw new SignerIsConsolidator();
        }
        var made = composing.of(total);
        if (revision != total.revision() || !made.sameAs(versions.composition(total.id(), total.next()))) {
            throw new TotalChangedSincePrepared();
        }
        versions.sign(total, by, clock.instant());
        rows.update(total, TotalStatus.SIGNED, total.next());
        if (total.rung() == Rung.COLLEGE) {
            reports.consolidate(made.parts().stream().map(TotalPart::part).toList());
        }
        journal.write(matter, by, "totalSigned", null);
    }

    @Transactional
    public void sendBack(MatterId matter, String reason, Actor by) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var total = rows.lock(rows.of(matter).id());
        rows.update(total, total.version() == 0 ? TotalStatus.PREPARING : TotalStatus.RESIGN, total.version());
        journal.write(matter, by, "totalReturned", reason);
    }

    /** The signed total goes up: where the level above has already signed, it must sign again. */
    @Transactional
    public void sendUp(MatterId matter) {
        climbing.sendUp(rows.of(matter));
    }

    /** What a report's new or late version changes above it. */
    @Transactional
    public void carryUpward(MatterId report) {
        climbing.carryUpward(reports.get(report));
    }

    public boolean isTop(MatterId matter) {
        return rows.of(matter).rung() == Rung.HEADQUARTERS;
    }

    /**
     * The receipt of the authority it was sent to.
     *
     * @throws ReceiptBeforeSignature if it was sent before it was signed, or in the future
     */
    @Transactional
    public void recordReceipt(MatterId matter, String channel, Instant sentAt, String receipt, Actor by) {
        var total = rows.of(matter);
        var signed = versions.find(total.id(), total.version()).orElseThrow(NotSignedYet::new);
        var minute = signed.signedAt().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        if (sentAt.isBefore(minute) || sentAt.isAfter(clock.instant())) {
            throw new ReceiptBeforeSignature();
        }
        jdbc.sql("""
                insert into reporting_dispatch (total, number, channel, sent_at, receipt, recorded_at, recorded_by,
                    recorded_by_name) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(total.id().value(), total.version(), channel, Columns.at(sentAt), receipt,
                        Columns.at(clock.instant()), by.person(), by.name()).update();
        journal.write(matter, by, "receiptRecorded", channel + " " + receipt);
    }

    public List<Dispatch> dispatches(MatterId total) {
        return jdbc.sql("select * from reporting_dispatch where total = ? order by number, id").param(total.value())
                .query((rs, i) -> new Dispatch(rs.getInt("number"), rs.getString("channel"),
                        Columns.instant(rs, "sent_at"), rs.getString("receipt"), rs.getString("recorded_by_name")))
                .list();
    }

    public record Dispatch(int number, String channel, Instant sentAt, String receipt, String recordedBy) {}

    private TotalView view(TotalRow total) {
        return view(total, versions.find(total.id(), total.version()).orElse(null),
                versions.find(total.id(), total.next()).orElse(null));
    }

    private static TotalView view(TotalRow t, TotalVersion signed, TotalVersion pending) {
        return new TotalView(t.id(), t.day(), t.rung(), t.line(), t.unit(), t.unitName(), t.due(), t.status(),
                t.version(), t.revision(), signed, pending);
    }
}
