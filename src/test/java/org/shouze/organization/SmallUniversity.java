package org.shouze.organization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Registers of a university of one college, changed by tests row by row. */
final class SmallUniversity {

    private final Map<Register, List<Object[]>> sheets = new EnumMap<>(Register.class);

    SmallUniversity() {
        start(Register.UNITS, "序号", "党组织名称", "类别", "上级党组织", "党员人数", "换届时间", "备注");
        add(Register.UNITS, 1, "中共海滨学院委员会", "校党委", "", 100, "", "");
        add(Register.UNITS, 2, "疫情防控专班", "临时机构", "中共海滨学院委员会", 3, "", "");
        add(Register.UNITS, 3, "学生工作部", "职能部门", "中共海滨学院委员会", 5, "", "");
        add(Register.UNITS, 4, "文学院党总支", "党总支", "中共海滨学院委员会", 60, "", "");
        add(Register.UNITS, 5, "文学院教工第一党支部", "党支部", "文学院党总支", 9, "", "");
        start(Register.APPOINTMENTS, "工号", "姓名", "所在党组织", "职务", "任职起", "任职止", "手机", "邮箱");
        appoint("T1", "甲一", "中共海滨学院委员会", "党委书记");
        appoint("T2", "乙二", "中共海滨学院委员会", "党委副书记、校长");
        appoint("T3", "丙三", "学生工作部", "部长");
        appoint("T4", "丁四", "学生工作部", "科员");
        appoint("T5", "戊五", "文学院党总支", "书记");
        appoint("T6", "己六", "文学院党总支", "副书记");
        appoint("T7", "庚七", "文学院党总支", "辅导员");
        appoint("T8", "辛八", "文学院党总支", "辅导员");
        appoint("T9", "壬九", "文学院党总支", "网格员");
        appoint("T10", "癸十", "文学院党总支", "网格员");
        appoint("T11", "子十一", "文学院教工第一党支部", "书记");
        appoint("T12", "丑十二", "文学院教工第一党支部", "网格员");
        start(Register.PEOPLE, "学号/工号", "姓名", "性别", "人员类别", "学院/部门", "年级", "班级/支部", "宿舍", "辅导员工号",
                "政治面貌", "手机");
        student("S1", "T7");
        student("S2", "T8");
        student("S3", "T7");
        student("S4", "T8");
        student("S5", "T7");
        add(Register.PEOPLE, "E1", "教一", "女", "教职工", "文学院", "", "文学院教工第一党支部", "", "", "群众", "19900000009");
        start(Register.GRIDS, "网格编号", "网格名称", "所属单位", "线别", "网格员工号", "网格员", "审核人工号", "审核人", "覆盖范围");
        add(Register.GRIDS, "WG1", "19级文学1班网格", "文学院党总支", "学生", "T9", "壬九", "T7", "庚七", "19级文学1班");
        add(Register.GRIDS, "WG2", "19级文学1班网格", "文学院党总支", "学生", "T10", "癸十", "T8", "辛八", "19级文学1班");
        add(Register.GRIDS, "WG3", "文学院教工第一网格", "文学院教工第一党支部", "教职工", "T12", "丑十二", "T11", "子十一",
                "文学院教工第一党支部");
    }

    void appoint(String number, String name, String unit, String title) {
        add(Register.APPOINTMENTS, number, name, unit, title, "2018-09-01", "", "1990000" + number, "");
    }

    void student(String number, String counselor) {
        add(Register.PEOPLE, number, "学" + number, "男", "本科生", "文学院", "19级", "19级文学1班", "1号楼101", counselor,
                "共青团员", "19900000001");
    }

    SmallUniversity add(Register register, Object... row) {
        sheets.get(register).add(row);
        return this;
    }

    /** Sets a cell of the row whose cell under {@code keyColumn} reads {@code key}. */
    SmallUniversity set(Register register, String keyColumn, String key, String column, Object value) {
        row(register, keyColumn, key)[column(register, column)] = value;
        return this;
    }

    SmallUniversity remove(Register register, String keyColumn, String key) {
        sheets.get(register).remove(row(register, keyColumn, key));
        return this;
    }

    /** As Excel numbers it. */
    int rowNumber(Register register, String keyColumn, String key) {
        return sheets.get(register).indexOf(row(register, keyColumn, key)) + 1;
    }

    byte[] file(Register register) {
        return Workbooks.of(sheets.get(register).toArray(Object[][]::new));
    }

    Map<Register, byte[]> files() {
        return files(Register.values());
    }

    Map<Register, byte[]> files(Register... registers) {
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : registers) {
            files.put(register, file(register));
        }
        return files;
    }

    private void start(Register register, Object... heading) {
        sheets.put(register, new ArrayList<>());
        add(register, heading);
    }

    private Object[] row(Register register, String keyColumn, String key) {
        var at = column(register, keyColumn);
        return sheets.get(register).stream().filter(row -> key.equals(row[at])).findFirst().orElseThrow();
    }

    private int column(Register register, String column) {
        return List.of(sheets.get(register).get(0)).indexOf(column);
    }
}
