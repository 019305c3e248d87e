package org.shouze.recusal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.recusal.Declaration;
import org.shouze.recusal.Declaration.Kind;
import org.shouze.recusal.Declarations;
import org.shouze.recusal.Kinship;
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

/** 我的申报: one's near relatives, other interests and earlier service; nobody else reads it. */
@Controller
class DeclarationsPage {

    private final Declarations declarations;
    private final People people;
    private final Units units;
    private final Clock clock;

    DeclarationsPage(Declarations declarations, People people, Units units, Clock clock) {
        this.declarations = declarations;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    record Form(@NotNull Kind kind, Kinship kin, @Size(max = 60) String name, @Size(max = 30) String number,
            @Size(max = 100) String unit, @Size(max = 300) String note,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

        Form {
            name = blankToNull(name);
            number = blankToNull(number);
            unit = blankToNull(unit);
            note = blankToNull(note);
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/recusal/own")
    String own(@RequestParam(defaultValue = "RELATIVE") Kind kind, Acting acting, Model model) {
        model.addAttribute("form", new Form(kind, null, null, null, null, null, null, null));
        return page(kind, acting, model);
    }

    @PostMapping("/recusal/own")
    String declare(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var declared = declaration(form, errors, acting.person());
        if (Refused.by(() -> declarations.declare(declared, acting.actor()), errors, response)) {
            return page(form.kind() == null ? Kind.RELATIVE : form.kind(), acting, model);
        }
        redirect.addFlashAttribute("flash", "recusal.own.done");
        redirect.addAttribute("kind", form.kind());
        return "redirect:/recusal/own";
    }

    @PostMapping("/recusal/own/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Acting acting, RedirectAttributes redirect) {
        declarations.withdraw(id, acting.actor());
        redirect.addFlashAttribute("flash", "recusal.own.withdrawn");
        return "redirect:/recusal/own";
    }

    /** What the page can say better than the rule: which field is missing or names nobody. */
    private Declaration declaration(Form form, BindingResult errors, PersonId own) {
        if (errors.hasErrors()) {
            return null;
        }
        if (form.kind() == Kind.RELATIVE && form.kin() == null) {
            errors.rejectValue("kin", "recusal.own.kin.missing");
        }
        if (form.name() == null && form.number() == null && (form.kind() == Kind.RELATIVE
                || form.kind() == Kind.INTEREST && form.unit() == null)) {
            errors.rejectValue("name", "recusal.own.name.missing");
        }
        var about = person(form, errors);
        if (own.equals(about)) {
            errors.rejectValue("number", "recusal.own.number.self");
        }
        return new Declaration(null, own, form.kind(), form.kin(), about, about == null ? form.name() : null,
                unit(form, errors), form.note(), from(form, errors), form.until());
    }

    private PersonId person(Form form, BindingResult errors) {
        if (form.number() == null || form.kind() == Kind.SERVICE) {
            return null;
        }
        var found = people.numbered(form.number());
        if (found.isEmpty()) {
            errors.rejectValue("number", "recusal.own.number.unknown");
        }
        return found.map(person -> person.id()).orElse(null);
    }

    private UnitId unit(Form form, BindingResult errors) {
        if (form.kind() == Kind.RELATIVE || form.unit() == null && form.kind() == Kind.INTEREST) {
            return null;
        }
        var found = form.unit() == null ? null : units.named(form.unit()).map(unit -> unit.id()).orElse(null);
        if (found == null) {
            errors.rejectValue("unit", "recusal.own.unit.unknown");
        }
        return found;
    }

    private LocalDate from(Form form, BindingResult errors) {
        if (form.kind() != Kind.SERVICE) {
            return LocalDate.now(clock);
        }
        if (form.from() == null) {
            errors.rejectValue("from", "recusal.own.from.missing");
        } else if (form.until() != null && form.until().isBefore(form.from())) {
            errors.rejectValue("until", "recusal.own.until.before");
        }
        return form.from();
    }

    private String page(Kind kind, Acting acting, Model model) {
        var declared = declarations.of(acting.person());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("kin", Kinship.values());
        model.addAttribute("declared", declared);
        model.addAttribute("people", people.get(declared.stream().map(Declaration::about).filter(Objects::nonNull).toList()));
        model.addAttribute("units", units.get(declared.stream().map(Declaration::unit).filter(Objects::nonNull).toList()));
        return "recusal/own";
    }
}
