package org.shouze.organization;

import java.time.LocalDate;

/**
 * A unit as others see it.
 *
 * @param code      short and stable, e.g. WG0001 for a grid
 * @param shortName without what its superior's name already says: 学生第二支部
 * @param path      ids from the root, {@code /1/12/137/}: "this unit and all below" is one index range
 * @param end       last day of a temporary unit, or null
 */
public record Unit(UnitId id, String code, String name, String shortName, UnitKind kind, UnitId parent, String path,
        LocalDate end) {

    /** Is {@code other} this unit or below it? */
    public boolean covers(String otherPath) {
        return otherPath.startsWith(path);
    }
}
