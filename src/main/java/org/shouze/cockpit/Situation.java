package org.shouze.cockpit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.shouze.matter.Indicator;
import org.shouze.organization.Unit;

/**
 * How things stand with a unit and all below it.
 *
 * @param at       as of when
 * @param sentences what to ask about first, three at most
 * @param figures  all of them, those that head the page first
 * @param rows     the units right below, worst first
 * @param sites    where overdue work sits, the most first
 * @param days     the days of the trend, oldest first
 */
public record Situation(Unit unit, Period period, Instant at, List<Sentence> sentences, List<Figure> figures,
        List<Row> rows, List<Site> sites, List<LocalDate> days) {

    /** Figures at the head of the page. */
    static final int HEAD = 5;

    /**
     * @param before of the days before, as of the same minute
     * @param trend  by day as in {@code days}, or none where its rows have no days
     */
    public record Figure(Indicator indicator, Count count, Count before, List<Count> trend) {

        /** Points of a share or how many more than before; null where one of both has no base. */
        public Double change() {
            if (!indicator.isShare()) {
                return (double) (count.counted() - before.counted());
            }
            return count.percent() == null || before.percent() == null ? null : count.percent() - before.percent();
        }

        /** Whether it changed for the better or the worse, or neither. */
        public String course() {
            var change = change();
            if (change == null || Math.abs(change) < 0.05 || indicator.sense() == Indicator.Sense.PLAIN) {
                return "same";
            }
            return change > 0 == (indicator.sense() != Indicator.Sense.LESS) ? "ok" : "bad";
        }
    }

    /** @param counts as the heading figures; @param credits what is to its credit, none of them zero */
    public record Row(Unit unit, List<Count> counts, List<Credit> credits, List<Count> week) {}

    public record Credit(Indicator indicator, long many) {}

    /** @param note message key of the step */
    public record Site(String note, long many) {}

    /**
     * Who, what, for how long.
     *
     * @param unit  the one unit it is about, or null for several
     * @param days  for how many days, or 0
     * @param worst names of the units that have the most of it
     */
    public record Sentence(Indicator indicator, Unit unit, Count count, int days, List<Worst> worst) {}

    public record Worst(Unit unit, long many) {}

    /** The last day that is looked at. */
    public LocalDate last() {
        return days.get(days.size() - 1);
    }

    public LocalDate first() {
        return period.until(last()).first();
    }

    public List<Figure> head() {
        return figures.stream().filter(figure -> figure.indicator().rank() != null).limit(HEAD).toList();
    }

    /** The first of them that has a trend and one to set beside it. */
    public List<Figure> trends() {
        return head().stream().filter(figure -> !figure.trend().isEmpty() && figure.indicator().isShare()).limit(2).toList();
    }
}
