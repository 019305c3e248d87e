package org.shouze.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** @param scope the classes or branches it covers */
record GridEntry(RegisterRow row, String code, String name, String unit, Grids.Line line, String keeper,
        String keeperName, String checker, String checkerName, List<String> scope, int position, boolean isOver)
        implements Entry {

    AppointmentEntry.Place place() {
        return AppointmentEntry.Place.grid(code, name);
    }

    @Override
    public String key() {
        return code;
    }

    @Override
    public String label() {
        return code + " " + name;
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("网格名称", name);
        fields.put("所属单位", Cells.key(unit));
        fields.put("线别", Lines.written(line));
        fields.put("网格员工号", keeper);
        fields.put("审核人工号", checker);
        fields.put("覆盖范围", String.join("、", scope));
        return fields;
    }
}
