package org.shouze.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as pages show them: a grid's name that stands twice in the register gets its code, short names lose the college. */
final class ShownNames {

    private final Map<Long, UnitRecord> units = new HashMap<>();
    private final Map<String, Integer> grids = new HashMap<>();

    ShownNames(List<UnitRecord> records) {
        for (var record : records) {
            units.put(record.id(), record);
            if (record.kind() == UnitKind.GRID) {
                grids.merge(record.name(), 1, Integer::sum);
            }
        }
    }

    String name(UnitRecord unit) {
        return grids.getOrDefault(unit.name(), 0) > 1 && unit.kind() == UnitKind.GRID
                ? unit.name() + "（" + unit.code() + "）"
                : unit.name();
    }

    String shortName(UnitRecord unit) {
        var name = name(unit);
        if (unit.kind() != UnitKind.GRID && unit.kind() != UnitKind.PARTY_BRANCH) {
            return name;
        }
        var stem = collegeStem(unit);
        var rest = stem != null && name.startsWith(stem) && name.length() > stem.length()
                ? name.substring(stem.length())
                : name;
        return rest.replace("党支部", "支部");
    }

    private String collegeStem(UnitRecord unit) {
        var above = unit;
        while (above != null && above.kind().level() != UnitKind.Level.COLLEGE) {
            above = above.parent() == null ? null : units.get(above.parent());
        }
        return above == null ? null : SeatTitle.stem(above.name());
    }
}
