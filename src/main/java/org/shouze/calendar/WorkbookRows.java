package org.shouze.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an .xlsx workbook. A formula is handed on as its text, never computed. */
final class WorkbookRows {

    private static final int MOST_PARTS = 200;
    private static final int MOST_UNPACKED = 20 << 20;
    private static final int MOST_COLUMNS = 50;

    private WorkbookRows() {}

    static List<Sheet.Row> read(byte[] file) throws Sheet.Unreadable {
        refuseBomb(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = workbook.getFirstSheet().openStream()) {
            if (workbook.isDate1904()) {
                throw new Sheet.Unreadable("dates");
            }
            var rows = new ArrayList<Sheet.Row>();
            for (var line : (Iterable<Row>) lines::iterator) {
                rows.add(new Sheet.Row(line.getRowNum(), texts(line)));
                if (rows.size() > Sheet.MOST_ROWS) {
                    throw new Sheet.Unreadable("rows");
                }
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw new Sheet.Unreadable("workbook");
        }
    }

    private static List<String> texts(Row line) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < Math.min(line.getCellCount(), MOST_COLUMNS); column++) {
            texts.add(line.getOptionalCell(column).map(WorkbookRows::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.FORMULA ? "=" + cell.getFormula() : cell.getText();
    }

    /** Unpacks into nothing before anything is believed. */
    private static void refuseBomb(byte[] file) throws Sheet.Unreadable {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS || unpacked(zip, parts) > MOST_UNPACKED) {
                throw new Sheet.Unreadable("bomb");
            }
        } catch (IOException | RuntimeException e) {
            throw new Sheet.Unreadable("workbook");
        }
    }

    private static long unpacked(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        var buffer = new byte[8192];
        var unpacked = 0L;
        for (var part : parts) {
            try (var content = zip.getInputStream(part)) {
                for (int read; unpacked <= MOST_UNPACKED && (read = content.read(buffer)) > 0;) {
                    unpacked += read;
                }
            }
        }
        return unpacked;
    }
}
