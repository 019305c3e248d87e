package org.shouze.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Answer;
import org.shouze.reporting.Figure;
import org.shouze.reporting.Rung;
import org.shouze.reporting.TotalPart;
import org.shouze.reporting.TotalReading;
import org.shouze.reporting.TotalVersion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One total as it was signed: each figure opens to the parts it is made of. */
@Controller
class TotalPage {

    private static final String REPORTS = "/reporting/reports/";
    private static final String TOTALS = "/reporting/totals/";

    private final TotalReading totals;

    TotalPage(TotalReading totals) {
        this.totals = totals;
    }

    @GetMapping("/reporting/totals/{id}")
    String total(@PathVariable UUID id, @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Figure figure, Acting acting, Model model) {
        var reading = totals.open(new MatterId(id), version, acting);
        model.addAttribute("reading", reading);
        model.addAttribute("t", reading.total());
        model.addAttribute("v", reading.shown());
        if (reading.shown() != null) {
            model.addAttribute("reports", rows(Figure.OF_REPORTS, reading));
            model.addAttribute("people", rows(Figure.OF_PEOPLE, reading));
            model.addAttribute("figure", figure == null ? Figure.TOTAL : figure);
            model.addAttribute("opened", figure != null);
            model.addAttribute("parts", parts(reading, figure == null ? Figure.TOTAL : figure));
        }
        return "reporting/total";
    }

    private static List<FigureRow> rows(List<Figure> figures, TotalReading.Reading reading) {
        return FigureRow.of(figures, column(reading.before()), column(reading.shown()));
    }

    private static FigureRow.Column column(TotalVersion version) {
        return version == null ? null : new FigureRow.Column(version.figures(), version.tally());
    }

    /** The greatest share first; together they are the figure, also where parts are missing or not owed. */
    private static List<Part> parts(TotalReading.Reading reading, Figure figure) {
        var parts = new ArrayList<>(reading.parts().stream().map(part -> Part.of(part,
                figure.of(part.figures(), part.tally()))).toList());
        if (figure == Figure.EXPECTED || figure == Figure.MISSING) {
            var below = reading.total().rung() == Rung.COLLEGE ? REPORTS : TOTALS;
            reading.gaps().forEach(gap -> parts.add(new Part(gap.unitName(), below + gap.missing(), null, 0,
                    gap.expected())));
        }
        parts.sort(Comparator.comparing(part -> -part.share()));
        var rest = figure.of(reading.shown().figures(), reading.shown().tally())
                - parts.stream().mapToInt(Part::share).sum();
        if (rest != 0) {
            parts.add(new Part(null, null, null, 0, rest));
        }
        return parts;
    }

    /**
     * @param unit    null for what is not owed by anyone
     * @param version as it was taken in, 0 for a part that was missing
     * @param share   of the figure that is open
     */
    public record Part(String unit, String path, Answer answer, int version, int share) {

        static Part of(TotalPart part, int share) {
            var path = (part.answer() == null ? TOTALS : REPORTS) + part.part() + "?version=" + part.version();
            return new Part(part.unitName(), path, part.answer(), part.version(), share);
        }
    }
}
