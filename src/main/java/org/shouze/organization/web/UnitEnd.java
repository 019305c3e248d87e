package org.shouze.organization.web;

import java.time.Clock;
import java.time.LocalDate;

import org.shouze.audit.Actor;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** The end of a temporary unit. */
@Controller
class UnitEnd {

    private final Units units;
    private final UnitShown shown;
    private final Clock clock;

    UnitEnd(Units units, UnitShown shown, Clock clock) {
        this.units = units;
        this.shown = shown;
        this.clock = clock;
    }

    @GetMapping("/organization/units/{id}/end")
    String open(@PathVariable long id, Model model) {
        model.addAttribute("form", new Forms.End(LocalDate.now(clock)));
        return page(id, model);
    }

    @PostMapping("/organization/units/{id}/end")
    String end(@PathVariable long id, @Valid @ModelAttribute("form") Forms.End form, BindingResult errors, Actor by,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        if (Refused.by(() -> units.end(by, new UnitId(id), form.lastDay()), "lastDay", errors, response)) {
            return page(id, model);
        }
        redirect.addFlashAttribute("flash", "organization.unit.ended");
        return "redirect:/organization/units/" + id;
    }

    private String page(long id, Model model) {
        model.addAttribute("act", "close");
        return shown.at(new UnitId(id), model);
    }
}
