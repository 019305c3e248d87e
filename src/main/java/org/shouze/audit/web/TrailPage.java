package org.shouze.audit.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.audit.Entry;
import org.shouze.audit.Trail;
import org.shouze.documents.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit administrator's page: acts and ids, never what was written. */
@Controller
class TrailPage {

    private static final int SIZE = 50;

    private final Trail trail;
    private final Audit audit;
    private final Clock clock;
    private final TrailWorkbook workbook;

    TrailPage(Trail trail, Audit audit, Clock clock, TrailWorkbook workbook) {
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
        this.workbook = workbook;
    }

    @GetMapping("/audit")
    String list(@ModelAttribute("filter") Filter filter, @RequestParam(required = false) Long before, Model model) {
        var found = filter.wrong() ? List.<Entry>of() : trail.page(filter.search(), before, SIZE + 1);
        var more = found.size() > SIZE;
        model.addAttribute("entries", more ? found.subList(0, SIZE) : found);
        model.addAttribute("next", more ? found.get(SIZE - 1).id() : null);
        model.addAttribute("older", before != null);
        model.addAttribute("zone", clock.getZone());
        return "audit/trail";
    }

    @GetMapping("/audit/export.xlsx")
    void export(@ModelAttribute("filter") Filter filter, Actor by, HttpServletResponse response) throws IOException {
        audit.read(by, "audit", "导出审计记录" + filter.date().map(day -> " " + day).orElse(""));
        Download.sheet(response, "audit-" + LocalDate.now(clock) + ".xlsx");
        workbook.write(filter.search(), response.getOutputStream());
    }
}
