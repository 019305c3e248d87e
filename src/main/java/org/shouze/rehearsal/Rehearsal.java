package org.shouze.rehearsal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How it would go.
 *
 * @param loads  of every seat, the heaviest day first
 * @param rows   the first of them, with what is known of the seat
 * @param month  the one before this, which they are compared with
 */
public record Rehearsal(Draft draft, List<Load> loads, SortedMap<LocalDate, Integer> days, List<Gap> gaps,
        List<Finding> findings, List<Row> rows, YearMonth month) {

    /**
     * @param people    who sits there on its heaviest day
     * @param waits     open tasks that wait there or lie in their hands, due whenever
     * @param perDay    what was finished from it on a working day of that month, in the mean
     * @param emptyDays working days of that month on which nobody sat there
     */
    public record Row(Load load, List<String> people, int waits, double perDay, int emptyDays) {

        private static final double HEAVY = 2;

        /** How many times an ordinary day of last month its heaviest day is; 0 where nothing was done then. */
        public double times() {
            return perDay == 0 ? 0 : load.atPeak() / perDay;
        }

        /** More than twice an ordinary day, and more than one thing. */
        public boolean heavy() {
            return times() > HEAVY && load.atPeak() > 1;
        }
    }

    public int tasks() {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int most() {
        return days.isEmpty() ? 0 : Collections.max(days.values());
    }

    /** The day on which most falls due, the first of several. */
    public LocalDate peak() {
        return days.entrySet().stream().filter(day -> day.getValue() == most()).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /** Seats on which work would stand still. */
    public long blocked() {
        return gaps.stream().filter(gap -> gap.reason().blocks()).count();
    }

    public boolean clear() {
        return gaps.isEmpty() && findings.isEmpty();
    }
}
