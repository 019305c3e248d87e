package org.shouze.organization.web;

import java.time.Clock;
import java.time.LocalDate;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.shouze.organization.Substitutions;
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

/** One's own leave: who stands in, told before it is saved what that changes. */
@Controller
class LeavePage {

    private final Substitutions substitutions;
    private final LeaveEffect effect;
    private final Clock clock;

    LeavePage(Substitutions substitutions, LeaveEffect effect, Clock clock) {
        this.substitutions = substitutions;
        this.effect = effect;
        this.clock = clock;
    }

    @GetMapping("/leave")
    String open(Actor by, Model model) {
        var form = Forms.Substitute.from(LocalDate.now(clock));
        model.addAttribute("form", form);
        return page(by, form, model);
    }

    @PostMapping(path = "/leave", params = "find")
    String find(@ModelAttribute("form") Forms.Substitute form, BindingResult unread, Actor by, Model model) {
        return page(by, form, model);
    }

    @PostMapping("/leave")
    String set(@Valid @ModelAttribute("form") Forms.Substitute form, BindingResult errors, Actor by, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        var own = PersonId.of(by);
        if (!errors.hasErrors() && form.seat() != null && effect.own(own).stream().noneMatch(held -> held.seat().id().value() == form.seat())) {
            throw new NotFound("seat " + form.seat());
        }
        if (Refused.by(() -> saveOrShow(by, form, model), "until", errors, response) || !form.isShown()) {
            return page(by, form, model);
        }
        redirect.addFlashAttribute("flash", "organization.substituted");
        return "redirect:/leave";
    }

    @PostMapping("/leave/{id}/cancel")
    String cancel(@PathVariable long id, Actor by, RedirectAttributes redirect) {
        substitutions.cancelOwn(by, id);
        redirect.addFlashAttribute("flash", "organization.substitutionCancelled");
        return "redirect:/leave";
    }

    private void saveOrShow(Actor by, Forms.Substitute form, Model model) {
        if (form.isLooking()) {
            return;
        }
        if (form.isShown()) {
            substitutions.set(by, PersonId.of(by), form.leave());
        } else {
            effect.show(PersonId.of(by), form, model);
        }
    }

    private String page(Actor by, Forms.Substitute form, Model model) {
        effect.choices(PersonId.of(by), form, model);
        model.addAttribute("standing", substitutions.of(PersonId.of(by)));
        return "organization/leave";
    }
}
