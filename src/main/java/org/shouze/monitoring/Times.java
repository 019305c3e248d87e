package org.shouze.monitoring;

/**
 * How long it took where something was finished, in minutes of working time; standing clocks are not in it but paused.
 *
 * @param mean   of all together
 * @param median half took no longer
 * @param ninth  nine of ten took no longer
 * @param waiting  on average until somebody began
 * @param handling on average from then on
 * @param again    on average in what was done once more after it went back
 * @param paused   on average while the clock stood still
 * @param redone   how many were done once more
 */
public record Times(long many, double mean, double median, double ninth, double waiting, double handling, double again,
        double paused, long redone) {

    public static final Times NONE = new Times(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
