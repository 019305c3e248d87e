package org.shouze.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.organization.Workbooks.inline;
import static org.shouze.organization.Workbooks.row;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterSheetTest {

    private final Findings findings = new Findings();

    @Test
    void findsColumnsByTheirHeadingsInAnyOrder() {
        var rows = read(Workbooks.of(row("上级党组织", "备注", "党组织名称", "类别"),
                row("", "x", "中共甲学院委员会", "校党委")));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).required("党组织名称", 100)).isEqualTo("中共甲学院委员会");
        assertThat(findings.all()).isEmpty();
    }

    @Test
    void toleratesFullWidthHeadingsStarsAndATitleAbove() {
        var rows = readAs(Register.PEOPLE, Workbooks.of(row("甲学院师生花名册"),
                row(" 学号／工号 * ", "姓　名", "人员类别", "班级／支部"),
                row("Ｓ０００１", "吴　欣", "本科生", "１９级人文１班")));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).number()).isEqualTo(3);
        assertThat(rows.get(0).requiredCode("学号/工号", 30)).isEqualTo("S0001");
        assertThat(rows.get(0).required("姓名", 50)).isEqualTo("吴欣");
        assertThat(rows.get(0).required("班级/支部", 50)).isEqualTo("19级人文1班");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        read(Workbooks.of(row("党组织名称", "类别"), row("甲", "校党委")));

        assertRefused("missingColumn", 1, "上级党组织");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        read(Workbooks.of(row("党组织名称", "类别", "上级党组织", "类别"), row("甲", "校党委", "", "党支部")));

        assertRefused("doubleColumn", 1, "类别");
    }

    @Test
    void remarksOnColumnsItDoesNotKnow() {
        read(Workbooks.of(row("党组织名称", "类别", "上级党组织", "身份证号"), row("甲", "校党委", "", "1")));

        assertThat(findings.mistakes()).isZero();
        assertThat(findings.all()).extracting(Finding::reason).containsExactly("unknownColumn");
    }

    @Test
    void refusesASheetWithoutRows() {
        read(Workbooks.of(row("党组织名称", "类别", "上级党组织")));

        assertRefused("emptySheet", 0, null);
    }

    @Test
    void refusesASheetWithoutHeadings() {
        read(Workbooks.of(row("a", "b"), row("c", "d")));

        assertRefused("noHeading", 0, null);
    }

    @Test
    void refusesAFormulaWithItsPlaceAndDoesNotTrustItsCachedValue() {
        var rows = read(Workbooks.raw(heading() + "<row r=\"2\">" + inline("A2", "甲")
                + "<c r=\"B2\" t=\"str\"><f>\"校\"&amp;\"党委\"</f><v>校党委</v></c></row>"));

        assertThat(rows.get(0).required("类别", 20)).isEmpty();
        assertRefused("formula", 2, "类别");
    }

    @Test
    void refusesErrorCells() {
        var rows = read(Workbooks.raw(heading() + "<row r=\"2\">" + inline("A2", "甲")
                + "<c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"));

        rows.get(0).required("类别", 20);
        assertRefused("errorCell", 2, "类别");
    }

    @Test
    void refusesControlCharactersHoweverTheyAreWritten() {
        var rows = read(Workbooks.raw(heading() + "<row r=\"2\">" + inline("A2", "甲_x0007_") + inline("B2",
                "\u202E委党校") + "</row>"));

        rows.get(0).required("党组织名称", 20);
        rows.get(0).required("类别", 20);

        assertThat(findings.all()).extracting(Finding::reason).containsExactly("controlCharacter", "controlCharacter");
    }

    @Test
    void refusesValuesThatAreTooLong() {
        var rows = read(Workbooks.of(row("党组织名称", "类别", "上级党组织"), row("甲".repeat(101), "校党委")));

        rows.get(0).required("党组织名称", 100);
        assertRefused("tooLong", 2, "党组织名称");
    }

    @Test
    void readsNumbersHoweverExcelWroteThem() {
        var rows = readAs(Register.PEOPLE, Workbooks.raw("<row r=\"1\">" + inline("A1", "学号/工号")
                + inline("B1", "姓名") + inline("C1", "人员类别") + inline("D1", "班级/支部") + inline("E1", "手机")
                + "</row><row r=\"2\"><c r=\"A2\"><v>1001.0</v></c><c r=\"E2\"><v>1.9900000791E10</v></c></row>"));

        assertThat(rows.get(0).requiredCode("学号/工号", 30)).isEqualTo("1001");
        assertThat(rows.get(0).optionalCode("手机", 30)).isEqualTo("19900000791");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a zip", "PK\u0003\u0004 but nothing else", "<html></html>"})
    void refusesWhatIsNoWorkbookByItsContent(String content) {
        read(content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(findings.mistakes()).isEqualTo(1);
        assertThat(findings.all().get(0).reason()).isIn("notWorkbook", "unreadable");
    }

    @Test
    void refusesAZipThatHoldsNoWorkbook() {
        read(Workbooks.zip(Map.of("word/document.xml", "<x/>")));

        assertRefused("notWorkbook", 0, null);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        read(new byte[Workbook.MAX_BYTES + 1]);

        assertRefused("tooLarge", 0, null);
    }

    @Test
    void refusesAFileThatUnpacksBeyondReason() {
        var parts = Workbooks.parts();
        parts.put("xl/worksheets/sheet1.xml", " ".repeat(40_000_000));

        read(Workbooks.zip(parts));

        assertRefused("tooExpanded", 0, null);
    }

    @Test
    void refusesAFileOfTooManyParts() {
        var parts = Workbooks.parts();
        for (int i = 0; i < 400; i++) {
            parts.put("xl/media/" + i, "x");
        }

        read(Workbooks.zip(parts));

        assertRefused("tooExpanded", 0, null);
    }

    @Test
    void refusesTooManyRows() {
        var rows = new StringBuilder(heading());
        for (int i = 2; i <= SheetReader.MAX_ROWS + 3; i++) {
            rows.append("<row r=\"").append(i).append("\"><c><v>").append((i * 7919L) % 100003).append("</v></c></row>");
        }

        read(Workbooks.raw(rows.toString()));

        assertRefused("tooManyRows", 0, null);
    }

    @Test
    void isNotFooledByFarAwayColumns() {
        read(Workbooks.raw(heading() + "<row r=\"2\"><c r=\"ZZZZZZZZ2\"><v>1</v></c></row>"));

        assertRefused("tooManyColumns", 0, null);
    }

    @Test
    void opensNoExternalEntities() {
        var rows = read(Workbooks.raw("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                heading() + "<row r=\"2\">" + inline("A2", "&e;") + "</row>"));

        assertThat(rows).allSatisfy(r -> assertThat(r.optional("党组织名称", 100)).isEmpty());
        assertThat(findings.mistakes() > 0 || rows.isEmpty()).isTrue();
    }

    @Test
    void refusesXmlThatBreaksOff() {
        read(Workbooks.raw(heading() + "<row r=\"2\">"));

        assertRefused("unreadable", 0, null);
    }

    private void assertRefused(String reason, int row, String column) {
        assertThat(findings.all()).filteredOn(Finding::isMistake).anySatisfy(f -> {
            assertThat(f.reason()).isEqualTo(reason);
            assertThat(f.row()).isEqualTo(row);
            assertThat(f.column()).isEqualTo(column);
        });
    }

    private static String heading() {
        return "<row r=\"1\">" + inline("A1", "党组织名称") + inline("B1", "类别") + inline("C1", "上级党组织") + "</row>";
    }

    private List<RegisterRow> read(byte[] content) {
        return readAs(Register.UNITS, content);
    }

    private List<RegisterRow> readAs(Register register, byte[] content) {
        return RegisterSheet.read(register, content, findings);
    }
}
