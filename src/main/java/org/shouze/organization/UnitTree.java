package org.shouze.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All units at one version, and the ways through them. Immutable after it is grown. */
final class UnitTree {

    private final long version;
    private final Map<UnitId, Unit> byId = new LinkedHashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();

    /** @param units in the order of the registers */
    UnitTree(long version, List<UnitRecord> units) {
        this.version = version;
        var shown = new ShownNames(units);
        for (var record : units) {
            var unit = record.shown(shown);
            byId.put(unit.id(), unit);
            byCode.put(unit.code(), unit);
            byName.computeIfAbsent(Cells.key(record.name()), k -> new ArrayList<>()).add(unit);
            byName.computeIfAbsent(Cells.key(unit.name()), k -> new ArrayList<>()).add(unit);
            children.computeIfAbsent(unit.parent(), k -> new ArrayList<>()).add(unit);
        }
    }

    long version() {
        return version;
    }

    Unit get(UnitId id) {
        return byId.get(id);
    }

    Unit coded(String code) {
        return byCode.get(code);
    }

    /** The one in force before one that ended. */
    Unit named(String name, LocalDate today) {
        var all = byName.getOrDefault(Cells.key(name), List.of());
        return all.stream().filter(u -> inForce(u, today)).findFirst().orElse(all.isEmpty() ? null : all.get(0));
    }

    List<Unit> children(UnitId parent, LocalDate today) {
        return children.getOrDefault(parent, List.of()).stream().filter(u -> inForce(u, today)).toList();
    }

    List<Unit> all(LocalDate today) {
        return byId.values().stream().filter(u -> inForce(u, today)).toList();
    }

    Unit nearest(UnitId from, UnitKind.Level level) {
        var unit = byId.get(from);
        while (unit != null && unit.kind().level() != level) {
            unit = unit.parent() == null ? null : byId.get(unit.parent());
        }
        return unit;
    }

    private static boolean inForce(Unit unit, LocalDate today) {
        return unit.end() == null || !unit.end().isBefore(today);
    }
}
