package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of expected reports. */
@Repository
class ExpectedReports {

    private static final List<String> ALL = List.of("id", "round", "report_day", "line", "unit", "unit_path",
            "unit_code", "unit_name", "college", "keeper_seat", "checker_seat", "people", "due_at", "check_due_at",
            "status", "exempt_reason", "zero_days", "previous", "followed", "version", "late", "corrected", "supplement",
            "revision");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ExpectedReports(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** @param exemptions reason by report */
    @SuppressWarnings("unchecked")
    void insert(Collection<ExpectedReport.Owed> owed, Map<MatterId, String> exemptions) {
        batch.batchUpdate(Columns.insert("reporting_expected", ALL),
                owed.stream().map(o -> row(o, exemptions.get(o.id()))).toArray(Map[]::new));
    }

    ExpectedReport get(MatterId id) {
        return jdbc.sql("select * from reporting_expected where id = ?").param(id.value()).query(this::read)
                .optional().orElseThrow(() -> new NotFound(id));
    }

    Optional<ExpectedReport> find(MatterId id) {
        return jdbc.sql("select * from reporting_expected where id = ?").param(id.value()).query(this::read)
                .optional();
    }

    List<ExpectedReport> get(Collection<MatterId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from reporting_expected where id in (:ids)")
                .param("ids", ids.stream().map(MatterId::value).toList()).query(this::read).list();
    }

    List<ExpectedReport> within(LocalDate day, String path) {
        return jdbc.sql("""
                select * from reporting_expected where report_day = ? and unit_path like ? order by unit_code""")
                .params(day, path + "%").query(this::read).list();
    }

    /** @throws OptimisticLockingFailureException if someone else changed it since it was read */
    void update(ExpectedReport report) {
        int changed = jdbc.sql("""
                update reporting_expected set status = :status, answer = :answer, version = :version, unreached = :unreached,
                    observed = :observed, filed_at = :filed_at, filed_by = :filed_by, accepted_at = :accepted_at,
                    accepted_by = :accepted_by, late = :late, corrected = :corrected, supplement = :supplement,
                    revision = revision + 1
                where id = :id and revision = :revision""")
                .param("status", report.status().name())
                .param("answer", report.answer() == null ? null : report.answer().name())
                .param("version", report.version()).param("unreached", report.unreached())
                .param("observed", report.observed())
                .param("filed_at", Columns.at(report.filedAt())).param("filed_by", report.filedBy())
                .param("accepted_at", Columns.at(report.acceptedAt())).param("accepted_by", report.acceptedBy())
                .param("late", report.late()).param("corrected", report.corrected())
                .param("supplement", report.supplement())
                .param("id", report.owed.id().value()).param("revision", report.revision).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("report " + report.owed.id());
        }
    }

    /** Those of them that were never filed end as missed; answers which. */
    List<MatterId> miss(List<MatterId> ids) {
        return ids.stream().filter(id -> jdbc.sql("""
                update reporting_expected set status = 'MISSED', revision = revision + 1
                where id = ? and status in ('DUE', 'DRAFT')""").param(id.value()).update() == 1).toList();
    }

    void consolidate(Collection<MatterId> ids) {
        batch.batchUpdate("""
                update reporting_expected set status = 'CONSOLIDATED', revision = revision + 1
                where id = :id and status = 'ACCEPTED'""",
                ids.stream().map(id -> new org.springframework.jdbc.core.namedparam.MapSqlParameterSource("id",
                        id.value())).toArray(org.springframework.jdbc.core.namedparam.SqlParameterSource[]::new));
    }

    /** A draft was saved: the page then says 填写中. */
    void drafted(MatterId id) {
        jdbc.sql("""
                update reporting_expected set status = 'DRAFT', revision = revision + 1
                where id = ? and status = 'DUE'""").param(id.value()).update();
    }

    List<MatterId> unfiled(long round) {
        return jdbc.sql("select id from reporting_expected where round = ? and status in ('DUE', 'DRAFT')")
                .param(round).query(UUID.class).list().stream().map(MatterId::new).toList();
    }

    private Map<String, Object> row(ExpectedReport.Owed o, String exemption) {
        var row = new HashMap<String, Object>();
        row.put("id", o.id().value());
        row.put("round", o.round());
        row.put("report_day", o.day());
        row.put("line", o.line().name());
        row.put("unit", o.unit().value());
        row.put("unit_path", o.unitPath());
        row.put("unit_code", o.unitCode());
        row.put("unit_name", o.unitName());
        row.put("college", o.college().value());
        row.put("keeper_seat", o.keeper().value());
        row.put("checker_seat", o.checker().value());
        row.put("people", o.people());
        row.put("due_at", Columns.at(o.due()));
        row.put("check_due_at", Columns.at(o.checkDue()));
        row.put("status", exemption == null ? "DUE" : "EXEMPT");
        row.put("exempt_reason", exemption);
        row.put("zero_days", o.zeroDaysBefore());
        row.put("previous", o.previous() == null ? null : o.previous().value());
        row.put("followed", o.followed());
        row.put("version", 0);
        row.put("late", false);
        row.put("corrected", false);
        row.put("supplement", false);
        row.put("revision", 0);
        return row;
    }

    ExpectedReport read(ResultSet rs, int row) throws SQLException {
        var owed = new ExpectedReport.Owed(Columns.matter(rs, "id"), rs.getLong("round"),
                rs.getObject("report_day", LocalDate.class), ReportingLine.valueOf(rs.getString("line")),
                new UnitId(rs.getLong("unit")), rs.getString("unit_path"), rs.getString("unit_code"),
                rs.getString("unit_name"), new UnitId(rs.getLong("college")), new SeatId(rs.getLong("keeper_seat")),
                new SeatId(rs.getLong("checker_seat")), rs.getInt("people"), Columns.instant(rs, "due_at"),
                Columns.instant(rs, "check_due_at"), rs.getInt("zero_days"), Columns.matter(rs, "previous"),
                rs.getInt("followed"));
        return new ExpectedReport(owed, rs.getInt("revision"), ReportStatus.valueOf(rs.getString("status")))
                .with(Columns.one(Answer.class, rs.getString("answer")), rs.getInt("version"),
                        rs.getObject("unreached", Integer.class), rs.getObject("observed", Integer.class),
                        Columns.instant(rs, "filed_at"), Columns.number(rs, "filed_by"),
                        Columns.instant(rs, "accepted_at"), Columns.number(rs, "accepted_by"),
                        rs.getBoolean("late"), rs.getBoolean("corrected"), rs.getBoolean("supplement"));
    }
}
