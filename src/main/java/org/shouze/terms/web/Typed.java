package org.shouze.terms.web;

import java.util.Arrays;

/** What can be said of a field as it was typed. */
final class Typed {

    private Typed() {}

    static boolean within(int least, String text, int most) {
        return !blank(text) && text.strip().matches("\\d{1,6}") && Integer.parseInt(text.strip()) >= least
                && Integer.parseInt(text.strip()) <= most;
    }

    static boolean isOne(Enum<?>[] of, String name) {
        return Arrays.stream(of).anyMatch(known -> known.name().equals(name));
    }

    static boolean is(Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
