package org.shouze.notification.web;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

import org.shouze.delivery.Channel;
import org.shouze.identity.Acting;
import org.shouze.notification.Choice;
import org.shouze.notification.Choices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own way of being told: channels and quiet hours. */
@Controller
@RequestMapping("/messages/settings")
class ChoicePage {

    record Form(Set<Channel> channels, boolean quiet, LocalTime from, LocalTime to) {

        Form {
            channels = channels == null ? Set.of() : channels;
        }

        static Form of(Choice choice) {
            return new Form(choice.channels(), choice.quietFrom() != null, choice.quietFrom(), choice.quietTo());
        }
    }

    private final Choices choices;

    ChoicePage(Choices choices) {
        this.choices = choices;
    }

    @GetMapping
    String open(Acting acting, Model model) {
        model.addAttribute("form", Form.of(choices.of(acting.person())));
        return page(model);
    }

    @PostMapping
    Object choose(Acting acting, @ModelAttribute("form") Form form, Errors errors, Model model, RedirectAttributes flash) {
        check(form, errors);
        if (errors.hasErrors()) {
            var page = new ModelAndView(page(model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        choices.choose(acting.actor(), choice(form, choices.of(acting.person())));
        flash.addFlashAttribute("flash", "notification.settings.saved");
        return "redirect:/messages/settings";
    }

    private static void check(Form form, Errors errors) {
        if (form.quiet() && form.from() == null && !errors.hasFieldErrors("from")) {
            errors.rejectValue("from", "NotNull");
        }
        if (form.quiet() && form.to() == null && !errors.hasFieldErrors("to")) {
            errors.rejectValue("to", "NotNull");
        }
        if (form.quiet() && form.from() != null && form.from().equals(form.to())) {
            errors.rejectValue("to", "notification.settings.same");
        }
    }

    /** What is not offered now keeps its choice for the day it is. */
    private Choice choice(Form form, Choice before) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(before.channels());
        channels.removeAll(choices.offered());
        form.channels().stream().filter(choices.offered()::contains).forEach(channels::add);
        return new Choice(channels, form.quiet() ? form.from() : null, form.quiet() ? form.to() : null);
    }

    private String page(Model model) {
        model.addAttribute("offered", choices.offered());
        return "notification/settings";
    }
}
