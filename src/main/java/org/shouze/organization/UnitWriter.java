package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes units and grids into the tree: first the nodes, then what hangs below what. */
@Component
class UnitWriter {

    private static final int GRIDS_FROM = 1_000_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    UnitWriter(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return ids of all units, also those that ended, by {@link AppointmentEntry.Place#key()} */
    Map<String, Long> write(Plan plan) {
        insert(plan);
        end(plan);
        var records = records();
        var nodes = new LinkedHashMap<String, Node>();
        plan.target().units().values().forEach(u -> nodes.put(u.key(), new Node(u.name(), u.kind(),
                Cells.key(u.superior()), u.members(), u.position(), u.end())));
        plan.target().grids().values().forEach(g -> nodes.put(g.place().key(), new Node(g.name(), UnitKind.GRID,
                Cells.key(g.unit()), 0, GRIDS_FROM + g.position(), null)));
        hang(nodes, records);
        var ids = new HashMap<String, Long>();
        records.forEach((place, record) -> ids.put(place, record.id()));
        return ids;
    }

    private void insert(Plan plan) {
        var codes = new HashSet<>(jdbc.queryForList("select code from organization_unit", String.class));
        var rows = new ArrayList<Object[]>();
        for (var unit : plan.units().added()) {
            rows.add(new Object[] {code(unit.position(), codes), unit.name(), unit.kind().name()});
        }
        plan.grids().added().forEach(g -> rows.add(new Object[] {g.code(), g.name(), UnitKind.GRID.name()}));
        jdbc.batchUpdate("insert into organization_unit (code, name, kind, path, members, position)"
                + " values (?, ?, ?, '', 0, 0)", rows);
    }

    /** The number in the register it first came with, while that is free. */
    private static String code(int position, HashSet<String> taken) {
        var number = position;
        while (!taken.add("DW%04d".formatted(number))) {
            number++;
        }
        return "DW%04d".formatted(number);
    }

    private void end(Plan plan) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        var ended = new ArrayList<Object[]>();
        var records = records();
        plan.units().ended().forEach(u -> ended.add(new Object[] {yesterday, records.get(u.key()).id()}));
        plan.grids().ended().forEach(g -> ended.add(new Object[] {yesterday, records.get(g.place().key()).id()}));
        jdbc.batchUpdate("update organization_unit set valid_to = ? where id = ?", ended);
    }

    private void hang(Map<String, Node> nodes, Map<String, UnitRecord> records) {
        var rows = new ArrayList<Object[]>();
        nodes.forEach((place, node) -> {
            var now = records.get(place);
            var path = path(place, nodes, records);
            var parent = node.superior().isEmpty() ? null : records.get(node.superior()).id();
            var same = now.name().equals(node.name()) && now.kind() == node.kind()
                    && Objects.equals(now.parent(), parent) && now.path().equals(path)
                    && now.members() == node.members() && now.position() == node.position()
                    && Objects.equals(now.end(), node.end());
            if (!same) {
                rows.add(new Object[] {node.name(), node.kind().name(), parent, path, node.members(),
                    node.position(), node.end(), now.id()});
            }
        });
        jdbc.batchUpdate("""
                update organization_unit set name = ?, kind = ?, parent = ?, path = ?, members = ?, position = ?,
                    valid_to = ? where id = ?""", rows);
    }

    private static String path(String place, Map<String, Node> nodes, Map<String, UnitRecord> records) {
        var superior = nodes.get(place).superior();
        return (superior.isEmpty() ? "/" : path(superior, nodes, records)) + records.get(place).id() + "/";
    }

    private Map<String, UnitRecord> records() {
        var records = new HashMap<String, UnitRecord>();
        for (var record : jdbc.query("select * from organization_unit", UnitRecord::of)) {
            records.put(record.kind() == UnitKind.GRID ? "#" + record.code() : Cells.key(record.name()), record);
        }
        return records;
    }

    private record Node(String name, UnitKind kind, String superior, int members, int position, LocalDate end) {}
}
