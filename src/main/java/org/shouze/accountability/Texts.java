package org.shouze.accountability;

/** What was written. */
final class Texts {

    private Texts() {}

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** @throws ReasonNotGiven if nothing was */
    static void demand(String text) {
        if (isBlank(text)) {
            throw new ReasonNotGiven();
        }
    }
}
