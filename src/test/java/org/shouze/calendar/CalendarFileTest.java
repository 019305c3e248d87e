package org.shouze.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final String HEADING = "日期,类型,名称,依据\n";

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-06", "2027/2/6", "2027.2.6", "2027年2月6日", "20270206", "２０２７－０２－０６", " 2027-02-06 ", "46424"})
    void readsADateAsAPersonWouldWriteIt(String date) {
        var file = csv(HEADING + date + ",放假,春节,国办发明电〔2026〕1号\n");

        assertThat(file.findings()).isEmpty();
        assertThat(file.days()).extracting(SpecialDay::day).containsExactly(LocalDate.of(2027, 2, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30", "2月6日", "明天", "", "1827-02-06", "2027111", "999999999999", "46424.5"})
    void refusesWhatIsNoDateWithItsPlace(String date) {
        var file = csv(HEADING + date + ",放假,春节,国办发明电〔2026〕1号\n");

        assertThat(file.findings()).extracting(Finding::row, Finding::column, Finding::code)
                .containsExactly(tuple(2, "日期", "calendar.finding.date"));
    }

    @Test
    void namesEveryMistakeAndTakesNothing() {
        var file = csv(HEADING + """
                2027-02-06,放假,春节,国办
                2027-02-06,放假,春节,国办
                2027-02-08,上班,春节,国办
                2027-02-13,半天,春节,国办
                2027-02-14,上班,,
                2027-02-20,上班,=HYPERLINK("x"),国办
                """);

        assertThat(file.findings()).extracting(Finding::row, Finding::column, Finding::code).containsExactly(
                tuple(3, "日期", "calendar.finding.double"),
                tuple(4, "类型", "calendar.finding.weekday"),
                tuple(5, "类型", "calendar.finding.type"),
                tuple(6, "名称", "calendar.finding.missing"),
                tuple(6, "依据", "calendar.finding.missing"),
                tuple(7, "名称", "calendar.finding.formula"));
    }

    @Test
    void findsColumnsByNameInAnyOrder() {
        var file = csv("备注,依据, 名 称 ,类型,日期\n,国办,春节,休,2027-02-06\n");

        assertThat(file.days()).containsExactly(
                new SpecialDay(LocalDate.of(2027, 2, 6), SpecialDay.Kind.HOLIDAY, "春节", "国办"));
    }

    @Test
    void namesAMissingAndADoubleColumn() {
        var file = csv("日期,日期,名称,依据\n");

        assertThat(file.findings()).extracting(Finding::column, Finding::code)
                .containsExactly(tuple("日期", "calendar.finding.twice"), tuple("类型", "calendar.finding.column"));
    }

    @Test
    void readsTheEncodingExcelUsesInChina() {
        var file = CalendarFile.read((HEADING + "2027-02-06,放假,春节,国办\n").getBytes(Charset.forName("GB18030")));

        assertThat(file.days()).extracting(SpecialDay::name).containsExactly("春节");
    }

    @Test
    void readsAWorkbookWithRealDates() throws IOException {
        var file = CalendarFile.read(workbook(sheet -> {
            row(sheet, 0, "日期", "类型", "名称", "依据");
            sheet.value(1, 0, LocalDate.of(2027, 2, 6));
            sheet.style(1, 0).format("yyyy-MM-dd").set();
            sheet.value(1, 1, "放假");
            sheet.value(1, 2, "春节");
            sheet.value(1, 3, "国办");
        }));

        assertThat(file.findings()).isEmpty();
        assertThat(file.days()).extracting(SpecialDay::day).containsExactly(LocalDate.of(2027, 2, 6));
    }

    @Test
    void refusesFormulasInAWorkbook() throws IOException {
        var file = CalendarFile.read(workbook(sheet -> {
            row(sheet, 0, "日期", "类型", "名称", "依据");
            row(sheet, 1, "2027-02-06", "放假", "", "国办");
            sheet.formula(1, 2, "CONCAT(\"春\",\"节\")");
        }));

        assertThat(file.findings()).extracting(Finding::row, Finding::column, Finding::code)
                .containsExactly(tuple(2, "名称", "calendar.finding.formula"));
    }

    @Test
    void refusesAZipThatUnpacksIntoTooMuch() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(new byte[30 << 20]);
        }

        assertThat(CalendarFile.read(bytes.toByteArray()).findings()).extracting(Finding::code)
                .containsExactly("calendar.finding.bomb");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertReason(new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2}, "calendar.finding.workbook");
        assertReason(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 0}, "calendar.finding.kind");
        assertReason(new byte[0], "calendar.finding.empty");
        assertReason(HEADING.getBytes(UTF_8), "calendar.finding.empty");
        assertReason((HEADING + "\"2027").getBytes(UTF_8), "calendar.finding.quote");
        assertReason("\n,".repeat(2500).getBytes(UTF_8), "calendar.finding.rows");
        assertReason(new byte[2 << 20], "calendar.finding.size");
    }

    @Test
    void readsBackWhatItWrites() {
        var file = csv(HEADING + "2027-02-06,放假,\"春节,\"\"大\"\"年\",国办\n2027-02-14,上班,调休,国办\n");

        var again = csv(CalendarFile.csv(file.days()));

        assertThat(again.days()).hasSize(2).isEqualTo(file.days());
    }

    private static void assertReason(byte[] file, String code) {
        assertThat(CalendarFile.read(file).findings()).extracting(Finding::code).containsExactly(code);
    }

    private static CalendarFile csv(String text) {
        return CalendarFile.read(text.getBytes(UTF_8));
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.value(row, column, texts[column]);
        }
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> filled) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            filled.accept(workbook.newWorksheet("表"));
        }
        return bytes.toByteArray();
    }
}
