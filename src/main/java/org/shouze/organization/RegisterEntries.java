package org.shouze.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the rows of each register into entries; what a row says wrong by itself is noted here. */
final class RegisterEntries {

    private static final Pattern END_IN_REMARK = Pattern.compile("[至止到]\\s*(\\d{4}.{1,6}\\d{1,2}日?)");

    private final Map<Register, List<RegisterRow>> rows;

    RegisterEntries(Map<Register, List<RegisterRow>> rows) {
        this.rows = rows;
    }

    boolean has(Register register) {
        return rows.containsKey(register);
    }

    Map<String, UnitEntry> units() {
        var units = new LinkedHashMap<String, UnitEntry>();
        for (var row : rows.get(Register.UNITS)) {
            var name = row.required("党组织名称", 100);
            var written = row.required("类别", 20);
            var superior = row.optional("上级党组织", 100);
            var members = row.count("党员人数");
            var kind = UnitKinds.read(written);
            if (kind.isEmpty() && !written.isEmpty()) {
                row.mistake("类别", written, "unknownKind", String.join("、", UnitKinds.all()));
            }
            var end = kind.filter(k -> k == UnitKind.TASK_FORCE).flatMap(k -> end(row)).orElse(null);
            if (row.isSound()) {
                put(units, new UnitEntry(row, name, kind.orElseThrow(), superior, members, end, units.size() + 1,
                        false), row, "党组织名称");
            }
        }
        return units;
    }

    Map<String, PersonEntry> people() {
        var people = new LinkedHashMap<String, PersonEntry>();
        for (var row : rows.get(Register.PEOPLE)) {
            var category = row.required("人员类别", 20);
            if (!category.isEmpty() && !Lines.categories().contains(category)) {
                row.mistake("人员类别", category, "unknownCategory", String.join("、", Lines.categories()));
            }
            var person = new PersonEntry(row, row.requiredCode("学号/工号", 30), row.required("姓名", 50), category,
                    row.optional("学院/部门", 100), row.optional("年级", 20), row.required("班级/支部", 100),
                    row.optional("宿舍", 50), row.optionalCode("辅导员工号", 30), row.optional("政治面貌", 20),
                    row.optionalCode("手机", 30), "", null, true, false, null, false);
            if (row.isSound()) {
                put(people, person, row, "学号/工号");
            }
        }
        return people;
    }

    List<AppointmentRow> appointments() {
        var all = new ArrayList<AppointmentRow>();
        for (var row : rows.get(Register.APPOINTMENTS)) {
            var appointment = new AppointmentRow(row, row.requiredCode("工号", 30), row.required("姓名", 50),
                    row.required("所在党组织", 100), row.required("职务", 50), row.requiredDate("任职起"),
                    row.optionalDate("任职止"), row.optionalCode("手机", 30), row.optional("邮箱", 100));
            if (row.isSound() && appointment.until() != null && appointment.until().isBefore(appointment.from())) {
                row.mistake("任职止", appointment.until().toString(), "periodReversed");
            }
            if (row.isSound()) {
                all.add(appointment);
            }
        }
        return all;
    }

    Map<String, GridEntry> grids() {
        var grids = new LinkedHashMap<String, GridEntry>();
        for (var row : rows.get(Register.GRIDS)) {
            var written = row.required("线别", 20);
            var line = Lines.read(written);
            if (line.isEmpty() && !written.isEmpty()) {
                row.mistake("线别", written, "unknownLine");
            }
            var grid = new GridEntry(row, row.requiredCode("网格编号", 30), row.required("网格名称", 100),
                    row.required("所属单位", 100), line.orElse(null), row.requiredCode("网格员工号", 30),
                    row.optional("网格员", 50), row.requiredCode("审核人工号", 30), row.optional("审核人", 50),
                    scope(row.required("覆盖范围", 900)), grids.size() + 1, false);
            if (row.isSound()) {
                put(grids, grid, row, "网格编号");
            }
        }
        return grids;
    }

    private static Optional<LocalDate> end(RegisterRow row) {
        var written = row.optionalDate("换届时间");
        if (written != null) {
            return Optional.of(written);
        }
        var remark = END_IN_REMARK.matcher(row.optional("备注", 200));
        return remark.find() ? Dates.written(remark.group(1)) : Optional.empty();
    }

    private static List<String> scope(String written) {
        return Arrays.stream(written.split("[、，,；;]")).map(Cells::text).filter(s -> !s.isEmpty()).distinct()
                .toList();
    }

    private static <E extends Entry> void put(Map<String, E> entries, E entry, RegisterRow row, String column) {
        var first = entries.putIfAbsent(entry.key(), entry);
        if (first != null) {
            row.mistake(column, entry.label(), "duplicate", first.row().number());
        }
    }
}
