package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.notification.Messages;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.protection.FieldCipher;
import org.shouze.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Corrections of accepted reports: proposed with a reason, approved one level up, kept beside the old value. */
@Component
public class Corrections {

    private static final String SEALED = "reporting_correction.filing";

    private final JdbcClient jdbc;
    private final ExpectedReports expected;
    private final Versions versions;
    private final Reports reports;
    private final TotalRows totals;
    private final Urgency urgency;
    private final Seats seats;
    private final Units units;
    private final Messages messages;
    private final Matters matters;
    private final Workflow workflow;
    private final Journal journal;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    Corrections(JdbcClient jdbc, ExpectedReports expected, Versions versions, Reports reports, TotalRows totals,
            Urgency urgency, Seats seats, Units units, Messages messages, Matters matters, Workflow workflow,
            Journal journal, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.expected = expected;
        this.versions = versions;
        this.reports = reports;
        this.totals = totals;
        this.urgency = urgency;
        this.seats = seats;
        this.units = units;
        this.messages = messages;
        this.matters = matters;
        this.workflow = workflow;
        this.journal = journal;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Proposes other figures than were accepted.
     *
     * @return the matter it is decided in
     * @throws NotThisReportsSeat   unless the seat is the report's keeper or checker
     * @throws CorrectionAlreadyOpen if one is being decided
     * @throws FilingFault          if the new declaration breaks a rule of filing
     */
    @Transactional
    public MatterId propose(MatterId report, Filing filing, String reason, Actor by) {
        var corrected = expected.get(report);
        if (!mayPropose(ReportView.of(corrected), by)) {
            throw new NotThisReportsSeat();
        }
        if (!ReportStatus.CORRECTABLE.contains(corrected.status())) {
            throw new OnlyAcceptedIsCorrected();
        }
        lock(report);
        openOf(report).ifPresent(open -> {
            throw new CorrectionAlreadyOpen(open.number());
        });
        demand(corrected, filing, reason);
        return open(corrected, filing, reason, by);
    }

    public boolean mayPropose(ReportView report, Actor by) {
        return by.seat() != null
                && Set.of(report.keeper().value(), report.checker().value()).contains(by.seat());
    }

    /** @throws NotFound if there is none */
    public CorrectionView get(MatterId id) {
        return find("id = ?", id).orElseThrow(() -> new NotFound(id));
    }

    public Optional<CorrectionView> openOf(MatterId report) {
        return find("report = ? and status in ('PROPOSED', 'APPROVED', 'REVISING')", report);
    }

    /** Oldest first. */
    public List<CorrectionView> of(MatterId report) {
        return jdbc.sql("select * from reporting_correction where report = ? order by proposed_at")
                .param(report.value()).query(this::read).list();
    }

    /** @throws ProposerApproves if it is the same person */
    @Transactional
    public void approve(MatterId id, String opinion, Actor by) {
        decide(id, CorrectionView.Status.APPROVED, opinion, by);
        journal.write(id, by, "correctionApproved", opinion);
    }

    /** @param toRevise the proposer may take it up again */
    @Transactional
    public void refuse(MatterId id, boolean toRevise, String reason, Actor by) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        decide(id, toRevise ? CorrectionView.Status.REVISING : CorrectionView.Status.REFUSED, reason, by);
        journal.write(id, by, toRevise ? "correctionReturned" : "correctionRefused", reason);
    }

    @Transactional
    public void revise(MatterId id, Filing filing, String reason, Actor by) {
        var correction = get(id);
        require(correction, CorrectionView.Status.REVISING);
        demand(expected.get(correction.report().id()), filing, reason);
        jdbc.sql("update reporting_correction set status = 'PROPOSED', filing = ?, reason = ? where id = ?")
                .params(seal(id, filing), reason, id.value()).update();
        journal.write(id, by, "correctionRevised", reason);
    }

    @Transactional
    public void withdraw(MatterId id, Actor by) {
        require(get(id), CorrectionView.Status.REVISING);
        jdbc.sql("update reporting_correction set status = 'WITHDRAWN' where id = ?").param(id.value()).update();
        journal.write(id, by, "correctionWithdrawn", null);
    }

    /**
     * Makes the approved correction the report's new version.
     *
     * @throws SupersededByNewerVersion if the report changed since it was proposed
     */
    @Transactional
    public void apply(MatterId id) {
        var correction = get(id);
        require(correction, CorrectionView.Status.APPROVED);
        var view = correction.report();
        var row = row(id);
        totals.lockCollege(expected.get(view.id()).owed.round(), view.line(), view.college());
        var report = expected.get(view.id());
        if (report.version() != correction.old().number()) {
            throw new SupersededByNewerVersion();
        }
        var amendment = new ReportVersion.Amendment(correction.reason(), correction.selfCorrection(),
                row.decidedBy(), correction.decidedBy());
        var version = report.correct(correction.proposed(), reports.grounds(report), row.proposer(), amendment,
                clock.instant(), clock.getZone());
        expected.update(report);
        versions.insert(version);
        jdbc.sql("update reporting_correction set status = 'APPLIED', new_version = ? where id = ?")
                .params(version.number(), id.value()).update();
        journal.write(view.id(), row.proposer().actor(), "corrected", correction.reason());
        urgency.look(report, version, row.proposer().actor());
    }

    /** The report that a matter is about: itself, or the one that a correction is of. */
    public MatterId reportOf(MatterId matter) {
        return jdbc.sql("select report from reporting_correction where id = ?").param(matter.value())
                .query(java.util.UUID.class).optional().map(MatterId::new).orElse(matter);
    }

    /** Before anyone asked: no correction, no reminder since it was accepted. */
    private boolean unasked(ExpectedReport report) {
        var topic = "report:" + report.owed.id();
        return messages.about(List.of(topic)).getOrDefault(topic, List.of()).stream()
                .noneMatch(m -> report.acceptedAt() != null && m.sentAt().isAfter(report.acceptedAt()));
    }

    private MatterId open(ExpectedReport report, Filing filing, String reason, Actor by) {
        var id = matters.newId();
        int year = LocalDate.now(clock).getYear();
        var number = matters.nextNumber("更正", year);
        jdbc.sql("""
                insert into reporting_correction (id, report, base_version, number, status, filing, reason,
                    self_correction, proposed_at, proposed_by, proposed_by_name, proposed_seat, proposed_seat_name,
                    revision) values (?, ?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .params(Arrays.asList(id.value(), report.owed.id().value(), report.version(), number,
                        seal(id, filing), reason, unasked(report), Columns.at(clock.instant()), by.person(),
                        by.name(), by.seat(), by.seatName())).update();
        matters.open(List.of(new NewMatter(id, "correction", number, "更正：" + report.owed.unitName() + " "
                + Titles.day(report.owed.day()) + "日报", units.get(report.owed.unit()), PersonId.of(by),
                List.of(NewMatter.Party.seat("APPROVER", approver(report))))));
        workflow.start("correction", List.of(id));
        journal.write(id, by, "correctionProposed", reason);
        return id;
    }

    private SeatId approver(ExpectedReport report) {
        return seats.superior(report.owed.checker()).orElse(report.owed.checker());
    }

    private void demand(ExpectedReport report, Filing filing, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        new FilingRules(filing, reports.grounds(report)).demand();
    }

    private void decide(MatterId id, CorrectionView.Status status, String opinion, Actor by) {
        require(get(id), CorrectionView.Status.PROPOSED);
        if (row(id).proposer().person() == by.person()) {
            throw new ProposerApproves();
        }
        jdbc.sql("""
                update reporting_correction set status = ?, decided_at = ?, decided_by = ?, decided_by_name = ?,
                    opinion = ? where id = ? and status = 'PROPOSED'""")
                .params(Arrays.asList(status.name(), Columns.at(clock.instant()), by.person(), by.name(), opinion,
                        id.value())).update();
    }

    private static void require(CorrectionView correction, CorrectionView.Status status) {
        if (correction.status() != status) {
            throw new CorrectionSettled();
        }
    }

    /** Two who propose at the same moment come one after the other. */
    private void lock(MatterId report) {
        jdbc.sql("select id from reporting_expected where id = ? for update").param(report.value())
                .query(java.util.UUID.class).single();
    }

    private String seal(MatterId id, Filing filing) {
        return cipher.seal(json.writeValueAsString(filing), SEALED, id.toString());
    }

    private record Row(Filer proposer, long decidedBy) {}

    private Row row(MatterId id) {
        return jdbc.sql("select * from reporting_correction where id = ?").param(id.value())
                .query((rs, i) -> new Row(new Filer(rs.getLong("proposed_by"), rs.getString("proposed_by_name"),
                        Columns.number(rs, "proposed_seat"), rs.getString("proposed_seat_name"), null),
                        rs.getLong("decided_by"))).single();
    }

    private Optional<CorrectionView> find(String where, MatterId id) {
        return jdbc.sql("select * from reporting_correction where " + where).param(id.value()).query(this::read)
                .optional();
    }

    private CorrectionView read(ResultSet rs, int row) throws SQLException {
        var id = Columns.matter(rs, "id");
        var report = expected.get(Columns.matter(rs, "report"));
        var filing = json.readValue(cipher.open(rs.getString("filing"), SEALED, id.toString()), Filing.class);
        var rules = new FilingRules(filing, reports.grounds(report));
        return new CorrectionView(id, ReportView.of(report), rs.getString("number"),
                CorrectionView.Status.valueOf(rs.getString("status")),
                versions.get(report.owed.id(), rs.getInt("base_version")), filing, rules.figures(),
                rs.getString("reason"), rs.getBoolean("self_correction"), Columns.instant(rs, "proposed_at"),
                rs.getString("proposed_by_name"), Columns.instant(rs, "decided_at"),
                rs.getString("decided_by_name"), rs.getString("opinion"));
    }
}
