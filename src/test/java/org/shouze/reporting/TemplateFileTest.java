package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateFileTest {

    @Test
    void takesAPlainWorkbook() throws IOException {
        assertThatCode(() -> TemplateFile.check(DemoAuthorityWorkbook.template())).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        refuses("not a workbook".getBytes(StandardCharsets.UTF_8), "UNREADABLE");
        refuses(new byte[0], "UNREADABLE");
        refuses(zip("hello.txt", "hello"), "UNREADABLE");
    }

    @Test
    void refusesAWorkbookWithAProgram() {
        refuses(zip("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "MACRO");
        refuses(zip("xl/vbaProject.bin", "…"), "MACRO");
        refuses(zip("xl/embeddings/oleObject1.bin", "…"), "MACRO");
    }

    @Test
    void refusesAWorkbookThatReachesOutside() {
        refuses(workbook(book -> {
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org/");
            book.createSheet("一").createRow(0).createCell(0).setHyperlink(link);
        }), "EXTERNAL");
        refuses(workbook(book -> book.createSheet("一").createRow(0).createCell(0)
                .setCellFormula("_xlfn.WEBSERVICE(\"https://example.org/\")")), "EXTERNAL");
    }

    @Test
    void refusesWhatUnpacksIntoTooMuch() {
        refuses(zip("xl/worksheets/sheet1.xml", "0".repeat(21 << 20)), "TOO_LARGE");
        refuses(new byte[TemplateFile.MOST_BYTES + 1], "TOO_LARGE");
    }

    private static void refuses(byte[] file, String reason) {
        assertThatThrownBy(() -> TemplateFile.check(file)).isInstanceOfSatisfying(TemplateRefused.class,
                refused -> assertThat(refused.code()).isEqualTo("rule.TemplateRefused." + reason));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(String name, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
