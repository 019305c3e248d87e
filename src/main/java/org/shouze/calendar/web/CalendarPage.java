package org.shouze.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import org.shouze.calendar.CalendarFile;
import org.shouze.calendar.WorkingDays;
import org.shouze.identity.Endpoints;
import org.shouze.identity.WhoActs;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The year, and what a term comes to. */
@Controller
class CalendarPage {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final WorkingDays days;
    private final Clock clock;
    private final WhoActs who;
    private final Endpoints endpoints;

    CalendarPage(WorkingDays days, Clock clock, WhoActs who, Endpoints endpoints) {
        this.days = days;
        this.clock = clock;
        this.who = who;
        this.endpoints = endpoints;
    }

    @GetMapping("/calendar")
    String year(@RequestParam(required = false) Integer year, @ModelAttribute("term") Term term, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("view", YearView.of(within(year == null ? today.getYear() : year), days, today));
        model.addAttribute("today", today);
        model.addAttribute("explained", term.explainedBy(days).orElse(null));
        model.addAttribute("badStart", term.asked() && term.from().isEmpty());
        model.addAttribute("badCount", term.asked() && term.number().isEmpty());
        model.addAttribute("units", Term.Unit.values());
        model.addAttribute("imports", who.now().filter(acting -> endpoints.opens("/calendar/import", acting)).isPresent());
        return "calendar/year";
    }

    /** With a byte order mark, by which Excel knows that it is UTF-8. */
    @GetMapping("/calendar/{year}.csv")
    ResponseEntity<byte[]> table(@PathVariable int year) {
        var csv = "\uFEFF" + CalendarFile.csv(days.special(within(year)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("calendar-" + within(year) + ".csv").build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    static int within(int year) {
        return Math.min(Math.max(year, FIRST), LAST);
    }
}
