package org.shouze.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A row of organization_unit. */
record UnitRecord(long id, String code, String name, UnitKind kind, Long parent, String path, int members,
        int position, LocalDate end) {

    static UnitRecord of(ResultSet row, int n) throws SQLException {
        return new UnitRecord(row.getLong("id"), row.getString("code"), row.getString("name"),
                UnitKind.valueOf(row.getString("kind")), row.getObject("parent", Long.class), row.getString("path"),
                row.getInt("members"), row.getInt("position"), row.getObject("valid_to", LocalDate.class));
    }

    Unit shown(ShownNames names) {
        return new Unit(new UnitId(id), code, names.name(this), names.shortName(this), kind,
                parent == null ? null : new UnitId(parent), path, end);
    }
}
