package org.shouze.calendar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.shouze.calendar.CalendarFile;
import org.shouze.calendar.Calendars;
import org.shouze.identity.Acting;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/** The year's table comes in: first what it would change, then the change. The table travels with the page between. */
@Controller
class CalendarImportPage {

    private final Calendars calendars;
    private final FindingsFile file;
    private final MessageSource messages;

    CalendarImportPage(Calendars calendars, FindingsFile file, MessageSource messages) {
        this.calendars = calendars;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping("/calendar/import")
    String choose() {
        return "calendar/import";
    }

    @PostMapping("/calendar/import")
    String look(@RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        if (file.isEmpty() && file.getOriginalFilename() != null && file.getOriginalFilename().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("missing", true);
            return "calendar/import";
        }
        return shown(CalendarFile.read(file.getBytes()), model, response);
    }

    @PostMapping("/calendar/import/confirmed")
    String take(@RequestParam String table, @RequestParam long version, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var read = CalendarFile.read(table.getBytes(StandardCharsets.UTF_8));
        if (!read.findings().isEmpty()) {
            return shown(read, model, response);
        }
        var done = calendars.take(acting.actor(), read.days(), version);
        redirect.addFlashAttribute("flash", messages.getMessage("calendar.imported", new Object[] {done.added().size(),
                done.changed().size(), done.removed().size()}, LocaleContextHolder.getLocale()));
        return "redirect:/calendar?year=" + done.years().get(0);
    }

    @PostMapping("/calendar/import/findings.xlsx")
    void findings(@RequestParam String findings, HttpServletResponse response) throws IOException {
        var found = file.arrived(findings);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("findings.xlsx").build().toString());
        file.write(found, response.getOutputStream());
    }

    private String shown(CalendarFile table, Model model, HttpServletResponse response) {
        if (table.findings().isEmpty()) {
            model.addAttribute("difference", calendars.compare(table.days()));
            model.addAttribute("table", CalendarFile.csv(table.days()));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("findings", table.findings());
            model.addAttribute("travelling", file.travelling(table.findings()));
        }
        return "calendar/import";
    }
}
