package org.shouze.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.shouze.matter.MatterId;

/** How the room's own types stand in columns. */
final class Columns {

    static final List<String> FIGURES = List.of("total_people", "reached", "unreached", "on_campus", "in_town",
            "elsewhere", "abroad", "returned", "gone", "symptoms", "observed", "suspected");
    static final List<String> TALLY = List.of("expected", "exempt", "received", "zero", "unchanged", "news", "late");

    private Columns() {}

    static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Long number(ResultSet rs, String column) throws SQLException {
        var value = rs.getLong(column);
        return rs.wasNull() ? null : value;
    }

    static MatterId matter(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new MatterId(id);
    }

    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static Figures figures(ResultSet rs) throws SQLException {
        return new Figures(rs.getInt("total_people"), rs.getInt("reached"), rs.getInt("unreached"),
                rs.getInt("on_campus"), rs.getInt("in_town"), rs.getInt("elsewhere"), rs.getInt("abroad"),
                rs.getInt("returned"), rs.getInt("gone"), rs.getInt("symptoms"), rs.getInt("observed"),
                rs.getInt("suspected"));
    }

    static Tally tally(ResultSet rs) throws SQLException {
        return new Tally(rs.getInt("expected"), rs.getInt("exempt"), rs.getInt("received"), rs.getInt("zero"),
                rs.getInt("unchanged"), rs.getInt("news"), rs.getInt("late"));
    }

    static Map<String, Object> of(Figures f) {
        return zip(FIGURES, f.total(), f.reached(), f.unreached(), f.onCampus(), f.inTown(), f.elsewhere(),
                f.abroad(), f.returned(), f.gone(), f.symptoms(), f.observed(), f.suspected());
    }

    static Map<String, Object> of(Tally t) {
        return zip(TALLY, t.expected(), t.exempt(), t.received(), t.zero(), t.unchanged(), t.news(), t.late());
    }

    static String insert(String table, Iterable<String> columns) {
        var names = String.join(", ", columns);
        var values = java.util.stream.StreamSupport.stream(columns.spliterator(), false).map(c -> ":" + c)
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") values (" + values + ")";
    }

    private static Map<String, Object> zip(List<String> names, Object... values) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }
}
