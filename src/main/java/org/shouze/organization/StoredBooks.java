package org.shouze.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is stored in the form of registers, so that the two can be compared. */
@Component
class StoredBooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Books read() {
        var units = jdbc.sql("select * from organization_unit order by position, id").query(UnitRecord::of).list()
                .stream().collect(Collectors.toMap(UnitRecord::id, u -> u, (a, b) -> a, LinkedHashMap::new));
        return new Books(units(units), people(units), appointments(units), grids(units));
    }

    private Map<String, UnitEntry> units(Map<Long, UnitRecord> records) {
        var entries = new LinkedHashMap<String, UnitEntry>();
        for (var unit : records.values()) {
            if (unit.kind() != UnitKind.GRID) {
                var superior = unit.parent() == null ? "" : records.get(unit.parent()).name();
                var entry = new UnitEntry(null, unit.name(), unit.kind(), superior, unit.members(), unit.end(),
                        unit.position(), isOver(unit.end()));
                entries.put(entry.key(), entry);
            }
        }
        return entries;
    }

    private Map<String, PersonEntry> people(Map<Long, UnitRecord> units) {
        var entries = new LinkedHashMap<String, PersonEntry>();
        RowCallbackHandler add = row -> {
            var person = person(row, units);
            entries.put(person.key(), person);
        };
        jdbc.sql("select * from organization_person order by number").query(add);
        return entries;
    }

    private PersonEntry person(ResultSet row, Map<Long, UnitRecord> units) throws SQLException {
        var grid = row.getObject("grid", Long.class);
        var end = row.getObject("valid_to", LocalDate.class);
        return new PersonEntry(null, row.getString("number"), row.getString("name"), row.getString("category"),
                text(row, "department"), text(row, "grade"), text(row, "class_name"), text(row, "dormitory"),
                text(row, "counselor"), text(row, "membership"), text(row, "phone"), text(row, "mail"),
                grid == null ? null : units.get(grid).code(), row.getBoolean("enrolled"), row.getBoolean("cadre"), end,
                isOver(end));
    }

    private Map<String, AppointmentEntry> appointments(Map<Long, UnitRecord> units) {
        var entries = new LinkedHashMap<String, AppointmentEntry>();
        RowCallbackHandler add = row -> {
            var until = row.getObject("valid_to", LocalDate.class);
            var entry = new AppointmentEntry(null, row.getString("number"), row.getString("person"),
                    row.getString("post"), place(units.get(row.getLong("unit"))), row.getString("title"),
                    row.getObject("valid_from", LocalDate.class), until, isOver(until));
            entries.put(entry.key(), entry);
        };
        jdbc.sql("""
                select p.number, p.name as person, s.post, s.unit, a.title, a.valid_from, a.valid_to
                from organization_appointment a
                join organization_seat s on s.id = a.seat
                join organization_person p on p.id = a.person
                order by a.id""").query(add);
        return entries;
    }

    private Map<String, GridEntry> grids(Map<Long, UnitRecord> units) {
        var entries = new LinkedHashMap<String, GridEntry>();
        RowCallbackHandler add = row -> {
            var unit = units.get(row.getLong("unit"));
            entries.put(unit.code(), new GridEntry(null, unit.code(), unit.name(), units.get(unit.parent()).name(),
                    Grids.Line.valueOf(row.getString("line")), row.getString("keeper"), row.getString("keeper_name"),
                    row.getString("checker"), row.getString("checker_name"),
                    Arrays.asList(row.getString("scope").split("、")), unit.position(), isOver(unit.end())));
        };
        jdbc.sql("""
                select g.unit, g.line, g.scope, k.number as keeper, k.name as keeper_name, c.number as checker,
                    c.name as checker_name
                from organization_grid g
                join organization_unit u on u.id = g.unit
                join organization_person k on k.id = g.keeper
                join organization_person c on c.id = g.checker
                order by u.code""").query(add);
        return entries;
    }

    private static AppointmentEntry.Place place(UnitRecord unit) {
        return unit.kind() == UnitKind.GRID
                ? AppointmentEntry.Place.grid(unit.code(), unit.name())
                : AppointmentEntry.Place.unit(unit.name());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private boolean isOver(LocalDate end) {
        return end != null && end.isBefore(LocalDate.now(clock));
    }
}
