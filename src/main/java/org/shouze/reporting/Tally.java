package org.shouze.reporting;

/**
 * How many reports a total stands for.
 *
 * @param received those it contains: accepted at the moment it was put together
 */
public record Tally(int expected, int exempt, int received, int zero, int unchanged, int news, int late) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

    static Tally of(Answer answer, boolean late) {
        return new Tally(1, 0, 1, answer == Answer.ZERO ? 1 : 0, answer == Answer.UNCHANGED ? 1 : 0,
                answer == Answer.NEWS ? 1 : 0, late ? 1 : 0);
    }

    static Tally owed(int expected) {
        return new Tally(expected, 0, 0, 0, 0, 0, 0);
    }

    static Tally exempted(int exempt) {
        return new Tally(exempt, exempt, 0, 0, 0, 0, 0);
    }

    public int missing() {
        return expected - exempt - received;
    }

    public Tally plus(Tally o) {
        return new Tally(expected + o.expected, exempt + o.exempt, received + o.received, zero + o.zero,
                unchanged + o.unchanged, news + o.news, late + o.late);
    }
}
