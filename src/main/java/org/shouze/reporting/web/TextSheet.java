package org.shouze.reporting.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of text cells, written line by line: nothing in it is ever taken for a formula. */
final class TextSheet implements AutoCloseable {

    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    TextSheet(OutputStream to, String name) {
        workbook = new Workbook(to, "Shouze", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    void line(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
            sheet.style(row, column).format("@").set();
        }
        next();
    }

    void heading(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
            sheet.style(row, column).format("@").bold().set();
        }
        next();
    }

    private void next() {
        try {
            if (++row % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
