package org.shouze.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.matter.ReadingScope;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Briefings as they were issued: inserted, never changed. */
@Component
class BriefingTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BriefingTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Row(UUID id, String number, UnitId unit, String unitPath, Content content, Instant issuedAt, String issuedBy) {}

    /** @return what was kept, to the letter */
    String insert(UUID id, String number, Unit unit, Content content, Instant at, long person, String name) {
        var kept = json.writeValueAsString(content);
        jdbc.sql("""
                insert into briefing_issued (id, number, unit_id, unit_path, content, issued_at, issued_by, issued_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(id, number, unit.id().value(), unit.path(), kept,
                at.atOffset(ZoneOffset.UTC), person, name).update();
        return kept;
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from briefing_issued where id = ?").param(id).query(this::row).optional();
    }

    /** Newest first. @param before older than this one, or null */
    List<Row> page(ReadingScope scope, Row before, int most) {
        if (scope.paths().isEmpty()) {
            return List.of();
        }
        var given = new ArrayList<Object>(scope.paths().stream().map(path -> path + "%").toList());
        var within = scope.paths().stream().map(path -> "unit_path like ?").collect(Collectors.joining(" or ", "(", ")"));
        if (before != null) {
            var at = before.issuedAt().atOffset(ZoneOffset.UTC);
            given.addAll(List.of(at, at, before.id()));
        }
        given.add(most);
        return jdbc.sql("select * from briefing_issued where " + within + (before == null ? ""
                : " and (issued_at < ? or issued_at = ? and id < ?)") + " order by issued_at desc, id desc limit ?")
                .params(given).query(this::row).list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getString("number"), new UnitId(row.getLong("unit_id")),
                row.getString("unit_path"), json.readValue(row.getString("content"), Content.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(), row.getString("issued_name"));
    }
}
