package org.shouze.worklist.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.worklist.ItemTerms;
import org.shouze.worklist.Worklist;

/** How a due time came about, and what its holder may do about it. */
@Controller
class TermPage {

    private final Worklist worklist;
    private final ItemTerms terms;

    TermPage(Worklist worklist, ItemTerms terms) {
        this.worklist = worklist;
        this.terms = terms;
    }

    /** As typed. */
    record Typed(String form, String category, String text, String until) {}

    @GetMapping("/terms/{item}")
    String term(@PathVariable String item, @RequestHeader(name = "HX-Request", required = false) String htmx,
            Acting acting, Model model) {
        var page = page(item, acting, model);
        return htmx == null ? page : "terms/parts :: arithmetic";
    }

    @PostMapping("/terms/{item}/note")
    String note(@PathVariable String item, @RequestParam(defaultValue = "") String text, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return done(item, new Typed("note", null, text, null), () -> terms.note(item, acting, within(text)), acting,
                model, response, redirect);
    }

    @PostMapping("/terms/{item}/acknowledge")
    String acknowledge(@PathVariable String item, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return done(item, new Typed("acknowledge", null, null, null), () -> terms.acknowledge(item, acting), acting,
                model, response, redirect);
    }

    @PostMapping("/terms/{item}/pause")
    String pause(@PathVariable String item, @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String text, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return done(item, new Typed("pause", category, text, null),
                () -> terms.pause(item, acting, category, within(text)), acting, model, response, redirect);
    }

    @PostMapping("/terms/{item}/resume")
    String resume(@PathVariable String item, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return done(item, new Typed("resume", null, null, null), () -> terms.resume(item, acting), acting, model,
                response, redirect);
    }

    @PostMapping("/terms/{item}/extension")
    String extension(@PathVariable String item, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String text, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = new Typed("extension", null, text, until);
        return done(item, typed, () -> terms.askForMore(item, acting, day(until), within(text)), acting, model, response,
                redirect);
    }

    private String done(String item, Typed typed, Runnable act, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        terms.demandHolder(item, acting);
        try {
            act.run();
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fault", e.code());
            model.addAttribute("typed", typed);
            return page(item, acting, model);
        }
        redirect.addFlashAttribute("flash", "terms.done." + typed.form());
        return "redirect:/terms/" + item;
    }

    private String page(String id, Acting acting, Model model) {
        var item = worklist.look(id, acting);
        model.addAttribute("item", item);
        model.addAttribute("term", terms.view(id, acting));
        model.addAttribute("requests", terms.extensions(item));
        model.addAttribute("mayDo", worklist.mayDo(item, acting));
        model.asMap().putIfAbsent("typed", new Typed("", "", "", ""));
        return "worklist/term";
    }

    private static String within(String text) {
        if (text.length() > 500) {
            throw new TextTooLong();
        }
        return text;
    }

    private static LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() < 2000 || day.getYear() > 2199) {
                throw new NotADay();
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new NotADay();
        }
    }

    /** More than the record keeps. */
    private static class TextTooLong extends RuleBroken {}

    /** What was typed is no day. */
    private static class NotADay extends RuleBroken {}
}
