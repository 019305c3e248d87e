package org.shouze.organization;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

/** Workbooks for tests: decent ones, and those no decent program would write. */
final class Workbooks {

    private static final String NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private Workbooks() {}

    /** The first row is the heading. Strings are written as text, numbers as numbers. */
    static byte[] of(Object[]... rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("一");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof Number number) {
                        sheet.value(r, c, number);
                    } else if (rows[r][c] != null) {
                        sheet.value(r, c, rows[r][c].toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    /** @param sheetData what stands between {@code <sheetData>} and its end */
    static byte[] raw(String sheetData) {
        return raw("", sheetData);
    }

    static byte[] raw(String prolog, String sheetData) {
        var parts = parts();
        parts.put("xl/worksheets/sheet1.xml", prolog + "<worksheet xmlns=\"" + NS + "\"><sheetData>" + sheetData
                + "</sheetData></worksheet>");
        return zip(parts);
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("xl/workbook.xml", "<workbook xmlns=\"" + NS + "\" xmlns:r=\"r\"><sheets>"
                + "<sheet name=\"一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\""
                + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
        return parts;
    }

    static String inline(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
