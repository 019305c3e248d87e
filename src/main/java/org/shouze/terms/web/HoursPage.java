package org.shouze.terms.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.shouze.RuleBroken;
import org.shouze.calendar.OfficeHours;
import org.shouze.calendar.OfficeTimes;
import org.shouze.identity.Acting;
import org.shouze.terms.HoursEffect;

/** 上班时间: when the office works, and what other hours would do to the terms that run. */
@Controller
class HoursPage {

    private final OfficeTimes times;
    private final HoursEffect effect;
    private final Clock clock;

    HoursPage(OfficeTimes times, HoursEffect effect, Clock clock) {
        this.times = times;
        this.effect = effect;
        this.clock = clock;
    }

    @GetMapping("/terms/hours")
    String hours(Model model) {
        var versions = times.now().versions();
        model.addAttribute("form", HoursForm.of(today().plusDays(1), versions.get(versions.lastKey())));
        return page(model);
    }

    /** First shows what it would do. @param confirmed what was shown, and nothing else */
    @PostMapping("/terms/hours")
    String arrange(@RequestParam(defaultValue = "") String confirmed, @ModelAttribute("form") HoursForm form,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                var hours = times.with(form.day(), form.spans());
                if (confirmed.equals(form.toString())) {
                    times.arrange(acting.actor(), form.day(), form.spans());
                    redirect.addFlashAttribute("flash", "terms.office.arranged");
                    return "redirect:/terms/hours";
                }
                model.addAttribute("effect", effect.of(hours));
                model.addAttribute("mark", form.toString());
            } catch (RuleBroken e) {
                errors.rejectValue("validFrom", e.code(), e.code());
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(model);
    }

    private String page(Model model) {
        var versions = times.now().versions();
        var now = versions.headMap(today().plusDays(1));
        model.addAttribute("now", now.isEmpty() ? versions.firstKey() : now.lastKey());
        var newestFirst = new TreeMap<LocalDate, List<OfficeHours.Span>>(Collections.reverseOrder());
        newestFirst.putAll(versions);
        model.addAttribute("versions", newestFirst);
        return "terms/hours";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
