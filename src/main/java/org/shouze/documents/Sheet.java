package org.shouze.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table as a workbook, opened by {@link Sheets}: a single sheet, written row by row while it is read. Every cell is text and stays text,
 * also when somebody saves the sheet as CSV and opens that: what would then be taken for a formula gets a mark before it.
 */
public final class Sheet implements AutoCloseable {

    /** More rows than this nobody reads; the sheet then ends with a line that says so. */
    public static final int MOST = 50_000;

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_CELL = 32_000;
    private static final String TEXT = "@";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int most;
    private final String leftOut;
    private int row;
    private int rows;

    /** @param leftOut what the last line says where rows were left out */
    Sheet(OutputStream to, String name, int most, String leftOut) {
        this.workbook = new Workbook(to, "Shouze", "1.0");
        this.sheet = workbook.newWorksheet(fitting(name));
        this.most = most;
        this.leftOut = leftOut;
    }

    /** A line about the table, above or below it. */
    public void remark(String text) {
        write(List.of(text), false);
    }

    public void heading(List<String> cells) {
        write(cells, true);
    }

    /** Left out if the sheet is full. */
    public void line(List<String> cells) {
        if (!isFull()) {
            write(cells, false);
        } else if (rows == most) {
            write(List.of(leftOut), true);
        }
        rows++;
    }

    /** Whether the next row will be left out: no reason to read on after it. */
    public boolean isFull() {
        return rows >= most;
    }

    private void write(List<String> cells, boolean bold) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, Guarded.text(shortened(cells.get(column))));
            var style = sheet.style(row, column).format(TEXT);
            (bold ? style.bold() : style).set();
        }
        try {
            if (++row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String text) {
        return text == null ? "" : text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }

    /** What Excel takes as the name of a sheet. */
    private static String fitting(String name) {
        var allowed = name.replaceAll("[\\[\\]*?/\\\\:']", " ").strip();
        return allowed.length() <= LONGEST_NAME ? allowed : allowed.substring(0, LONGEST_NAME);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
