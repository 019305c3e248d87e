package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions of reports: inserted, never changed; who is named and what is remarked lies sealed. */
@Repository
class Versions {

    private static final String NAMED = "reporting_version.named";
    private static final String REMARKS = "reporting_version.remarks";
    private static final List<String> ALL = Stream.concat(Columns.FIGURES.stream(), Stream.of("report", "number",
            "filed_at", "written_at", "filed_by", "filed_by_name", "filed_seat", "filed_seat_name", "behalf_of",
            "answer", "statement", "explanation", "remarks", "named", "late", "supplement", "self_correction",
            "reason", "approved_by", "approved_by_name")).toList();

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    Versions(JdbcClient jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void insert(ReportVersion v) {
        var record = v.report() + "/" + v.number();
        var amendment = v.amendment();
        jdbc.sql(Columns.insert("reporting_version", ALL)).params(Columns.of(v.figures()))
                .param("report", v.report().value()).param("number", v.number())
                .param("filed_at", Columns.at(v.filedAt())).param("written_at", Columns.at(v.writtenAt()))
                .param("filed_by", v.filer().person()).param("filed_by_name", v.filer().name())
                .param("filed_seat", v.filer().seat()).param("filed_seat_name", v.filer().seatName())
                .param("behalf_of", v.filer().behalfOf()).param("answer", v.answer().name())
                .param("statement", String.join(",", v.checkedBy().stream().map(Enum::name).toList()))
                .param("explanation", v.explanation())
                .param("remarks", v.remarks().isEmpty() ? null : cipher.seal(v.remarks(), REMARKS, record))
                .param("named", v.named().all().isEmpty() ? null
                        : cipher.seal(json.writeValueAsString(v.named()), NAMED, record))
                .param("late", v.late()).param("supplement", v.supplement())
                .param("self_correction", amendment != null && amendment.selfCorrection())
                .param("reason", amendment == null ? null : amendment.reason())
                .param("approved_by", amendment == null ? null : amendment.approvedBy())
                .param("approved_by_name", amendment == null ? null : amendment.approvedByName()).update();
    }

    ReportVersion get(MatterId report, int number) {
        return jdbc.sql("select * from reporting_version where report = ? and number = ?")
                .params(report.value(), number).query(this::read).optional()
                .orElseThrow(() -> new NotFound(report + "/" + number));
    }

    /** Oldest first. */
    List<ReportVersion> of(MatterId report) {
        return jdbc.sql("select * from reporting_version where report = ? order by number").param(report.value())
                .query(this::read).list();
    }

    /** The current versions of these reports, in one query. */
    List<ReportVersion> current(Collection<MatterId> reports) {
        return reports.isEmpty() ? List.of() : jdbc.sql("""
                select v.* from reporting_version v join reporting_expected e on e.id = v.report
                    and e.version = v.number where e.id in (:ids)""")
                .param("ids", reports.stream().map(MatterId::value).toList()).query(this::read).list();
    }

    /** What the unit last reported before that day, newest first. */
    List<ReportVersion> before(UnitId unit, LocalDate day, int limit) {
        return jdbc.sql("""
                select v.* from reporting_expected e join reporting_version v on v.report = e.id
                    and v.number = e.version
                where e.unit = ? and e.report_day < ? and e.version > 0 order by e.report_day desc
                fetch first ? rows only""").params(unit.value(), day, limit).query(this::read).list();
    }

    private ReportVersion read(ResultSet rs, int row) throws SQLException {
        var report = Columns.matter(rs, "report");
        var record = report + "/" + rs.getInt("number");
        var named = rs.getString("named");
        var remarks = rs.getString("remarks");
        var filer = new Filer(rs.getLong("filed_by"), rs.getString("filed_by_name"),
                Columns.number(rs, "filed_seat"), rs.getString("filed_seat_name"), rs.getString("behalf_of"));
        return new ReportVersion(report, rs.getInt("number"), Columns.instant(rs, "filed_at"),
                Columns.instant(rs, "written_at"), filer, Answer.valueOf(rs.getString("answer")),
                Columns.figures(rs),
                named == null ? Named.NOBODY : json.readValue(cipher.open(named, NAMED, record), Named.class),
                checks(rs.getString("statement")), rs.getString("explanation"),
                remarks == null ? "" : cipher.open(remarks, REMARKS, record), rs.getBoolean("late"),
                rs.getBoolean("supplement"), amendment(rs));
    }

    private static ReportVersion.Amendment amendment(ResultSet rs) throws SQLException {
        var reason = rs.getString("reason");
        return reason == null ? null : new ReportVersion.Amendment(reason, rs.getBoolean("self_correction"),
                rs.getLong("approved_by"), rs.getString("approved_by_name"));
    }

    private static List<CheckedBy> checks(String statement) {
        return statement == null || statement.isEmpty() ? List.of()
                : Stream.of(statement.split(",")).map(CheckedBy::valueOf).toList();
    }
}
