package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateBookTest {

    private static final String SHEET = "日报表";

    @Test
    void writesFiguresAsNumbersAndLeavesLayoutAndFormulas() throws IOException {
        byte[] filled;

        try (var book = new TemplateBook(DemoAuthorityWorkbook.template())) {
            book.put(SHEET, "B4", 34);
            book.put(SHEET, "B2", "2020-02-06");
            filled = book.bytes();
        }

        try (var read = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            var sheet = read.getSheet(SHEET);
            assertThat(sheet.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(34);
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THIN);
            assertThat(sheet.getRow(3).getCell(3).getCellFormula()).isEqualTo("B4+C4");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("2020-02-06");
            assertThat(read.getForceFormulaRecalculation()).isTrue();
        }
    }

    @Test
    void takesACellNobodyHasTouched() throws IOException {
        try (var book = new TemplateBook(DemoAuthorityWorkbook.template())) {
            assertThat(book.takes(SHEET, "Z99")).isTrue();
            book.put(SHEET, "Z99", 1);
        }
    }

    @Test
    void refusesFormulasMergedCellsAndPlacesThatAreNot() throws IOException {
        try (var book = new TemplateBook(DemoAuthorityWorkbook.template())) {
            assertThat(book.takes(SHEET, "D4")).as("formula").isFalse();
            assertThat(book.takes(SHEET, "C1")).as("covered by a merged cell").isFalse();
            assertThat(book.takes(SHEET, "A1")).as("the merged cell itself").isTrue();
            assertThat(book.takes("无此表", "A1")).isFalse();
            assertThat(book.takes(SHEET, "A0")).isFalse();
            assertThat(book.takes(SHEET, "ZZZ1")).isFalse();
            assertThat(book.takes(SHEET, "A9999999")).isFalse();
            assertThat(book.takes(SHEET, "=A1")).isFalse();
            assertThatThrownBy(() -> book.put(SHEET, "D4", 1)).isInstanceOf(CellDoesNotFit.class);
        }
    }
}
