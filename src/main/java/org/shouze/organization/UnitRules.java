package org.shouze.organization;

import java.util.HashSet;
import java.util.Map;

/** One 校党委 at the root, every other unit below a known one, and no unit above itself. */
final class UnitRules {

    private static final String SUPERIOR = "上级党组织";

    private final Map<String, UnitEntry> units;
    private final Findings findings;

    UnitRules(Map<String, UnitEntry> units, Findings findings) {
        this.units = units;
        this.findings = findings;
    }

    void check() {
        UnitEntry root = null;
        for (var unit : units.values()) {
            if (unit.kind() == UnitKind.UNIVERSITY_COMMITTEE) {
                if (root != null) {
                    mistake(unit, "类别", unit.name(), "secondRoot", root.name());
                }
                root = unit;
            }
            superior(unit);
        }
        if (root == null) {
            findings.mistake(Register.UNITS, 0, "类别", null, "noRoot");
        }
    }

    private void superior(UnitEntry unit) {
        var isRoot = unit.kind() == UnitKind.UNIVERSITY_COMMITTEE;
        if (unit.superior().isEmpty() != isRoot) {
            mistake(unit, SUPERIOR, unit.superior(), isRoot ? "rootHasSuperior" : "required");
        } else if (!isRoot && !units.containsKey(Cells.key(unit.superior()))) {
            mistake(unit, SUPERIOR, unit.superior(), "unknownSuperior");
        } else if (isInCycle(unit)) {
            mistake(unit, SUPERIOR, unit.superior(), "cycle");
        }
    }

    private boolean isInCycle(UnitEntry unit) {
        var passed = new HashSet<String>();
        for (var at = unit; at != null && !at.superior().isEmpty(); at = units.get(Cells.key(at.superior()))) {
            if (!passed.add(at.key())) {
                return at.key().equals(unit.key());
            }
        }
        return false;
    }

    private void mistake(UnitEntry unit, String column, String value, String reason, Object... arguments) {
        findings.mistake(Register.UNITS, unit.row() == null ? 0 : unit.row().number(), column, value, reason,
                arguments);
    }
}
