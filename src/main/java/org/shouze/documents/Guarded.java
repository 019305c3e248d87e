package org.shouze.documents;

import java.util.regex.Pattern;

/** Text that no spreadsheet takes for a formula, whatever it is saved as. */
final class Guarded {

    /** What formulas begin with, the full-width twins that are read as the same, and what is skipped before them. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+\\-＋－]?[\\d .,]*");
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private Guarded() {}

    static String text(String text) {
        var clean = NOT_XML.matcher(text).replaceAll("");
        return FORMULA.matcher(clean).matches() && !HARMLESS.matcher(clean).matches() ? "'" + clean : clean;
    }
}
