package org.shouze.handover.web;

import java.util.List;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.handover.Handovers;
import org.shouze.handover.Order;
import org.shouze.organization.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** One page for all that waits for somebody who leaves or moves: numbers and dates only, since administrators keep it. */
@Controller
class HandoverPage {

    private static final String SUCCESSOR = "SUCCESSOR";
    private static final String PERSON = "PERSON";

    record Form(@NotNull(message = "{organization.required}") @Pattern(regexp = SUCCESSOR + "|" + PERSON) String rule,
            @Size(max = 30) String number, List<String> items, List<String> matters,
            @NotBlank(message = "{organization.required}")
            @Size(max = 200, message = "{organization.tooLong}") String reason) {

        Form {
            number = number == null ? "" : number;
            items = items == null ? List.of() : items;
            matters = matters == null ? List.of() : matters;
        }
    }

    private final Handovers handovers;
    private final MessageSource messages;

    HandoverPage(Handovers handovers, MessageSource messages) {
        this.handovers = handovers;
        this.messages = messages;
    }

    @GetMapping("/handover/{person}")
    String open(@PathVariable long person, Model model) {
        var estate = handovers.of(new PersonId(person));
        model.addAttribute("form", new Form(estate.isSucceeded() ? SUCCESSOR : PERSON, "",
                Stream.concat(estate.named().stream(), estate.lent().stream()).map(item -> item.id()).toList(),
                estate.matters().stream().map(matter -> matter.id().value().toString()).toList(), ""));
        return page(person, model);
    }

    @PostMapping("/handover/{person}")
    String handOver(@PathVariable long person, @Valid @ModelAttribute("form") Form form, BindingResult errors, Actor by,
            Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var from = new PersonId(person);
        var to = PERSON.equals(form.rule()) ? handovers.recipient(from, form.number()) : null;
        if (to != null && to.isEmpty()) {
            errors.rejectValue("number", "handover.fault.person");
        }
        if (form.items().isEmpty() && form.matters().isEmpty()) {
            errors.rejectValue("items", "handover.fault.nothing");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, model);
        }
        var outcome = handovers.handOver(by, from, new Order(to == null ? null : to.get().id(), form.items(),
                form.matters(), form.reason().strip()));
        redirect.addFlashAttribute("flash", messages.getMessage(
                outcome.left() == 0 ? "handover.done" : "handover.done.partly",
                new Object[] {outcome.given(), outcome.left()}, LocaleContextHolder.getLocale()));
        return "redirect:/handover/" + person;
    }

    private String page(long person, Model model) {
        model.addAttribute("estate", handovers.of(new PersonId(person)));
        model.addAttribute("atOnce", Handovers.AT_ONCE);
        return "handover/handover";
    }
}
