package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of totals with their parts and gaps: replaced until they are signed, never after. */
@Repository
class TotalVersions {

    private static final List<String> SUMS = Stream.concat(Columns.TALLY.stream(), Columns.FIGURES.stream()).toList();
    private static final List<String> ALL = Stream.concat(SUMS.stream(), Stream.of("total", "number", "prepared_at",
            "prepared_by", "prepared_by_name", "note", "cause")).toList();
    private static final List<String> PART = Stream.concat(SUMS.stream(), Stream.of("total", "number", "part",
            "part_version", "unit_name", "answer")).toList();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    TotalVersions(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Puts the next version in the place of one that was not signed. */
    void replace(TotalRow total, Composition made, Actor by, Instant now, String note, String cause) {
        for (var table : List.of("reporting_total_part", "reporting_total_gap", "reporting_total_version")) {
            jdbc.sql("delete from " + table + " where total = ? and number = ?")
                    .params(total.id().value(), total.next()).update();
        }
        jdbc.sql(Columns.insert("reporting_total_version", ALL)).params(sums(made.tally(), made.figures()))
                .param("total", total.id().value()).param("number", total.next())
                .param("prepared_at", Columns.at(now)).param("prepared_by", by.person())
                .param("prepared_by_name", by.name()).param("note", note).param("cause", cause).update();
        insertParts(total, made.parts());
        insertGaps(total, made.gaps());
    }

    void sign(TotalRow total, Actor by, Instant now) {
        jdbc.sql("""
                update reporting_total_version set signed_at = ?, signed_by = ?, signed_by_name = ?,
                    signed_seat_name = ? where total = ? and number = ? and signed_at is null""")
                .params(Arrays.asList(Columns.at(now), by.person(), by.name(), by.seatName(), total.id().value(),
                        total.next())).update();
    }

    Optional<TotalVersion> find(MatterId total, int number) {
        return jdbc.sql("select * from reporting_total_version where total = ? and number = ?")
                .params(total.value(), number).query(TotalVersions::read).optional();
    }

    List<TotalVersion> of(MatterId total) {
        return jdbc.sql("select * from reporting_total_version where total = ? order by number")
                .param(total.value()).query(TotalVersions::read).list();
    }

    /** The version as it was put together; its exemptions are in its own tally. */
    Composition composition(MatterId total, int number) {
        return new Composition(parts(total, number), gaps(total, number), Tally.NONE);
    }

    List<TotalPart> parts(MatterId total, int number) {
        return jdbc.sql("select * from reporting_total_part where total = ? and number = ? order by unit_name")
                .params(total.value(), number).query((rs, i) -> new TotalPart(Columns.matter(rs, "part"),
                        rs.getInt("part_version"), rs.getString("unit_name"),
                        Columns.one(Answer.class, rs.getString("answer")), Columns.tally(rs),
                        Columns.figures(rs))).list();
    }

    List<TotalGap> gaps(MatterId total, int number) {
        return jdbc.sql("select * from reporting_total_gap where total = ? and number = ? order by unit_name")
                .params(total.value(), number).query((rs, i) -> new TotalGap(Columns.matter(rs, "missing"),
                        new UnitId(rs.getLong("unit")), rs.getString("unit_name"), rs.getString("person_name"),
                        rs.getString("phone"), rs.getInt("expected"))).list();
    }

    @SuppressWarnings("unchecked")
    private void insertParts(TotalRow total, List<TotalPart> parts) {
        batch.batchUpdate(Columns.insert("reporting_total_part", PART), parts.stream().map(p -> {
            var row = sums(p.tally(), p.figures());
            row.put("total", total.id().value());
            row.put("number", total.next());
            row.put("part", p.part().value());
            row.put("part_version", p.version());
            row.put("unit_name", p.unitName());
            row.put("answer", p.answer() == null ? null : p.answer().name());
            return row;
        }).toArray(Map[]::new));
    }

    private void insertGaps(TotalRow total, List<TotalGap> gaps) {
        gaps.forEach(g -> jdbc.sql("""
                insert into reporting_total_gap (total, number, missing, unit, unit_name, person_name, phone,
                    expected) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(total.id().value(), total.next(), g.missing().value(), g.unit().value(),
                        g.unitName(), g.person(), g.phone(), g.expected())).update());
    }

    private static Map<String, Object> sums(Tally tally, Figures figures) {
        var sums = new HashMap<>(Columns.of(tally));
        sums.putAll(Columns.of(figures));
        return sums;
    }

    private static TotalVersion read(ResultSet rs, int row) throws SQLException {
        return new TotalVersion(Columns.matter(rs, "total"), rs.getInt("number"),
                Columns.instant(rs, "prepared_at"), rs.getLong("prepared_by"), rs.getString("prepared_by_name"),
                rs.getString("note"), rs.getString("cause"), Columns.instant(rs, "signed_at"),
                rs.getString("signed_by_name"), rs.getString("signed_seat_name"), Columns.tally(rs),
                Columns.figures(rs));
    }
}
