package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Registers checked as a whole, against an organization that is still empty. */
class TargetTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 6);

    private final SmallUniversity university = new SmallUniversity();
    private final Findings findings = new Findings();

    @Test
    void acceptsRegistersWithoutMistakes() {
        var books = read();

        assertThat(findings.all()).filteredOn(Finding::isMistake).isEmpty();
        assertThat(books.units()).hasSize(5);
        assertThat(books.people()).hasSize(18);
        assertThat(books.grids()).hasSize(3);
    }

    @Test
    void readsTwoPostsOfOneCellAsTwoSeatsOfOnePerson() {
        var books = read();

        assertThat(seatsOf(books, "T2")).containsExactlyInAnyOrder("UNIVERSITY_DEPUTY_SECRETARY", "PRESIDENT");
        assertRemark("severalPosts");
    }

    @Test
    void seatsKeepersAndCounselorsAtTheirGrids() {
        var books = read();

        assertThat(books.appointments().values()).filteredOn(a -> a.place().isGrid())
                .extracting(a -> a.number() + " " + a.post() + " " + a.place().code() + " " + a.from())
                .containsExactlyInAnyOrder("T9 GRID_KEEPER WG1 2018-09-01", "T7 COUNSELOR WG1 2018-09-01",
                        "T10 GRID_KEEPER WG2 2018-09-01", "T8 COUNSELOR WG2 2018-09-01",
                        "T12 GRID_KEEPER WG3 2018-09-01");
    }

    @Test
    void dividesAClassInTwoGridsByThePeoplesOwnCounselor() {
        var books = read();

        assertThat(homes(books)).containsEntry("S1", "WG1").containsEntry("S3", "WG1").containsEntry("S5", "WG1")
                .containsEntry("S2", "WG2").containsEntry("S4", "WG2").containsEntry("E1", "WG3");
        assertRemark("dividedByCounselor");
    }

    @Test
    void dividesAClassWithOneCheckerByNumberInEqualParts() {
        university.set(Register.GRIDS, "网格编号", "WG2", "审核人工号", "T7").set(Register.GRIDS, "网格编号", "WG2", "审核人", "庚七");
        List.of("S2", "S4").forEach(s -> university.set(Register.PEOPLE, "学号/工号", s, "辅导员工号", "T7"));

        var books = read();

        assertThat(homes(books)).containsEntry("S1", "WG1").containsEntry("S2", "WG1").containsEntry("S3", "WG1")
                .containsEntry("S4", "WG2").containsEntry("S5", "WG2");
        assertRemark("dividedByNumber");
    }

    @Test
    void placesStudentsWhoseCounselorChecksNoneOfTheGrids() {
        university.set(Register.PEOPLE, "学号/工号", "S1", "辅导员工号", "");

        var books = read();

        assertThat(homes(books).get("S1")).isIn("WG1", "WG2");
        assertRemark("counselorOfNoGrid");
    }

    @Test
    void remarksOnAClassThatNoGridCovers() {
        university.set(Register.PEOPLE, "学号/工号", "S1", "班级/支部", "20级文学9班");

        var books = read();

        assertThat(homes(books)).doesNotContainKey("S1");
        assertRemark("classWithoutGrid");
        assertThat(findings.mistakes()).isZero();
    }

    @Test
    void takesACollegeWithoutDeputyAsAGapAndNotAsAMistake() {
        university.remove(Register.APPOINTMENTS, "工号", "T6");

        read();

        assertThat(findings.mistakes()).isZero();
        assertRemark("deputyVacant");
    }

    @Test
    void refusesAnUnknownSuperior() {
        university.set(Register.UNITS, "党组织名称", "文学院教工第一党支部", "上级党组织", "理学院党委");

        read();

        assertMistake(Register.UNITS, "unknownSuperior", "上级党组织",
                university.rowNumber(Register.UNITS, "党组织名称", "文学院教工第一党支部"));
    }

    @Test
    void refusesUnitsThatAreAboveThemselves() {
        university.set(Register.UNITS, "党组织名称", "文学院党总支", "上级党组织", "文学院教工第一党支部");

        read();

        assertMistake(Register.UNITS, "cycle", "上级党组织", 5);
        assertMistake(Register.UNITS, "cycle", "上级党组织", 6);
    }

    @Test
    void refusesASecondRootAndNone() {
        university.set(Register.UNITS, "党组织名称", "学生工作部", "类别", "校党委");
        read();
        assertMistake(Register.UNITS, "secondRoot", "类别", 4);
        assertMistake(Register.UNITS, "rootHasSuperior", "上级党组织", 4);
    }

    @Test
    void refusesDuplicatesOfUnitsPeopleAndGrids() {
        university.add(Register.UNITS, 6, "文学院　党总支", "党总支", "中共海滨学院委员会", 0, "", "");
        university.student("ｓ１", "T7");
        university.add(Register.GRIDS, "wg3", "x", "文学院教工第一党支部", "教职工", "T12", "", "T11", "", "x");

        read();

        assertMistake(Register.UNITS, "duplicate", "党组织名称", 7);
        assertMistake(Register.PEOPLE, "duplicate", "学号/工号", 8);
        assertMistake(Register.GRIDS, "duplicate", "网格编号", 5);
    }

    @Test
    void refusesUnknownWords() {
        university.set(Register.UNITS, "党组织名称", "文学院党总支", "类别", "分党委");
        university.set(Register.PEOPLE, "学号/工号", "S1", "人员类别", "校友");
        university.set(Register.GRIDS, "网格编号", "WG1", "线别", "家属");

        read();

        assertMistake(Register.UNITS, "unknownKind", "类别", 5);
        assertMistake(Register.PEOPLE, "unknownCategory", "人员类别", 2);
        assertMistake(Register.GRIDS, "unknownLine", "线别", 2);
    }

    @Test
    void refusesAPostThatDoesNotExistAtThatUnit() {
        university.set(Register.APPOINTMENTS, "工号", "T5", "职务", "处长");

        read();

        assertMistake(Register.APPOINTMENTS, "unknownPost", "职务", 6);
    }

    @Test
    void refusesAnAppointmentAtAnUnknownUnit() {
        university.set(Register.APPOINTMENTS, "工号", "T5", "所在党组织", "理学院党委");

        read();

        assertMistake(Register.APPOINTMENTS, "unknownUnit", "所在党组织", 6);
    }

    @Test
    void refusesTwoSecretariesAtOnceButNotOneAfterTheOther() {
        university.appoint("T50", "某某", "文学院党总支", "书记");
        university.set(Register.APPOINTMENTS, "工号", "T50", "任职起", "2019-09-01");
        university.set(Register.APPOINTMENTS, "工号", "T11", "任职止", "2019-12-31");
        university.appoint("T51", "某甲", "文学院教工第一党支部", "书记");
        university.set(Register.APPOINTMENTS, "工号", "T51", "任职起", "2020-01-01");
        university.set(Register.GRIDS, "网格编号", "WG3", "审核人工号", "T51").set(Register.GRIDS, "网格编号", "WG3", "审核人", "某甲");

        read();

        assertThat(findings.mistakes()).isEqualTo(1);
        assertMistake(Register.APPOINTMENTS, "secondHolder", "职务", 14);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        university.set(Register.APPOINTMENTS, "工号", "T5", "任职止", "2017-01-01");

        read();

        assertMistake(Register.APPOINTMENTS, "periodReversed", "任职止", 6);
    }

    @Test
    void refusesOneNumberForTwoNames() {
        university.appoint("T5", "别人", "学生工作部", "科员");
        university.set(Register.GRIDS, "网格编号", "WG1", "网格员", "别人");

        read();

        assertMistake(Register.APPOINTMENTS, "nameDiffers", "姓名", 14);
        assertMistake(Register.GRIDS, "nameDiffers", "网格员", 2);
    }

    @Test
    void refusesAKeeperWhoChecksHimself() {
        university.set(Register.GRIDS, "网格编号", "WG1", "网格员工号", "T7").set(Register.GRIDS, "网格编号", "WG1", "网格员", "");

        read();

        assertMistake(Register.GRIDS, "keeperIsChecker", "审核人工号", 2);
    }

    @Test
    void refusesACheckerOfStaffWhoIsNotTheBranchSecretary() {
        university.set(Register.GRIDS, "网格编号", "WG3", "审核人工号", "T5").set(Register.GRIDS, "网格编号", "WG3", "审核人", "");

        read();

        assertMistake(Register.GRIDS, "checkerIsNotSecretary", "审核人工号", 4);
    }

    @Test
    void refusesKeepersNobodyKnows() {
        university.set(Register.GRIDS, "网格编号", "WG1", "网格员工号", "T99").set(Register.GRIDS, "网格编号", "WG1", "网格员", "");

        read();

        assertMistake(Register.GRIDS, "unknownPerson", "网格员工号", 2);
    }

    @Test
    void remarksOnAKeeperWithoutGrid() {
        university.appoint("T50", "某某", "文学院党总支", "网格员");

        read();

        assertRemark("keeperWithoutGrid");
    }

    @Test
    void givesATemporaryUnitTheEndItsRowNames() {
        university.set(Register.UNITS, "党组织名称", "疫情防控专班", "备注", "工作至2020年6月30日");

        var books = read();

        assertThat(books.units().get("疫情防控专班").end()).isEqualTo(LocalDate.of(2020, 6, 30));
    }

    @Test
    void takesTheDemoUniversityWithoutMistakes() {
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : Register.values()) {
            files.put(register, demo(register));
        }

        var books = read(files);

        assertThat(findings.all()).filteredOn(Finding::isMistake).isEmpty();
        assertThat(books.units()).hasSize(334);
        assertThat(books.grids()).hasSize(491);
        assertThat(books.people()).hasSize(16_271 + 1834);
        assertThat(homes(books)).hasSize(16_271);
        assertThat(findings.all()).extracting(Finding::reason).filteredOn(r -> r.startsWith("divided")).hasSize(35)
                .filteredOn("dividedByNumber"::equals).hasSize(3);
        assertThat(homes(books).values().stream().collect(Collectors.groupingBy(c -> c, Collectors.counting())))
                .hasSize(491).containsEntry("WG0031", 41L).containsEntry("WG0101", 33L).containsEntry("WG0102", 32L);
    }

    private Books read() {
        return read(university.files());
    }

    private Books read(Map<Register, byte[]> files) {
        var rows = new EnumMap<Register, List<RegisterRow>>(Register.class);
        files.forEach((register, content) -> rows.put(register, RegisterSheet.read(register, content, findings)));
        var nothing = new Books(Map.of(), Map.of(), Map.of(), Map.of());
        return new Target(nothing, new RegisterEntries(rows), TODAY, findings).books();
    }

    private static List<String> seatsOf(Books books, String number) {
        return books.appointments().values().stream().filter(a -> a.number().equals(number))
                .map(AppointmentEntry::post).toList();
    }

    private static Map<String, String> homes(Books books) {
        return books.people().values().stream().filter(p -> p.grid() != null)
                .collect(Collectors.toMap(PersonEntry::number, PersonEntry::grid));
    }

    private void assertRemark(String reason) {
        assertThat(findings.all()).filteredOn(f -> !f.isMistake()).extracting(Finding::reason).contains(reason);
    }

    private void assertMistake(Register register, String reason, String column, int row) {
        assertThat(findings.all()).filteredOn(Finding::isMistake)
                .extracting(f -> f.register() + " " + f.reason() + " " + f.column() + " " + f.row())
                .contains(register + " " + reason + " " + column + " " + row);
    }

    private static byte[] demo(Register register) {
        try (var in = TargetTest.class.getResourceAsStream("/demo/" + register.title() + ".xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
