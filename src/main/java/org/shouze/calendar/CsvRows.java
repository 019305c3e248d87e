package org.shouze.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated text as spreadsheets save it: in UTF-8, or in GB18030 as Excel does in China. */
final class CsvRows {

    private final String text;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvRows(String text) {
        this.text = text;
    }

    static List<Sheet.Row> read(byte[] file) throws Sheet.Unreadable {
        return new CsvRows(decoded(file)).parsed();
    }

    private List<Sheet.Row> parsed() throws Sheet.Unreadable {
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                endCell();
            } else if (c == '\n' && !quoted) {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new Sheet.Unreadable("quote");
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() throws Sheet.Unreadable {
        endCell();
        rows.add(new Sheet.Row(rows.size() + 1, cells));
        cells = new ArrayList<>();
        if (rows.size() > Sheet.MOST_ROWS) {
            throw new Sheet.Unreadable("rows");
        }
    }

    private static String decoded(byte[] file) throws Sheet.Unreadable {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') >= 0) {
                    throw new Sheet.Unreadable("kind");
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Try the next.
            }
        }
        throw new Sheet.Unreadable("kind");
    }
}
