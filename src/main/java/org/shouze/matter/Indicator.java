package org.shouze.matter;

/**
 * A figure that a room contributes to the leaders' pages (design §4): of a source's rows those in its base, and of these
 * the ones that count. A number and the list behind it come from the same conditions, so they can't disagree. The texts
 * {@code indicator.<name>}, {@code .formula} and {@code .source} say what it is; one with a concern has {@code .concern}
 * and {@code .detail} too.
 *
 * @param name    in addresses and messages; never changes
 * @param base    condition in SQL that both databases accept; may name {@code :at}, the moment as of which is counted;
 *                {@code :start} and {@code :end} of the days that are looked at; {@code :dayBefore}, {@code :weekBefore}
 *                that moment; and {@code :soon}, the end of the day after it
 * @param counted condition for the counted ones
 * @param rank    place among the figures that head the page, or null if it is not one of them
 */
public record Indicator(String name, IndicatorSource source, String base, String counted, Kind kind, Sense sense,
        Concern concern, Integer rank) {

    /** A share of the base, or how many. */
    public enum Kind { SHARE, COUNT }

    /** Whether more of it is better, worse, neither, or to a unit's credit. */
    public enum Sense { MORE, LESS, PLAIN, CREDIT }

    /** When a leader is asked to look: never; where a unit has it for two days and more; where there is any. */
    public enum Concern { NONE, STREAK, ANY }

    public static Indicator share(String name, IndicatorSource source, String base, String counted, Sense sense) {
        return new Indicator(name, source, base, counted, Kind.SHARE, sense, Concern.NONE, null);
    }

    public static Indicator count(String name, IndicatorSource source, String counted, Sense sense) {
        return new Indicator(name, source, counted, "1 = 1", Kind.COUNT, sense, Concern.NONE, null);
    }

    public Indicator heading(int place) {
        return new Indicator(name, source, base, counted, kind, sense, concern, place);
    }

    public Indicator asked(Concern when) {
        return new Indicator(name, source, base, counted, kind, sense, when, rank);
    }

    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** Which rows the reader is sent to first: what is missing of a share that should be full, else what counts. */
    public boolean showsMissing() {
        return isShare() && sense == Sense.MORE;
    }
}
