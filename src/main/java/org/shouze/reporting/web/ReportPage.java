package org.shouze.reporting.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.reporting.Figure;
import org.shouze.reporting.ReportReading;
import org.shouze.reporting.ReportVersion;
import org.shouze.reporting.UrgentRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One report: what it says, what it said before and why, who was asked for it. */
@Controller
class ReportPage {

    private final ReportReading reports;
    private final UrgentRegister urgent;
    private final Clock clock;

    ReportPage(ReportReading reports, UrgentRegister urgent, Clock clock) {
        this.reports = reports;
        this.urgent = urgent;
        this.clock = clock;
    }

    @GetMapping("/reporting/reports/{id}")
    String report(@PathVariable UUID id, @RequestParam(required = false) Integer version, Acting acting, Model model) {
        return page(reports.open(new MatterId(id), version, acting), acting, model);
    }

    /** The full names stand in this one answer only: going back or coming again shows them masked. */
    @PostMapping("/reporting/reports/{id}/names")
    String names(@PathVariable UUID id, @RequestParam(required = false) Integer version,
            @RequestParam(defaultValue = "") String reason, Acting acting, Model model,
            HttpServletResponse response) {
        try {
            return page(reports.unmask(new MatterId(id), version, reason, acting), acting, model);
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", e);
            return page(reports.open(new MatterId(id), version, acting), acting, model);
        }
    }

    private String page(ReportReading.Reading reading, Acting acting, Model model) {
        model.addAttribute("reading", reading);
        model.addAttribute("r", reading.report());
        model.addAttribute("rows", reading.shown() == null ? List.of() : FigureRow.of(Figure.OF_PEOPLE,
                column(reading.before()), column(reading.shown())));
        model.addAttribute("mayRaise", urgent.mayRaise(acting));
        model.addAttribute("now", clock.instant());
        return "reporting/report";
    }

    private static FigureRow.Column column(ReportVersion version) {
        return version == null ? null : new FigureRow.Column(version.figures(), null);
    }
}
