package org.shouze.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a person reads in a cell: full-width digits and letters are plain ones, padding between characters is none. */
final class Cells {

    private static final Pattern HIDDEN = Pattern.compile("[\\u200B\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern PADDING = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private Cells() {}

    /** Names and other words as they are kept; Chinese punctuation stays as it is. */
    static String text(String raw) {
        if (raw == null || isPlain(raw)) {
            return raw == null ? "" : raw;
        }
        var plain = new StringBuilder(raw.length());
        HIDDEN.matcher(raw).replaceAll("").codePoints().map(Cells::narrow).forEach(plain::appendCodePoint);
        return PADDING.matcher(SPACE.matcher(plain).replaceAll(" ").strip()).replaceAll("");
    }

    /** Numbers of people and grids: T01000 however it was typed. */
    static String code(String raw) {
        return key(raw).toUpperCase(Locale.ROOT);
    }

    /** By this two names are the same: 纪委(纪检监察机构) and 纪委（纪检监察机构）. */
    static String key(String raw) {
        return raw == null || isPlain(raw) ? text(raw) : SPACE.matcher(Normalizer.normalize(text(raw), Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Most cells are, and a register has hundreds of thousands. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (!(c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    private static int narrow(int c) {
        var fullWidth = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        return fullWidth ? c - 0xFEE0 : c;
    }
}
