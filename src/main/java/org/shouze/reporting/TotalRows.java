package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Totals that are owed. Whoever changes what a total is made of locks its row first, the lower level before the
 * higher: so nothing comes in between what a signer saw and what was signed.
 */
@Repository
class TotalRows {

    private final JdbcClient jdbc;

    TotalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TotalRow t) {
        jdbc.sql("""
                insert into reporting_total (id, round, report_day, rung, line, unit, unit_path, unit_name,
                    consolidator_seat, signer_seat, due_at, status, version, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(t.id().value(), t.round(), t.day(), t.rung().name(), t.line(), t.unit().value(),
                        t.unitPath(), t.unitName(), t.consolidator().value(), t.signer().value(),
                        Columns.at(t.due()), t.status().name(), t.version(), t.revision()).update();
        handledIn(t.id(), t.id());
    }

    void handledIn(MatterId matter, MatterId total) {
        jdbc.sql("insert into reporting_total_matter (matter, total) values (?, ?)")
                .params(matter.value(), total.value()).update();
    }

    /** @throws NotFound if no total is handled in that matter */
    TotalRow of(MatterId matter) {
        return jdbc.sql("""
                select t.* from reporting_total t join reporting_total_matter m on m.total = t.id
                where m.matter = ?""").param(matter.value()).query(TotalRows::read).optional()
                .orElseThrow(() -> new NotFound(matter));
    }

    Map<MatterId, TotalRow> of(Collection<MatterId> matters) {
        return matters.isEmpty() ? Map.of() : jdbc.sql("""
                select m.matter, t.* from reporting_total t join reporting_total_matter m on m.total = t.id
                where m.matter in (:matters)""").param("matters", matters.stream().map(MatterId::value).toList())
                .query((rs, i) -> Map.entry(Columns.matter(rs, "matter"), read(rs, i))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    TotalRow lock(MatterId total) {
        return jdbc.sql("select * from reporting_total where id = ? for update").param(total.value())
                .query(TotalRows::read).single();
    }

    Optional<TotalRow> lockCollege(long round, ReportingLine line, UnitId college) {
        return jdbc.sql("""
                select * from reporting_total where round = ? and rung = 'COLLEGE' and line = ? and unit = ?
                for update""").params(round, line.name(), college.value()).query(TotalRows::read).optional();
    }

    /** The total that contains this one, locked. */
    Optional<TotalRow> lockAbove(TotalRow total) {
        var above = total.rung().above();
        return above == null ? Optional.empty() : jdbc.sql("""
                select * from reporting_total where round = ? and rung = ? and line = ? for update""")
                .params(total.round(), above.name(), above == Rung.HEADQUARTERS ? "ALL" : total.line())
                .query(TotalRows::read).optional();
    }

    /** @param line ALL for both */
    List<TotalRow> of(long round, Rung rung, String line) {
        return jdbc.sql("""
                select * from reporting_total where round = ? and rung = ? and (line = ? or 'ALL' = ?)
                order by unit""").params(round, rung.name(), line, line).query(TotalRows::read).list();
    }

    void update(TotalRow total, TotalStatus status, int version) {
        jdbc.sql("update reporting_total set status = ?, version = ?, revision = revision + 1 where id = ?")
                .params(status.name(), version, total.id().value()).update();
    }

    private static TotalRow read(ResultSet rs, int row) throws SQLException {
        return new TotalRow(Columns.matter(rs, "id"), rs.getLong("round"),
                rs.getObject("report_day", LocalDate.class), Rung.valueOf(rs.getString("rung")),
                rs.getString("line"), new UnitId(rs.getLong("unit")), rs.getString("unit_path"),
                rs.getString("unit_name"), new SeatId(rs.getLong("consolidator_seat")),
                new SeatId(rs.getLong("signer_seat")), Columns.instant(rs, "due_at"),
                TotalStatus.valueOf(rs.getString("status")), rs.getInt("version"), rs.getInt("revision"));
    }
}
