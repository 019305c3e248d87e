package org.shouze.reporting.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.documents.Download;
import org.shouze.identity.Acting;
import org.shouze.organization.UnitId;
import org.shouze.reporting.Plan;
import org.shouze.reporting.Plans;
import org.shouze.reporting.ReportTables;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tables to take away as workbooks; each taking is recorded. */
@Controller
class ExportPage {

    private final ReportTables tables;
    private final ReportSheets sheets;
    private final Plans plans;
    private final Clock clock;

    ExportPage(ReportTables tables, ReportSheets sheets, Plans plans, Clock clock) {
        this.tables = tables;
        this.sheets = sheets;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/reporting/export")
    String choose(@RequestParam(required = false) LocalDate day, @RequestParam(required = false) Long unit,
            Model model) {
        var shown = day == null ? LocalDate.now(clock) : day;
        return page(shown, unit, shown.minusDays(6), shown, null, model);
    }

    @GetMapping("/reporting/export/day")
    void day(@RequestParam LocalDate day, @RequestParam(required = false) Long unit, Acting acting,
            HttpServletResponse response) throws IOException {
        var at = tables.unit(unit(unit), "reporting.export.day " + day, acting);
        Download.sheet(response, "reports-" + day + ".xlsx");
        sheets.day(day, at, plans.inForce(day).map(Plan::observation).orElse(""), acting.actor(),
                response.getOutputStream());
    }

    @GetMapping("/reporting/export/ledger")
    String ledger(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(required = false) Long unit,
            Acting acting, HttpServletResponse response, Model model) throws IOException {
        if (to.isBefore(from) || from.plusDays(ReportTables.MOST_DAYS).isBefore(to)) {
            response.setStatus(422);
            return page(to, unit, from, to, to.isBefore(from) ? "reporting.pages.export.reversed"
                    : "reporting.pages.export.long", model);
        }
        var at = tables.unit(unit(unit), "reporting.export.ledger " + from + " – " + to, acting);
        Download.sheet(response, "ledger-" + from + "-" + to + ".xlsx");
        sheets.ledger(from, to, at, acting.actor(), response.getOutputStream());
        return null;
    }

    private static String page(LocalDate day, Long unit, LocalDate from, LocalDate to, String fault, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("unit", unit);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("fault", fault);
        model.addAttribute("most", ReportTables.MOST_DAYS);
        return "reporting/export";
    }

    private static UnitId unit(Long id) {
        return id == null ? null : new UnitId(id);
    }
}
