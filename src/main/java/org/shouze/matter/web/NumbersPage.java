package org.shouze.matter.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.RuleBroken;
import org.shouze.audit.Audit;
import org.shouze.documents.Sheets;
import org.shouze.identity.Acting;
import org.shouze.matter.GivenNumber;
import org.shouze.matter.Numbers;
import org.shouze.matter.Numbers.Register;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文号登记: every number by kind and year; the offices take the agency's numbers here, and void with a reason. */
@Controller
class NumbersPage {

    private static final int PAGE = 50;
    private static final List<String> COLUMNS = Stream.of("number", "title", "given", "to", "voided", "voidedBy",
            "reason").map(column -> "matter.numbers." + column).toList();

    private final Numbers numbers;
    private final Sheets sheets;
    private final Audit audit;
    private final Clock clock;

    NumbersPage(Numbers numbers, Sheets sheets, Audit audit, Clock clock) {
        this.numbers = numbers;
        this.sheets = sheets;
        this.audit = audit;
        this.clock = clock;
    }

    record Taking(@NotBlank @Size(max = 200) String title) {}

    record Voiding(@NotBlank String number, @NotBlank @Size(max = 200) String reason) {}

    @GetMapping("/numbers")
    String list(@RequestParam(required = false) String kind, @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Integer before, Acting acting, Model model) {
        model.addAttribute("form", new Taking(""));
        return page(register(kind, year, acting), before, acting, model);
    }

    @PostMapping("/numbers")
    String take(@Valid @ModelAttribute("form") Taking form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(register(null, null, acting), null, acting, model);
        }
        redirect.addFlashAttribute("taken", numbers.take(form.title().strip(), acting));
        return "redirect:/numbers";
    }

    @GetMapping("/numbers/void")
    String ask(@RequestParam String number, Acting acting, Model model) {
        numbers.registers(acting);
        model.addAttribute("form", new Voiding(number, ""));
        return "matter/void-number";
    }

    @PostMapping("/numbers/void")
    String voidNumber(@Valid @ModelAttribute("form") Voiding form, BindingResult errors, Acting acting,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                numbers.voidNumber(form.number(), form.reason().strip(), acting);
                redirect.addFlashAttribute("flash", "matter.numbers.void.done");
                return "redirect:/numbers";
            } catch (RuleBroken broken) {
                errors.reject(broken.code(), broken.arguments(), null);
                response.setStatus(HttpStatus.CONFLICT.value());
                return "matter/void-number";
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "matter/void-number";
    }

    @GetMapping("/numbers/export.xlsx")
    void export(@RequestParam(required = false) String kind, @RequestParam(required = false) Integer year,
            Acting acting, HttpServletResponse response) throws IOException {
        var register = register(kind, year, acting);
        audit.read(acting.actor(), "numbers:" + register.kind() + register.year(), "导出文号登记");
        try (var sheet = sheets.send(response, "numbers-" + register.year(), "matter.numbers", COLUMNS)) {
            Integer before = null;
            do {
                var found = numbers.page(register, before, acting);
                found.stream().limit(PAGE).forEach(given -> sheet.line(cells(given)));
                before = found.size() > PAGE ? found.get(PAGE - 1).position() : null;
            } while (before != null && !sheet.isFull());
        }
    }

    private String page(Register register, Integer before, Acting acting, Model model) {
        var found = numbers.page(register, before, acting);
        model.addAttribute("registers", numbers.registers(acting));
        model.addAttribute("register", register);
        model.addAttribute("mark", numbers.mark());
        model.addAttribute("numbers", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).position() : null);
        return "matter/numbers";
    }

    /** The one asked for, else the agency's of this year. */
    private Register register(String kind, Integer year, Acting acting) {
        var known = numbers.registers(acting);
        var wanted = new Register(kind, year == null ? 0 : year);
        return known.contains(wanted) ? wanted : new Register(numbers.mark(), LocalDate.now(clock).getYear());
    }

    private List<String> cells(GivenNumber given) {
        return Stream.of(given.number(), given.title(), day(given.givenAt()), given.givenTo(), day(given.voidedAt()),
                given.voidedBy(), given.reason()).map(cell -> Objects.toString(cell, "")).toList();
    }

    private LocalDate day(java.time.Instant at) {
        return at == null ? null : at.atZone(clock.getZone()).toLocalDate();
    }
}
