package org.shouze.reporting.process;

import java.time.Instant;
import java.util.List;

import org.shouze.reporting.Answer;
import org.shouze.reporting.Figures;
import org.shouze.reporting.Reports;
import org.shouze.workflow.Summary;

/** The one thing about a filed report that its checker should know before opening it. */
final class Hints {

    private Hints() {}

    static Summary of(Reports.Brief brief, Instant due) {
        var report = brief.report();
        var figures = brief.figures();
        if (report.answer() == Answer.ZERO) {
            return hint(due, "zero", false, true, figures.total(), report.zeroDays());
        }
        if (report.answer() == Answer.UNCHANGED) {
            return hint(due, "unchanged", figures.hasNews(), false, figures.observed());
        }
        return report.answer() == null ? Summary.due(due) : news(due, figures);
    }

    private static Summary news(Instant due, Figures figures) {
        if (figures.suspected() > 0) {
            return hint(due, "suspected", true, false, figures.suspected());
        }
        if (figures.symptoms() > 0) {
            return hint(due, "symptoms", true, false, figures.symptoms());
        }
        if (figures.returned() > 0) {
            return hint(due, "news", true, false, figures.returned());
        }
        if (figures.observed() > 0) {
            return hint(due, "observed", true, false, figures.observed());
        }
        return figures.unreached() > 0 ? hint(due, "unreached", true, false, figures.unreached())
                : hint(due, "other", true, false);
    }

    private static Summary hint(Instant due, String what, boolean care, boolean batch, Integer... arguments) {
        return new Summary(due, "reporting.hint." + what, List.of(arguments).stream().map(String::valueOf).toList(),
                care, batch);
    }
}
