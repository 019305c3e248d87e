package org.shouze.organization;

import java.util.List;
import java.util.stream.Stream;

/** The four registers an office keeps in Excel, and their columns. */
public enum Register {
    UNITS("党组织信息表", List.of("党组织名称", "类别", "上级党组织"), List.of("序号", "党员人数", "换届时间", "备注")),
    APPOINTMENTS("党务干部任职表", List.of("工号", "姓名", "所在党组织", "职务", "任职起"), List.of("任职止", "手机", "邮箱")),
    PEOPLE("师生花名册", List.of("学号/工号", "姓名", "人员类别", "班级/支部"),
            List.of("性别", "学院/部门", "年级", "宿舍", "辅导员工号", "政治面貌", "手机")),
    GRIDS("网格划分表", List.of("网格编号", "网格名称", "所属单位", "线别", "网格员工号", "审核人工号", "覆盖范围"),
            List.of("网格员", "审核人"));

    private final String title;
    private final List<String> required;
    private final List<String> optional;

    Register(String title, List<String> required, List<String> optional) {
        this.title = title;
        this.required = required;
        this.optional = optional;
    }

    /** Name of its file, without the ending. */
    public String title() {
        return title;
    }

    public List<String> required() {
        return required;
    }

    Stream<String> columns() {
        return Stream.concat(required.stream(), optional.stream());
    }
}
