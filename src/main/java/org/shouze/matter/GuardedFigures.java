package org.shouze.matter;

import java.time.LocalDate;
import java.util.List;

/**
 * Numbers of confidential matters for the school's leaders: of the whole school, as the month began, without any filter and
 * renewed once a month, so that no two views can be subtracted; excluded readers get the same (security.md).
 */
public interface GuardedFigures {

    /** Fewer are not told. */
    int FEW = 3;

    /** Stem of the texts: {@code figures.<name>}, {@code .note}, and {@code figures.<name>.<cell>}. */
    String name();

    Table asTheMonthBegan();

    /** @param on the day whose beginning is told of */
    record Table(LocalDate on, List<Cell> cells) {}

    /** @param many null for fewer than {@link #FEW} */
    record Cell(String name, Long many) {

        public static Cell of(String name, long many) {
            return new Cell(name, many < FEW ? null : many);
        }
    }
}
