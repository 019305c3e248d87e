package org.shouze.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** How the room's own types stand in columns. */
final class Columns {

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static MatterId matter(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new MatterId(id);
    }

    static UUID id(MatterId matter) {
        return matter == null ? null : matter.value();
    }

    static PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new PersonId(id);
    }

    static Long id(PersonId person) {
        return person == null ? null : person.value();
    }

    static <E extends Enum<E>> E one(Class<E> type, ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    static String name(Enum<?> one) {
        return one == null ? null : one.name();
    }
}
