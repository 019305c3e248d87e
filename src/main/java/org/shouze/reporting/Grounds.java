package org.shouze.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * What a filing is held against.
 *
 * @param register people of the grid as of now
 * @param earlier  the last filed versions of the grid, newest first
 * @param previous is the first of them from the round before?
 * @param words    how the plan says where somebody is now
 */
record Grounds(Set<Long> register, LocalDate day, LocalDateTime now, List<ReportVersion> earlier, boolean previous,
        List<String> words) {

    private static final int LONG_THE_SAME = 3;

    int people() {
        return register.size();
    }

    /** Yesterday's report, or null if there was none. */
    ReportVersion yesterday() {
        return previous ? earlier.get(0) : null;
    }

    /** Those still followed when the grid last reported. */
    Named lastNamed() {
        return earlier.isEmpty() ? Named.NOBODY : earlier.get(0).named();
    }

    boolean sameForLong(Figures figures) {
        return earlier.size() >= LONG_THE_SAME
                && earlier.subList(0, LONG_THE_SAME).stream().allMatch(v -> v.figures().equals(figures));
    }
}
