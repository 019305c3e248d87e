package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.audit.Actor;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/** Registers applied to a database; each test leaves it as it was. */
@SpringBootTest(classes = OrganizationSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("test")
@Transactional
abstract class RegistersTest {

    @ContextConfiguration(initializers = OrganizationSlice.OnH2.class)
    static class OnH2Test extends RegistersTest {}

    @ContextConfiguration(initializers = OrganizationSlice.OnPostgres.class)
    static class OnPostgresTest extends RegistersTest {}

    private static final Actor ADMIN = new Actor(7, "系统管理员", null, null, null);
    private static final Actor OTHER = new Actor(8, "别的管理员", null, null, null);

    @Autowired Registers registers;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired Grids grids;
    @Autowired ImportFromFolder commandLine;
    @Autowired TestClock clock;
    @Autowired Desks desks;
    @Autowired JdbcTemplate jdbc;

    private final SmallUniversity university = new SmallUniversity();

    @AfterEach
    void nothingIsLeftOnTheDesks() {
        desks.named.clear();
    }

    @Test
    void takesOverTheWholeDemoUniversity() {
        registers.apply(ADMIN, demo());

        assertThat(count("organization_unit where kind <> 'GRID'")).isEqualTo(334);
        assertThat(count("organization_person where enrolled")).isEqualTo(16_271);
        assertThat(grids.all()).hasSize(491).extracting(Grids.Grid::people).allMatch(n -> n > 0);
        assertThat(grids.all().stream().mapToInt(Grids.Grid::people).sum()).isEqualTo(16_271);
        assertThat(people.cadres()).hasSize(1834);
        assertThat(units.within(units.school().id(), UnitKind.Level.BRANCH)).hasSize(307);
        assertThat(units.named("19级人文9班网格（WG0011）")).get().extracting(Unit::code).isEqualTo("WG0011");
        assertThat(titles("T01919")).containsExactly("18级机电17班网格员");
        assertThat(titles("T01000")).containsExactly("滨海师范学院党委书记");
        assertThat(titles("T01001")).containsExactly("滨海师范学院校长", "滨海师范学院党委副书记");
        assertThat(everyGridHasOneKeeperAndOneChecker()).isTrue();
    }

    @Test
    void findsNothingToChangeInTheSameRegisters() {
        registers.apply(ADMIN, demo());

        var again = registers.check(demo());

        assertThat(again.isRefused()).isFalse();
        assertThat(again.differences().isEmpty()).isTrue();
    }

    @Test
    void takesRegistersOneByOneToTheSameEnd() {
        registers.apply(ADMIN, university.files(Register.UNITS));
        registers.apply(ADMIN, university.files(Register.APPOINTMENTS));
        registers.apply(ADMIN, university.files(Register.PEOPLE));
        registers.apply(ADMIN, university.files(Register.GRIDS));

        assertThat(registers.check(university.files()).differences().isEmpty()).isTrue();
        assertThat(grids.all()).extracting(g -> g.unit().code() + g.people()).containsExactly("WG13", "WG22", "WG31");
        assertThat(titles("T9")).containsExactly("19级文学1班网格员（WG1）");
    }

    @Test
    void writesNothingWhileThereIsAMistake() {
        university.set(Register.GRIDS, "网格编号", "WG3", "网格员工号", "T99");

        assertThatThrownBy(() -> registers.apply(ADMIN, university.files())).isInstanceOf(RegistersHaveMistakes.class);

        assertThat(count("organization_unit")).isZero();
        assertThat(count("organization_person")).isZero();
    }

    @Test
    void writesOneAuditEntryWithNumbersAndNoNames() {
        registers.apply(ADMIN, university.files());

        assertThat(jdbc.queryForList("select detail from audit_entry where act = 'organization.registersApplied'",
                String.class)).containsExactly("UNITS=+5~0-0 APPOINTMENTS=+15~0-0 PEOPLE=+18~0-0 GRIDS=+3~0-0");
    }

    @Test
    void showsOldAndNewOfWhatChanged() {
        registers.apply(ADMIN, university.files());
        university.set(Register.PEOPLE, "学号/工号", "S1", "宿舍", "2号楼202");
        university.set(Register.UNITS, "党组织名称", "学生工作部", "党员人数", 6);

        var check = registers.check(university.files());

        assertThat(check.differences().lines()).containsExactlyInAnyOrder(
                new Difference(Register.UNITS, Difference.Kind.CHANGED, "学生工作部", "党员人数", "5", "6"),
                new Difference(Register.PEOPLE, Difference.Kind.CHANGED, "S1 学S1", "宿舍", "1号楼101", "2号楼202"));
    }

    @Test
    void letsNobodyGoWhileWorkWaitsInHisName() {
        registers.apply(ADMIN, university.files());
        var clerk = people.numbered("T4").orElseThrow().id();
        var row = university.rowNumber(Register.APPOINTMENTS, "工号", "T4");
        desks.named.put(clerk, 3);
        university.set(Register.APPOINTMENTS, "工号", "T4", "任职止", LocalDate.now(clock).toString());

        assertThat(registers.check(university.files()).findings().all()).filteredOn(Finding::isMistake).containsExactly(
                new Finding(Register.APPOINTMENTS, row, "任职止", Finding.Severity.MISTAKE, "workNotHandedOver",
                        List.of("丁四", "3"), LocalDate.now(clock).toString(), clerk));
        university.remove(Register.APPOINTMENTS, "工号", "T4");
        assertThat(registers.check(university.files()).findings().all()).filteredOn(Finding::isMistake).containsExactly(
                new Finding(Register.APPOINTMENTS, 0, null, Finding.Severity.MISTAKE, "workNotHandedOver",
                        List.of("丁四", "3"), "丁四 学生工作部 科员 2018-09-01", clerk));
        assertThatThrownBy(() -> registers.apply(ADMIN, university.files())).isInstanceOf(RegistersHaveMistakes.class);
        assertThat(titles("T4")).isNotEmpty();

        desks.named.clear();
        assertThat(registers.check(university.files()).isRefused()).isFalse();
    }

    @Test
    void saysOfAGridThatChangesHandsInItsRowWhoHasNotHandedOver() {
        registers.apply(ADMIN, university.files());
        desks.named.put(people.numbered("T12").orElseThrow().id(), 1);
        university.set(Register.GRIDS, "网格编号", "WG3", "网格员工号", "T4").set(Register.GRIDS, "网格编号", "WG3", "网格员", "丁四");

        assertThat(registers.check(university.files()).findings().all()).filteredOn(Finding::isMistake)
                .extracting(Finding::row, Finding::column, Finding::reason)
                .containsExactly(tuple(4, "网格员工号", "workNotHandedOver"));
    }

    @Test
    void letsGoOfOneSeatWhoKeepsAnother() {
        registers.apply(ADMIN, university.files());
        desks.named.put(people.numbered("T2").orElseThrow().id(), 3);
        university.set(Register.APPOINTMENTS, "工号", "T2", "职务", "校长");

        var check = registers.apply(ADMIN, university.files());

        assertThat(check.differences().counts()).contains(new Differences.Count(Register.APPOINTMENTS, 0, 0, 1));
    }

    @Test
    void endsButNeverDeletesWhoIsGoneFromTheRegister() {
        registers.apply(ADMIN, university.files());
        university.remove(Register.PEOPLE, "学号/工号", "S1").remove(Register.APPOINTMENTS, "工号", "T4")
                .remove(Register.UNITS, "党组织名称", "疫情防控专班");
        clock.advance(Duration.ofDays(1));

        var check = registers.apply(ADMIN, university.files());

        clock.advance(Duration.ofDays(-1));
        assertThat(check.differences().counts()).contains(new Differences.Count(Register.PEOPLE, 0, 0, 2),
                new Differences.Count(Register.APPOINTMENTS, 0, 0, 1), new Differences.Count(Register.UNITS, 0, 0, 1));
        var yesterday = LocalDate.now(clock);
        assertThat(jdbc.queryForList("select valid_to from organization_person where number in ('S1', 'T4')",
                LocalDate.class)).containsExactly(yesterday, yesterday);
        assertThat(jdbc.queryForList("select valid_to from organization_appointment where valid_to is not null",
                LocalDate.class)).containsExactly(yesterday);
        assertThat(jdbc.queryForList("select valid_to from organization_unit where name = '疫情防控专班'",
                LocalDate.class)).containsExactly(yesterday);
    }

    @Test
    void bringsBackWhoReturnsToTheRegister() {
        registers.apply(ADMIN, university.files());
        var without = new SmallUniversity().remove(Register.PEOPLE, "学号/工号", "S1").remove(Register.UNITS, "党组织名称",
                "疫情防控专班");
        registers.apply(ADMIN, without.files());
        assertThat(people.numbered("S1")).isEmpty();

        registers.apply(ADMIN, university.files());

        assertThat(people.numbered("S1")).get().extracting(p -> units.get(p.grid()).code()).isEqualTo("WG1");
        assertThat(units.named("疫情防控专班")).get().extracting(Unit::end).isNull();
        assertThat(registers.check(university.files()).differences().isEmpty()).isTrue();
    }

    @Test
    void handsAGridOverToday() {
        registers.apply(ADMIN, university.files());
        university.appoint("T90", "新人", "文学院党总支", "网格员");
        university.set(Register.GRIDS, "网格编号", "WG1", "网格员工号", "T90").set(Register.GRIDS, "网格编号", "WG1", "网格员", "新人");
        clock.advance(Duration.ofDays(1));

        registers.apply(ADMIN, university.files());

        var keeper = grids.all().get(0).keeper();
        var now = seats.holders(List.of(keeper)).get(keeper);
        clock.advance(Duration.ofDays(-1));
        var before = seats.holders(List.of(keeper)).get(keeper);
        assertThat(now).extracting(Seats.Holder::name).containsExactly("新人");
        assertThat(before).extracting(Seats.Holder::name).containsExactly("壬九");
    }

    @Test
    void refusesToEndAUnitThatStillHasGrids() {
        registers.apply(ADMIN, university.files());
        university.remove(Register.UNITS, "党组织名称", "文学院教工第一党支部");

        var check = registers.check(university.files(Register.UNITS));

        assertThat(check.isRefused()).isTrue();
        assertThat(check.findings().all()).extracting(Finding::reason).contains("unknownUnit");
    }

    @Test
    void leavesAdministratorsWhoStandInNoRegister() {
        registers.apply(ADMIN, university.files());
        jdbc.update("insert into organization_person (number, name, category, enrolled, cadre)"
                + " values ('A1', '系统管理员', '干部', false, true)");
        jdbc.update("insert into organization_appointment (seat, person, title, valid_from) values (?, ?, '系统管理员', ?)",
                seats.at("SYSTEM_ADMIN", units.school().id()).value(), people.numbered("A1").orElseThrow().id().value(),
                LocalDate.of(2019, 1, 1));

        registers.apply(ADMIN, university.files());

        assertThat(titles("A1")).containsExactly("系统管理员");
    }

    @Test
    void keepsARegisterLargerThanH2HoldsInOneValue() {
        var id = registers.keep(ADMIN, demo());

        assertThat(registers.review(ADMIN, id).isRefused()).isFalse();
    }

    @Test
    void appliesWhatWasKeptOnce() {
        var id = registers.keep(ADMIN, university.files());

        registers.apply(ADMIN, id);

        assertThat(count("organization_unit")).isEqualTo(8);
        assertThatThrownBy(() -> registers.apply(ADMIN, id)).isInstanceOf(RegistersExpired.class);
    }

    @Test
    void keepsForTheOneWhoUploadedOnly() {
        var id = registers.keep(ADMIN, university.files());

        assertThatThrownBy(() -> registers.review(OTHER, id)).isInstanceOf(RegistersExpired.class);
        assertThatThrownBy(() -> registers.apply(OTHER, id)).isInstanceOf(RegistersExpired.class);
    }

    @Test
    void keepsForAnHour() {
        var id = registers.keep(ADMIN, university.files());
        clock.advance(Duration.ofMinutes(61));

        assertThatThrownBy(() -> registers.apply(ADMIN, id)).isInstanceOf(RegistersExpired.class);

        clock.advance(Duration.ofMinutes(-61));
    }

    @Test
    void asksAgainIfTheOrganizationChangedSince() {
        registers.apply(ADMIN, university.files());
        var id = registers.keep(ADMIN, university.files());
        university.set(Register.PEOPLE, "学号/工号", "S1", "宿舍", "2号楼202");
        registers.apply(ADMIN, university.files());

        assertThatThrownBy(() -> registers.apply(ADMIN, id)).isInstanceOf(RegistersOutdated.class);
    }

    @Test
    void importsAFolderFromTheCommandLine(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("党组织信息表.xlsx"), university.file(Register.UNITS));
        Files.write(folder.resolve("党务干部任职表.xlsx"), university.file(Register.APPOINTMENTS));

        var files = ImportFromFolder.files(folder);

        assertThat(files).containsOnlyKeys(Register.UNITS, Register.APPOINTMENTS);
        assertThat(commandLine.apply(files)).isTrue();
        assertThat(commandLine.apply(university.set(Register.UNITS, "党组织名称", "学生工作部", "类别", "不知道").files()))
                .isFalse();
        assertThat(titles("T3")).containsExactly("学生工作部部长");
    }

    private boolean everyGridHasOneKeeperAndOneChecker() {
        var wanted = grids.all().stream().flatMap(g -> List.of(g.keeper(), g.checker()).stream())
                .collect(Collectors.toSet());
        return seats.holders(wanted).values().stream().allMatch(holders -> holders.size() == 1);
    }

    private List<String> titles(String number) {
        return seats.heldBy(people.numbered(number).orElseThrow().id()).stream().map(h -> h.seat().title()).toList();
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    static Map<Register, byte[]> demo() {
        var files = new EnumMap<Register, byte[]>(Register.class);
        for (var register : Register.values()) {
            try (var in = RegistersTest.class.getResourceAsStream("/demo/" + register.title() + ".xlsx")) {
                files.put(register, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
