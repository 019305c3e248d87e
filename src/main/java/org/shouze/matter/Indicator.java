package org.shouze.matter;

/**
 * A figure that a room contributes to the leaders' pages (design §4): of a source's rows those in its base, and of these
 * the ones that count. A number and the list behind it come from the same conditions, so they can't disagree. The texts
 * {@code indicator.<name>}, {@code .formula} and {@code .source} say what it is; one with a concern has {@code .concern}
 * and {@code .detail} too.
 * <p>A row counts as one, or for its {@link Amount}: then the list adds up to the number. A {@link Kind#DURATION} is no
 * number of rows: of its base the median and the time in which nine of ten were done, by the source's note; its list are
 * the rows measured.
 *
 * @param name    in addresses and messages; never changes
 * @param base    condition in SQL that both databases accept; may name {@code :at}, the moment as of which is counted;
 *                {@code :start} and {@code :end} of the days that are looked at; {@code :dayBefore}, {@code :weekBefore}
 *                that moment; and {@code :soon}, the end of the day after it
 * @param counted condition for the counted ones
 * @param place   among the figures that head the page, or null if it is not one of them
 * @param amount  for how much a row counts, or null for one
 */
public record Indicator(String name, IndicatorSource source, String base, String counted, Kind kind, Sense sense,
        Concern concern, Place place, Amount amount) {

    /** A share of the base, how many, or how long. */
    public enum Kind { SHARE, COUNT, DURATION }

    /** What is counted. */
    public enum Word { ITEMS, PEOPLE, FIELDS, MINUTES }

    /** @param icon one of the icons of the house */
    public record Place(int rank, String icon) {}

    /**
     * For how much a row counts: SQL of a whole number, never negative.
     *
     * @param whole   of a row of the base
     * @param counted of a counted one; never more than the whole
     */
    public record Amount(Word word, String whole, String counted) {}

    /** Whether more of it is better, worse, neither, or to a unit's credit. */
    public enum Sense { MORE, LESS, PLAIN, CREDIT }

    /** When a leader is asked to look: never; where a unit has it for two days and more; where there is any. */
    public enum Concern { NONE, STREAK, ANY }

    public static Indicator share(String name, IndicatorSource source, String base, String counted, Sense sense) {
        return new Indicator(name, source, base, counted, Kind.SHARE, sense, Concern.NONE, null, null);
    }

    public static Indicator count(String name, IndicatorSource source, String counted, Sense sense) {
        return new Indicator(name, source, counted, "1 = 1", Kind.COUNT, sense, Concern.NONE, null, null);
    }

    /** @param minutes SQL: how long a row took */
    public static Indicator duration(String name, IndicatorSource source, String base, String minutes) {
        return new Indicator(name, source, base, "1 = 1", Kind.DURATION, Sense.LESS, Concern.NONE, null,
                new Amount(Word.MINUTES, minutes, minutes));
    }

    public Indicator heading(int rank, String icon) {
        return new Indicator(name, source, base, counted, kind, sense, concern, new Place(rank, icon), amount);
    }

    public Indicator asked(Concern when) {
        return new Indicator(name, source, base, counted, kind, sense, when, place, amount);
    }

    public Indicator weighed(Word word, String each) {
        return weighed(word, each, each);
    }

    public Indicator weighed(Word word, String whole, String part) {
        return new Indicator(name, source, base, counted, kind, sense, concern, place, new Amount(word, whole, part));
    }

    /** Among the figures that head the page, or null. */
    public Integer rank() {
        return place == null ? null : place.rank();
    }

    /** For how much a row of the base counts: SQL. */
    public String whole() {
        return amount == null ? "1" : amount.whole();
    }

    /** For how much a counted row counts: SQL. */
    public String part() {
        return amount == null ? "1" : amount.counted();
    }

    public Word word() {
        return amount == null ? Word.ITEMS : amount.word();
    }

    public boolean isDuration() {
        return kind == Kind.DURATION;
    }

    public boolean isShare() {
        return kind == Kind.SHARE;
    }

    /** Which rows the reader is sent to first: what is missing of a share that should be full, else what counts. */
    public boolean showsMissing() {
        return isShare() && sense == Sense.MORE;
    }
}
