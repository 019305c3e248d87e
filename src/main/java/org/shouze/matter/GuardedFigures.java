package org.shouze.matter;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Numbers of confidential matters for the school's leaders: of the whole school, as the month began, without any filter and
 * renewed once a month, so that no two views can be subtracted; excluded readers get the same (security.md). No cell is the
 * sum of others, and no two tables are parts of the same.
 */
public interface GuardedFigures {

    /** Fewer are not told. */
    int FEW = 3;

    /** Stem of the texts: {@code figures.<name>}, {@code .note}, and {@code figures.<name>.<cell>}. */
    String name();

    Table asTheMonthBegan();

    /** Do they stand on the leaders' first page, or with the definitions? */
    default boolean heads() {
        return false;
    }

    /** @param on the day whose beginning is told of */
    record Table(LocalDate on, List<Cell> cells) {}

    /** @param many null for fewer than {@link #FEW} */
    record Cell(String name, Long many) {

        public static Cell of(String name, long many) {
            return new Cell(name, many < FEW ? null : many);
        }

        /**
         * As it was told month by month in the year that ended with that day: a count that has grown by fewer than
         * {@link #FEW} since it was told last is told unchanged, so that no two months can be subtracted either.
         *
         * @param days of what is counted, all of that year
         * @param on   a month's first day
         */
        public static Cell told(String name, Collection<LocalDate> days, LocalDate on) {
            long told = 0;
            for (var month = on.minusDays(1).withDayOfYear(1).plusMonths(1); !month.isAfter(on); month = month.plusMonths(1)) {
                var begun = month;
                var many = days.stream().filter(day -> day.isBefore(begun)).count();
                told = many - told < FEW ? told : many;
            }
            return of(name, told);
        }
    }
}
