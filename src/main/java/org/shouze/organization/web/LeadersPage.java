package org.shouze.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.organization.CollegeLeaders;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 校领导包联学院: everybody reads it, the school's offices keep it. */
@Controller
class LeadersPage {

    private static final Set<String> KEEPERS = Set.of("OFFICE_HEAD", "OFFICE_CLERK");
    private static final String REQUIRED = "{organization.required}";

    private final CollegeLeaders leaders;
    private final Units units;
    private final Seats seats;
    private final People people;
    private final Clock clock;

    LeadersPage(CollegeLeaders leaders, Units units, Seats seats, People people, Clock clock) {
        this.leaders = leaders;
        this.units = units;
        this.seats = seats;
        this.people = people;
        this.clock = clock;
    }

    /** @param number of the leader */
    record Form(@NotNull(message = REQUIRED) Long unit, @NotBlank(message = REQUIRED) String number,
            @NotNull(message = REQUIRED) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {}

    @GetMapping("/organization/leaders")
    String leaders(Actor by, Model model) {
        model.addAttribute("form", new Form(null, "", LocalDate.now(clock)));
        return page(by, model);
    }

    @PostMapping("/organization/leaders")
    String put(@Valid @ModelAttribute("form") Form form, BindingResult errors, Actor by, Model model,
            RedirectAttributes redirect, HttpServletResponse response) {
        demandKeeper(by);
        if (!errors.hasErrors()) {
            check(form, errors);
        }
        if (Refused.by(() -> leaders.put(by, new UnitId(form.unit()), form.number(), form.from()), "from", errors, response)) {
            return page(by, model);
        }
        redirect.addFlashAttribute("flash", "organization.leaders.saved");
        return "redirect:/organization/leaders";
    }

    private void check(Form form, BindingResult errors) {
        if (colleges().stream().noneMatch(college -> college.id().value() == form.unit())) {
            errors.rejectValue("unit", "organization.required");
        }
        if (candidates().stream().noneMatch(person -> person.number().equals(form.number()))) {
            errors.rejectValue("number", "organization.required");
        }
    }

    @PostMapping("/organization/leaders/{id}/end")
    String end(@PathVariable long id, Actor by, RedirectAttributes redirect) {
        demandKeeper(by);
        leaders.end(by, id);
        redirect.addFlashAttribute("flash", "organization.leaders.ended");
        return "redirect:/organization/leaders";
    }

    private String page(Actor by, Model model) {
        model.addAttribute("all", leaders.all());
        model.addAttribute("keeps", keeps(by));
        model.addAttribute("colleges", colleges());
        model.addAttribute("candidates", candidates());
        return "organization/leaders";
    }

    private List<Unit> colleges() {
        return units.within(units.school().id(), Level.COLLEGE);
    }

    /** Who sits at a leader's post of the school today. */
    private List<Person> candidates() {
        var posts = seats.posts(Level.SCHOOL).stream().map(post -> seats.find(post.code(), units.school().id()))
                .flatMap(Optional::stream).toList();
        var holders = seats.holders(posts).values().stream().flatMap(List::stream).filter(holder -> !holder.substitute())
                .map(Seats.Holder::person).distinct().toList();
        return holders.isEmpty() ? List.of() : List.copyOf(people.get(holders).values());
    }

    private boolean keeps(Actor by) {
        return seats.heldBy(PersonId.of(by)).stream().filter(Seats.Held::isWhole)
                .anyMatch(held -> KEEPERS.contains(held.seat().post().code()));
    }

    private void demandKeeper(Actor by) {
        if (!keeps(by)) {
            throw new NotFound("leaders of colleges");
        }
    }
}
