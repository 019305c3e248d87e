package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Names as people say them, and the ways through the tree. */
class UnitTreeTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);

    private final UnitTree tree = new UnitTree(1, List.of(
            unit(1, "DW0001", "中共滨海师范学院委员会", UnitKind.UNIVERSITY_COMMITTEE, null, null),
            unit(2, "DW0002", "学生工作部", UnitKind.DEPARTMENT, 1L, null),
            unit(3, "DW0003", "纪委（纪检监察机构）", UnitKind.DEPARTMENT, 1L, null),
            unit(4, "DW0004", "疫情防控专班", UnitKind.TASK_FORCE, 1L, TODAY.minusDays(1)),
            unit(5, "DW0005", "人文学院党总支", UnitKind.GENERAL_BRANCH, 1L, null),
            unit(6, "DW0006", "人文学院学生第二党支部", UnitKind.PARTY_BRANCH, 5L, null),
            unit(7, "WG0011", "19级人文9班网格", UnitKind.GRID, 5L, null),
            unit(8, "WG0012", "19级人文9班网格", UnitKind.GRID, 5L, null),
            unit(9, "WG0001", "人文学院教工第一网格", UnitKind.GRID, 6L, null)));

    @Test
    void callsSeatsAsPeopleDo() {
        assertThat(title(1, "党委书记")).isEqualTo("滨海师范学院党委书记");
        assertThat(title(1, "校长")).isEqualTo("滨海师范学院校长");
        assertThat(title(2, "部长")).isEqualTo("学生工作部部长");
        assertThat(title(3, "副书记")).isEqualTo("纪委副书记");
        assertThat(title(5, "书记")).isEqualTo("人文学院党总支书记");
        assertThat(title(5, "纪检委员")).isEqualTo("人文学院党总支纪检委员");
        assertThat(title(5, "辅导员")).isEqualTo("人文学院辅导员");
        assertThat(title(6, "书记")).isEqualTo("人文学院学生第二党支部书记");
        assertThat(title(7, "网格员")).isEqualTo("19级人文9班网格员（WG0011）");
        assertThat(title(7, "辅导员")).isEqualTo("19级人文9班辅导员（WG0011）");
        assertThat(title(9, "网格员")).isEqualTo("人文学院教工第一网格员");
    }

    @Test
    void callsAdministratorsByTheirPostAlone() {
        var post = new Post("SYSTEM_ADMIN", "系统管理员", UnitKind.Level.SCHOOL, true, null, false);

        assertThat(new Seat(new SeatId(1), post, tree.get(new UnitId(1))).title()).isEqualTo("系统管理员");
    }

    @Test
    void showsTheCodeWhereAGridsNameRepeats() {
        assertThat(tree.get(new UnitId(7)).name()).isEqualTo("19级人文9班网格（WG0011）");
        assertThat(tree.get(new UnitId(9)).name()).isEqualTo("人文学院教工第一网格");
    }

    @Test
    void leavesOutOfShortNamesWhatTheCollegeSaysAlready() {
        assertThat(tree.get(new UnitId(6)).shortName()).isEqualTo("学生第二支部");
        assertThat(tree.get(new UnitId(9)).shortName()).isEqualTo("教工第一网格");
        assertThat(tree.get(new UnitId(5)).shortName()).isEqualTo("人文学院党总支");
    }

    @Test
    void findsTheNearestUnitOfALevelAbove() {
        assertThat(tree.nearest(new UnitId(9), UnitKind.Level.BRANCH).id()).isEqualTo(new UnitId(6));
        assertThat(tree.nearest(new UnitId(7), UnitKind.Level.COLLEGE).id()).isEqualTo(new UnitId(5));
        assertThat(tree.nearest(new UnitId(7), UnitKind.Level.BRANCH)).isNull();
    }

    @Test
    void findsUnitsHoweverTheirNamesAreTyped() {
        assertThat(tree.named("纪委(纪检监察机构)", TODAY).id()).isEqualTo(new UnitId(3));
        assertThat(tree.named(" 人文学院 党总支 ", TODAY).id()).isEqualTo(new UnitId(5));
    }

    @Test
    void leavesOutUnitsThatEnded() {
        assertThat(tree.children(new UnitId(1), TODAY)).extracting(Unit::name).doesNotContain("疫情防控专班");
        assertThat(tree.get(new UnitId(4)).name()).isEqualTo("疫情防控专班");
    }

    private String title(long unit, String post) {
        return SeatTitle.of(tree.get(new UnitId(unit)), post);
    }

    private static UnitRecord unit(long id, String code, String name, UnitKind kind, Long parent, LocalDate end) {
        return new UnitRecord(id, code, name, kind, parent, "/" + id + "/", 0, (int) id, end);
    }
}
