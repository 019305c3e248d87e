package org.shouze.reporting.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Figure;
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

    /** The greatest share first, so that what matters stands on top. */
    private static List<Part> parts(TotalReading.Reading reading, Figure figure) {
        var parts = new ArrayList<>(reading.parts().stream()
                .map(part -> new Part(part, figure.of(part.figures(), part.tally()))).toList());
        parts.sort(Comparator.comparing(part -> -part.share()));
        return parts;
    }

    /** @param share of the figure that is open */
    public record Part(TotalPart part, int share) {

        public String path() {
            return (part.answer() == null ? "/reporting/totals/" : "/reporting/reports/") + part.part();
        }
    }
}
