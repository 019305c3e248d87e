package org.shouze.monitoring;

/** Five levels of colour: none, up to 10, 25 and 50 percent, and more; the same for whatever is shown. */
final class Heat {

    /** Of fewer than three one late item would be a hundred percent. */
    static final int COLOURED_FROM = 3;

    private Heat() {}

    static int of(long part, long whole) {
        if (part <= 0 || whole <= 0) {
            return 0;
        }
        var percent = 100.0 * part / whole;
        return percent <= 10 ? 1 : percent <= 25 ? 2 : percent <= 50 ? 3 : 4;
    }
}
