package org.shouze.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A prescribed workbook, opened only to write values into it: layout and formulas stay, and nothing is computed. */
final class TemplateBook implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private final XSSFWorkbook workbook;

    /** @throws TemplateRefused if it can't be read */
    TemplateBook(byte[] content) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException e) {
            throw new TemplateRefused(TemplateRefused.Reason.UNREADABLE);
        }
    }

    List<String> sheets() {
        var names = new ArrayList<String>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** May a value be written there: the sheet exists, the cell is no formula's and not covered by a merged one? */
    boolean takes(String sheet, String address) {
        if (workbook.getSheet(sheet) == null || !ADDRESS.matcher(address).matches()
                || !CellReference.cellReferenceIsWithinRange(address.replaceAll("[0-9]", ""),
                        address.replaceAll("[A-Z]", ""), SpreadsheetVersion.EXCEL2007)) {
            return false;
        }
        var at = new CellReference(address);
        var row = workbook.getSheet(sheet).getRow(at.getRow());
        var cell = row == null ? null : row.getCell(at.getCol());
        return (cell == null || cell.getCellType() != CellType.FORMULA) && workbook.getSheet(sheet).getMergedRegions()
                .stream().noneMatch(merged -> merged.isInRange(at.getRow(), at.getCol())
                        && (merged.getFirstRow() != at.getRow() || merged.getFirstColumn() != at.getCol()));
    }

    void put(String sheet, String address, int number) {
        cell(sheet, address).setCellValue(number);
    }

    void put(String sheet, String address, String text) {
        cell(sheet, address).setCellValue(text);
    }

    /** The template's formulas are left to the reader's program, which computes them as it opens the file. */
    byte[] bytes() {
        workbook.setForceFormulaRecalculation(true);
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Cell cell(String sheet, String address) {
        if (!takes(sheet, address)) {
            throw new CellDoesNotFit(sheet, address);
        }
        var at = new CellReference(address);
        var rows = workbook.getSheet(sheet);
        var row = rows.getRow(at.getRow()) == null ? rows.createRow(at.getRow()) : rows.getRow(at.getRow());
        return row.getCell(at.getCol(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
