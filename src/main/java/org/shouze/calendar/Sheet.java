package org.shouze.calendar;

import java.util.List;

/** Rows of text as they stand in the file, the headings first. */
record Sheet(List<Row> rows) {

    static final int MOST_ROWS = 2000;

    record Row(int number, List<String> cells) {

        String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** Whether it came as a workbook or as CSV shows in its first bytes, not in its name. */
    static Sheet read(byte[] file) throws Unreadable {
        var zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        return new Sheet(zipped ? WorkbookRows.read(file) : CsvRows.read(file));
    }

    /** The file is not a table at all. */
    static final class Unreadable extends Exception {

        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        Finding finding() {
            return Finding.of(0, null, reason);
        }
    }
}
