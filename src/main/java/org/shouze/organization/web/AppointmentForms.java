package org.shouze.organization.web;

import java.time.Clock;
import java.time.LocalDate;

import org.shouze.audit.Actor;
import org.shouze.organization.Appointments;
import org.shouze.organization.Establishment;
import org.shouze.organization.PersonId;
import org.shouze.organization.Substitutions;
import org.shouze.organization.UnitId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** Appoint, end an appointment, set a substitute: each a form on the page of the unit. */
@Controller
class AppointmentForms {

    private final Appointments appointments;
    private final Substitutions substitutions;
    private final Establishment establishment;
    private final UnitShown shown;
    private final LeaveEffect effect;
    private final Clock clock;

    AppointmentForms(Appointments appointments, Substitutions substitutions, Establishment establishment,
            UnitShown shown, LeaveEffect effect, Clock clock) {
        this.appointments = appointments;
        this.substitutions = substitutions;
        this.establishment = establishment;
        this.shown = shown;
        this.effect = effect;
        this.clock = clock;
    }

    @GetMapping("/organization/units/{id}/appoint")
    String appoint(@PathVariable long id, @RequestParam(defaultValue = "") String post, Model model) {
        model.addAttribute("form", new Forms.Appoint(post, "", LocalDate.now(clock), null));
        return appointing(id, model);
    }

    @PostMapping("/organization/units/{id}/appoint")
    String appoint(@PathVariable long id, @Valid @ModelAttribute("form") Forms.Appoint form, BindingResult errors,
            Actor by, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        if (Refused.by(() -> appointments.appoint(by, form.post(), new UnitId(id), form.number(), form.from(),
                form.until()), "until", errors, response)) {
            return appointing(id, model);
        }
        return done(id, "organization.appointed", redirect);
    }

    @GetMapping("/organization/appointments/{id}/end")
    String end(@PathVariable long id, Model model) {
        model.addAttribute("form", new Forms.End(LocalDate.now(clock)));
        return adjusting("end", establishment.held(id), model);
    }

    @PostMapping("/organization/appointments/{id}/end")
    String end(@PathVariable long id, @Valid @ModelAttribute("form") Forms.End form, BindingResult errors, Actor by,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var held = establishment.held(id);
        if (Refused.by(() -> appointments.end(by, id, form.lastDay()), "lastDay", errors, response)) {
            return adjusting("end", held, model);
        }
        return done(held.seat().unit().id().value(), "organization.ended", redirect);
    }

    @GetMapping("/organization/appointments/{id}/substitute")
    String substitute(@PathVariable long id, Model model) {
        var form = Forms.Substitute.from(LocalDate.now(clock));
        model.addAttribute("form", form);
        return substituting(establishment.held(id), form, model);
    }

    @PostMapping(path = "/organization/appointments/{id}/substitute", params = "find")
    String find(@PathVariable long id, @ModelAttribute("form") Forms.Substitute form, BindingResult unread,
            Model model) {
        return substituting(establishment.held(id), form, model);
    }

    @PostMapping("/organization/appointments/{id}/substitute")
    String substitute(@PathVariable long id, @Valid @ModelAttribute("form") Forms.Substitute form,
            BindingResult errors, Actor by, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var held = establishment.held(id);
        var absent = held.sitting().person();
        if (Refused.by(() -> saveOrShow(by, absent, form, model), "until", errors, response) || !form.isShown()) {
            return substituting(held, form, model);
        }
        return done(held.seat().unit().id().value(), "organization.substituted", redirect);
    }

    @PostMapping("/organization/units/{unit}/substitutions/{id}/cancel")
    String cancel(@PathVariable long unit, @PathVariable long id, Actor by, RedirectAttributes redirect) {
        substitutions.cancel(by, id);
        return done(unit, "organization.substitutionCancelled", redirect);
    }

    private void saveOrShow(Actor by, PersonId absent, Forms.Substitute form, Model model) {
        if (form.isLooking()) {
            return;
        }
        if (form.isShown()) {
            substitutions.set(by, absent, form.leave());
        } else {
            effect.show(absent, form, model);
        }
    }

    private String appointing(long unit, Model model) {
        model.addAttribute("act", "appoint");
        model.addAttribute("choice", establishment.posts(new UnitId(unit)));
        return shown.at(new UnitId(unit), model);
    }

    private String substituting(Establishment.Held held, Forms.Substitute form, Model model) {
        effect.choices(held.sitting().person(), form, model);
        return adjusting("substitute", held, model);
    }

    private String adjusting(String act, Establishment.Held held, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("held", held);
        return shown.at(held.seat().unit().id(), model);
    }

    private static String done(long unit, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/organization/units/" + unit;
    }
}
