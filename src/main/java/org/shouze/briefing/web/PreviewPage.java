package org.shouze.briefing.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import org.shouze.briefing.Briefing;
import org.shouze.briefing.Briefings;
import org.shouze.cockpit.Asking;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situations;
import org.shouze.identity.Acting;
import org.shouze.worklist.FormTokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A briefing to look at, to print and to take along without a number; and to issue. */
@Controller
class PreviewPage {

    private final Briefings briefings;
    private final Paper paper;
    private final FormTokens tokens;
    private final Clock clock;

    PreviewPage(Briefings briefings, Paper paper, FormTokens tokens, Clock clock) {
        this.briefings = briefings;
        this.paper = paper;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/cockpit/briefing")
    String look(Acting acting, @RequestParam(required = false) String unit, @RequestParam(required = false) String period,
            @RequestParam(required = false) String day, Model model) {
        model.addAttribute("briefing", preview(unit, period, day, acting));
        model.addAttribute("period", Asking.period(period));
        model.addAttribute("periods", Period.values());
        model.addAttribute("day", day(day));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("earliest", LocalDate.now(clock).minusDays(Situations.BACK));
        model.addAttribute("drawsPdf", paper.drawsPdf());
        if (Briefings.issues(acting)) {
            model.addAttribute("token", tokens.issue());
        }
        return "briefing/preview";
    }

    @GetMapping("/cockpit/briefing.docx")
    void word(Acting acting, @RequestParam(required = false) String unit, @RequestParam(required = false) String period,
            @RequestParam(required = false) String day, HttpServletResponse response) throws IOException {
        paper.word(preview(unit, period, day, acting), response);
    }

    @GetMapping("/cockpit/briefing.pdf")
    void pdf(Acting acting, @RequestParam(required = false) String unit, @RequestParam(required = false) String period,
            @RequestParam(required = false) String day, HttpServletResponse response) throws IOException {
        paper.pdf(preview(unit, period, day, acting), response);
    }

    /** 出一期 */
    @PostMapping("/cockpit/briefing")
    String issue(Acting acting, @RequestParam(required = false) String unit, @RequestParam(required = false) String period,
            @RequestParam(required = false) String day, @RequestParam String token, RedirectAttributes flash) {
        var id = tokens.use(token, () -> briefings.issue(Asking.unit(unit), Asking.period(period), day(day), acting)
                .toString());
        flash.addFlashAttribute("flash", "briefing.issued.flash");
        return "redirect:/cockpit/briefings/" + id;
    }

    private Briefing preview(String unit, String period, String day, Acting acting) {
        return briefings.preview(Asking.unit(unit), Asking.period(period), day(day), acting);
    }

    private LocalDate day(String text) {
        return Asking.day(text, LocalDate.now(clock));
    }
}
