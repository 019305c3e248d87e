package org.shouze.briefing.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.audit.Audit;
import org.shouze.briefing.Briefings;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The briefings that were issued: each reads as it did that day. */
@Controller
class IssuedPage {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS = List.of("briefing.number", "briefing.subject", "briefing.made", "briefing.who");
    private static final int AT_ONCE = 500;

    private final Briefings briefings;
    private final Paper paper;
    private final Sheets sheets;
    private final Audit audit;
    private final Clock clock;

    IssuedPage(Briefings briefings, Paper paper, Sheets sheets, Audit audit, Clock clock) {
        this.briefings = briefings;
        this.paper = paper;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/cockpit/briefings")
    String list(Acting acting, @RequestParam(required = false) UUID before, Model model) {
        model.addAttribute("page", briefings.page(before, Briefings.PAGE, acting));
        model.addAttribute("first", before == null);
        return "briefing/list";
    }

    @GetMapping("/cockpit/briefings/{id}")
    String read(@PathVariable UUID id, Acting acting, Model model) {
        model.addAttribute("briefing", briefings.get(id, "查看简报", acting));
        model.addAttribute("drawsPdf", paper.drawsPdf());
        return "briefing/issued";
    }

    @GetMapping("/cockpit/briefings/{id}/briefing.docx")
    void word(@PathVariable UUID id, Acting acting, HttpServletResponse response) throws IOException {
        paper.word(briefings.get(id, "下载简报 docx", acting), response);
    }

    @GetMapping("/cockpit/briefings/{id}/briefing.pdf")
    void pdf(@PathVariable UUID id, Acting acting, HttpServletResponse response) throws IOException {
        paper.pdf(briefings.get(id, "下载简报 pdf", acting), response);
    }

    @GetMapping("/cockpit/briefings/export.xlsx")
    void export(Acting acting, HttpServletResponse response) throws IOException {
        audit.read(acting.actor(), "briefings", "导出简报目录");
        try (var sheet = sheets.send(response, "briefings-" + LocalDate.now(clock), "briefing.list", COLUMNS)) {
            UUID before = null;
            do {
                var page = briefings.page(before, AT_ONCE, acting);
                page.briefings().forEach(one -> sheet.line(List.of(one.number(), one.title(),
                        AT.format(one.madeAt().atZone(clock.getZone())), one.madeBy())));
                before = page.next();
            } while (before != null && !sheet.isFull());
        }
    }
}
