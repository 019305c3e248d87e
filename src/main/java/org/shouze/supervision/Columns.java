package org.shouze.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.shouze.matter.MatterId;

/** How the room's own types stand in columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static MatterId matter(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new MatterId(id);
    }

    static UUID id(MatterId matter) {
        return matter == null ? null : matter.value();
    }

    static Long number(ResultSet rs, String column) throws SQLException {
        var value = rs.getLong(column);
        return rs.wasNull() ? null : value;
    }
}
