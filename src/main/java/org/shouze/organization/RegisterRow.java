package org.shouze.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** One row of a register, read by the headings of its columns; what is wrong with a cell is noted at its place. */
final class RegisterRow {

    private final Register register;
    private final int number;
    private final Map<String, SheetCell> cells;
    private final Findings findings;
    private boolean sound = true;

    RegisterRow(Register register, int number, Map<String, SheetCell> cells, Findings findings) {
        this.register = register;
        this.number = number;
        this.cells = cells;
        this.findings = findings;
    }

    int number() {
        return number;
    }

    /** False once a mistake was noted: the row is then left out of the checks across rows. */
    boolean isSound() {
        return sound;
    }

    String required(String column, int longest) {
        var text = optional(column, longest);
        if (text.isEmpty() && !cells.containsKey(column)) {
            mistake(column, null, "required");
        }
        return text;
    }

    String requiredCode(String column, int longest) {
        return Cells.code(required(column, longest));
    }

    String optional(String column, int longest) {
        var cell = cells.get(column);
        if (cell == null || refused(column, cell)) {
            return "";
        }
        var text = Cells.text(cell.kind() == SheetCell.Kind.NUMBER ? plain(cell.text()) : cell.text());
        if (text.length() > longest) {
            mistake(column, text, "tooLong", longest);
            return "";
        }
        return text;
    }

    String optionalCode(String column, int longest) {
        return Cells.code(optional(column, longest));
    }

    LocalDate requiredDate(String column) {
        if (!cells.containsKey(column)) {
            mistake(column, null, "required");
        }
        return optionalDate(column);
    }

    LocalDate optionalDate(String column) {
        var cell = cells.get(column);
        if (cell == null || refused(column, cell)) {
            return null;
        }
        var date = Dates.read(cell);
        if (date.isEmpty()) {
            mistake(column, cell.text(), "notADate");
        }
        return date.orElse(null);
    }

    int count(String column) {
        var text = Cells.key(optional(column, 20));
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,7}")) {
            mistake(column, text, "notANumber");
            return 0;
        }
        return Integer.parseInt(text);
    }

    void mistake(String column, String value, String reason, Object... arguments) {
        sound = false;
        findings.mistake(register, number, column, value, reason, arguments);
    }

    void remark(String column, String value, String reason, Object... arguments) {
        findings.remark(register, number, column, value, reason, arguments);
    }

    private boolean refused(String column, SheetCell cell) {
        switch (cell.kind()) {
            case FORMULA -> mistake(column, cell.text(), "formula");
            case ERROR -> mistake(column, cell.text(), "errorCell");
            default -> {
                if (!cell.hasControls()) {
                    return false;
                }
                mistake(column, Cells.text(cell.text().replaceAll("\\p{C}", "□")), "controlCharacter");
            }
        }
        return true;
    }

    /** 19900000791 however Excel wrote the number. */
    private static String plain(String number) {
        try {
            var value = new BigDecimal(number);
            return Math.abs(value.scale()) > 30 || value.precision() > 60 ? number
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
