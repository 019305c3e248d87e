package org.shouze.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** @param superior name as written; blank for the root */
record UnitEntry(RegisterRow row, String name, UnitKind kind, String superior, int members, LocalDate end,
        int position, boolean isOver) implements Entry {

    @Override
    public String key() {
        return Cells.key(name);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("类别", UnitKinds.written(kind));
        fields.put("上级党组织", Cells.key(superior));
        fields.put("党员人数", String.valueOf(members));
        fields.put("换届时间", end == null ? "" : end.toString());
        return fields;
    }
}
