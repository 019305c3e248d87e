package org.shouze.cockpit;

/**
 * How many rows count, of how many.
 *
 * @param base of a count: the counted ones themselves
 */
public record Count(long counted, long base) {

    public static final Count NONE = new Count(0, 0);

    public Count plus(Count other) {
        return new Count(counted + other.counted, base + other.base);
    }

    public long missing() {
        return base - counted;
    }

    /** In percent, or null where there is nothing that could count. */
    public Double percent() {
        return base == 0 ? null : 100.0 * counted / base;
    }
}
