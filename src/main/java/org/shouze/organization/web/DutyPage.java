package org.shouze.organization.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shouze.audit.Actor;
import org.shouze.organization.DutyRoster;
import org.shouze.organization.Seats;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Who is on duty this week: everyone reads it, the system administrator keeps it. */
@Controller
class DutyPage {

    private final DutyRoster roster;
    private final Units units;
    private final Seats seats;
    private final Clock clock;

    DutyPage(DutyRoster roster, Units units, Seats seats, Clock clock) {
        this.roster = roster;
        this.units = units;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping("/organization/duty")
    String week(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String unit, Actor by, Model model) {
        model.addAttribute("form", new Forms.Duty(LocalDate.now(clock), "", "", DutyRoster.Role.ON_DUTY, ""));
        return page(from == null ? LocalDate.now(clock) : from, unit, by, model);
    }

    @PostMapping("/organization/duty")
    String put(@Valid @ModelAttribute("form") Forms.Duty form, BindingResult errors, Actor by, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        if (!errors.hasErrors()) {
            check(form, errors);
        }
        if (Refused.by(() -> roster.put(by, form.day(), units.named(form.unit()).orElseThrow().id(), form.number(),
                form.role(), form.phone()), "number", errors, response)) {
            return page(LocalDate.now(clock), "", by, model);
        }
        redirect.addFlashAttribute("flash", "organization.duty.saved");
        return "redirect:/organization/duty?from=" + form.day();
    }

    private void check(Forms.Duty form, BindingResult errors) {
        if (units.named(form.unit()).isEmpty()) {
            errors.rejectValue("unit", "organization.duty.unit.unknown");
        }
        if (!form.phone().matches("[0-9 +-]*")) {
            errors.rejectValue("phone", "organization.duty.phone.wrong");
        }
    }

    @PostMapping("/organization/duty/{id}/remove")
    String remove(@PathVariable long id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Actor by, RedirectAttributes redirect) {
        roster.remove(by, id);
        redirect.addFlashAttribute("flash", "organization.duty.removed");
        return "redirect:/organization/duty?from=" + day;
    }

    private String page(LocalDate day, String unit, Actor by, Model model) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var duties = roster.between(monday, monday.plusDays(6));
        model.addAttribute("monday", monday);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("unit", unit);
        model.addAttribute("named", duties.stream().map(d -> d.unit().name()).distinct().toList());
        model.addAttribute("days", duties.stream().filter(d -> unit.isEmpty() || d.unit().name().equals(unit))
                .collect(Collectors.groupingBy(DutyRoster.Duty::day, TreeMap::new, Collectors.toList())));
        model.addAttribute("roles", DutyRoster.Role.values());
        model.addAttribute("keeps", seats.heldBy(PersonId.of(by)).stream()
                .anyMatch(held -> held.seat().post().code().equals("SYSTEM_ADMIN")));
        return "organization/duty";
    }
}
