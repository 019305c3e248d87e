package org.shouze.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of one register's workbook. Columns are found by their headings, in any order. */
final class RegisterSheet {

    private static final int HEADING_WITHIN = 10;

    private final Register register;
    private final Findings findings;
    private final List<RegisterRow> rows = new ArrayList<>();
    private final Map<String, String> known;
    private Map<Integer, String> columns;
    private int rowsBeforeHeading;
    private boolean broken;

    private RegisterSheet(Register register, Findings findings) {
        this.register = register;
        this.findings = findings;
        this.known = register.columns().collect(Collectors.toMap(Cells::key, c -> c));
    }

    /** @return its rows; empty with a mistake noted if the sheet can't be used */
    static List<RegisterRow> read(Register register, byte[] content, Findings findings) {
        var sheet = new RegisterSheet(register, findings);
        try {
            sheet.read(new SheetReader(content));
        } catch (Workbook.Unreadable e) {
            findings.mistake(register, 0, null, null, e.reason());
            return List.of();
        }
        return sheet.broken ? List.of() : sheet.rows;
    }

    private void read(SheetReader reader) {
        reader.read(this::row);
        if (columns == null || rows.isEmpty()) {
            findings.mistake(register, 0, null, null, columns == null && rowsBeforeHeading > 0 ? "noHeading"
                    : "emptySheet");
        }
        if (reader.hasOtherSheets()) {
            findings.remark(register, 0, null, null, "otherSheets");
        }
    }

    private void row(int number, Map<Integer, SheetCell> cells) {
        if (columns != null) {
            var named = new HashMap<String, SheetCell>();
            cells.forEach((column, cell) -> {
                if (columns.containsKey(column)) {
                    named.put(columns.get(column), cell);
                }
            });
            if (!named.isEmpty()) {
                rows.add(new RegisterRow(register, number, named, findings));
            }
        } else if (isHeading(cells)) {
            heading(number, cells);
        } else if (++rowsBeforeHeading >= HEADING_WITHIN) {
            throw new Workbook.Unreadable("noHeading");
        }
    }

    /** Half of the columns that must be there: a title above them is passed over, a missing column still named. */
    private boolean isHeading(Map<Integer, SheetCell> cells) {
        var found = cells.values().stream().map(c -> known.get(heading(c))).distinct()
                .filter(c -> c != null && register.required().contains(c)).count();
        return found * 2 >= register.required().size();
    }

    private void heading(int number, Map<Integer, SheetCell> cells) {
        columns = new HashMap<>();
        var seen = new HashSet<String>();
        cells.forEach((column, cell) -> {
            var name = known.get(heading(cell));
            if (name == null) {
                findings.remark(register, number, Cells.text(cell.text()), null, "unknownColumn");
            } else if (!seen.add(name)) {
                broken(number, name, "doubleColumn");
            } else {
                columns.put(column, name);
            }
        });
        register.required().stream().filter(name -> !seen.contains(name))
                .forEach(name -> broken(number, name, "missingColumn"));
    }

    private void broken(int number, String column, String reason) {
        broken = true;
        findings.mistake(register, number, column, null, reason);
    }

    /** A star marks columns that must be filled. */
    private static String heading(SheetCell cell) {
        return Cells.key(cell.text()).replace("*", "");
    }
}
