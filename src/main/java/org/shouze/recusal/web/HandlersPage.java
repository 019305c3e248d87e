package org.shouze.recusal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.recusal.Borrowed;
import org.shouze.recusal.Declarations;
import org.shouze.recusal.Duty;
import org.shouze.recusal.Handlers;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办案人员: who handles cases by seat, and who is borrowed for a time. */
@Controller
class HandlersPage {

    private static final String HOME = "redirect:/recusal/handlers";

    private final Handlers handlers;
    private final Declarations declarations;
    private final People people;

    HandlersPage(Handlers handlers, Declarations declarations, People people) {
        this.handlers = handlers;
        this.declarations = declarations;
        this.people = people;
    }

    record Form(@NotBlank @Size(max = 30) String number, @NotEmpty Set<Duty> duties, @NotBlank @Size(max = 120) String letter,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

        Form {
            duties = duties == null ? Set.of() : duties;
        }
    }

    @GetMapping("/recusal/handlers")
    String pool(Acting acting, Model model) {
        model.addAttribute("form", new Form(null, Set.of(Duty.INVESTIGATE), null, null, null));
        return page(acting, model);
    }

    @PostMapping("/recusal/handlers")
    String borrow(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var person = errors.hasFieldErrors("number") ? null : people.numbered(form.number()).orElse(null);
        if (person == null && !errors.hasFieldErrors("number")) {
            errors.rejectValue("number", "recusal.own.number.unknown");
        }
        if (Refused.by(() -> handlers.borrow(new Borrowed(null, person.id(), form.duties(), form.letter().strip(),
                form.from(), form.until(), null), acting), errors, response)) {
            return page(acting, model);
        }
        redirect.addFlashAttribute("flash", "recusal.borrow.done");
        return HOME;
    }

    @PostMapping("/recusal/handlers/{id}/back")
    String giveBack(@PathVariable UUID id, Acting acting, RedirectAttributes redirect) {
        handlers.giveBack(id, acting);
        redirect.addFlashAttribute("flash", "recusal.borrow.back.done");
        return HOME;
    }

    private String page(Acting acting, Model model) {
        if (!handlers.mayKeep(acting)) {
            throw new NotFound("handlers");
        }
        var seated = handlers.seated();
        var borrowed = handlers.borrowed();
        var everybody = Stream.concat(seated.values().stream().flatMap(List::stream),
                borrowed.stream().map(Borrowed::person)).distinct().toList();
        var known = people.get(everybody);
        var declared = declarations.last(everybody);
        model.addAttribute("seated", seated.entrySet().stream().map(seat -> new Seated(handlers.titleOf(seat.getKey()),
                seat.getValue().stream().map(known::get).toList())).toList());
        model.addAttribute("borrowed", borrowed);
        model.addAttribute("people", known);
        model.addAttribute("declared", declared);
        model.addAttribute("duties", Arrays.stream(Duty.values()).filter(Duty::mayBeLent).toList());
        return "recusal/handlers";
    }

    record Seated(String title, List<Person> people) {}
}
