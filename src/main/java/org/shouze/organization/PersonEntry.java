package org.shouze.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * @param enrolled stands in the roster
 * @param cadre    stands in the register of appointments
 * @param grid     code of the home grid, or null
 */
record PersonEntry(RegisterRow row, String number, String name, String category, String department, String grade,
        String className, String dormitory, String counselor, String membership, String phone, String mail,
        String grid, boolean enrolled, boolean cadre, LocalDate end, boolean isOver) implements Entry {

    static final String CADRE = "干部";

    static PersonEntry cadre(RegisterRow row, String number, String name, String phone, String mail) {
        return new PersonEntry(row, number, name, CADRE, "", "", "", "", "", "", phone, mail, null, false, true, null,
                false);
    }

    PersonEntry inGrid(String code) {
        return new PersonEntry(row, number, name, category, department, grade, className, dormitory, counselor,
                membership, phone, mail, code, enrolled, cadre, end, isOver);
    }

    /** The same person in the other register: the roster says where he lives and learns, the other how to reach him. */
    PersonEntry alsoCadre(PersonEntry other) {
        return new PersonEntry(row, number, name, category, department, grade, className, dormitory, counselor,
                membership, other.phone.isEmpty() ? phone : other.phone, other.mail, grid, enrolled, true, end, isOver);
    }

    @Override
    public String key() {
        return number;
    }

    @Override
    public String label() {
        return number + " " + name;
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("姓名", name);
        fields.put("人员类别", category);
        fields.put("学院/部门", department);
        fields.put("年级", grade);
        fields.put("班级/支部", className);
        fields.put("宿舍", dormitory);
        fields.put("辅导员工号", counselor);
        fields.put("政治面貌", membership);
        fields.put("手机", phone);
        fields.put("邮箱", mail);
        fields.put("网格编号", grid == null ? "" : grid);
        fields.put("在册", (enrolled ? "花名册" : "") + (cadre ? " 任职表" : ""));
        fields.put("离开", end == null ? "" : end.toString());
        return fields;
    }
}
