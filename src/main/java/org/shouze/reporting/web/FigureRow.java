package org.shouze.reporting.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.shouze.reporting.Figure;
import org.shouze.reporting.Figures;
import org.shouze.reporting.Tally;

/**
 * One line of a table of figures.
 *
 * @param before of the version before, or null where there is none
 */
public record FigureRow(Figure figure, Integer before, int now) {

    private static final Set<Figure> CARE = EnumSet.of(Figure.UNREACHED, Figure.RETURNED, Figure.GONE, Figure.SYMPTOMS,
            Figure.OBSERVED, Figure.SUSPECTED, Figure.MISSING, Figure.LATE);

    /** @param tally null of a report, which counts for one */
    record Column(Figures figures, Tally tally) {}

    static List<FigureRow> of(List<Figure> figures, Column before, Column now) {
        return figures.stream().map(figure -> new FigureRow(figure,
                before == null ? null : figure.of(before.figures(), before.tally()),
                figure.of(now.figures(), now.tally()))).toList();
    }

    /** Does somebody have to be cared for because of it? */
    public boolean asksForCare() {
        return now > 0 && CARE.contains(figure);
    }

    /** Printed bold. */
    public boolean stands() {
        return changed() || asksForCare();
    }

    public boolean changed() {
        return before != null && before != now;
    }

    /** +2, −1 */
    public String difference() {
        var difference = before == null ? 0 : now - before;
        return difference == 0 ? "" : difference > 0 ? "+" + difference : "−" + -difference;
    }
}
