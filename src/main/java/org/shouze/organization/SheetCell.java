package org.shouze.organization;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell as it stands in the file. */
record SheetCell(Kind kind, String text) {

    enum Kind { TEXT, NUMBER, FORMULA, ERROR }

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    static SheetCell of(String type, String text, boolean formula) {
        if (formula) {
            return new SheetCell(Kind.FORMULA, text);
        }
        return switch (type) {
            case "e" -> new SheetCell(Kind.ERROR, text);
            case "n" -> new SheetCell(Kind.NUMBER, text.strip());
            case "b" -> new SheetCell(Kind.TEXT, text.equals("1") ? "TRUE" : "FALSE");
            default -> new SheetCell(Kind.TEXT, unescaped(text));
        };
    }

    boolean isBlank() {
        return kind != Kind.FORMULA && Cells.text(text).isEmpty();
    }

    /** Line ends count as blanks; anything else that steers instead of showing is not accepted. */
    boolean hasControls() {
        return DIRECTION.matcher(text).find()
                || text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }
}
