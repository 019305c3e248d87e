package org.shouze.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "＝1+1", "＋cmd", "－cmd", "＠x", "\t=1", " =1", "\u200b=1"})
    void whatBeginsLikeAFormulaStaysText(String text) throws IOException {
        assertThat(written(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"陈建明", "-3", "+86 199 0000 0123", "—", "2020-02-06", "", "1=1"})
    void ordinaryTextIsWrittenAsItIs(String text) throws IOException {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        assertThat(written("a\u0000b\u0007c")).isEqualTo("abc");
    }

    @Test
    void aFullSheetSaysThatRowsWereLeftOut() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, "名册[1]", 2, "后面的没有列出")) {
            sheet.heading(List.of("姓名"));
            for (int i = 0; i < 5; i++) {
                sheet.line(List.of("第" + i));
            }
        }

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().getName()).isEqualTo("名册 1");
            assertThat(book.getFirstSheet().read()).extracting(row -> row.getCellText(0))
                    .containsExactly("姓名", "第0", "第1", "后面的没有列出");
        }
    }

    private static String written(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Sheet(out, "x", 9, "")) {
            sheet.line(List.of(text));
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var cell = book.getFirstSheet().read().get(0).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            return cell.getText();
        }
    }
}
