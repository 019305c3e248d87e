package org.shouze.notification.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** As it was typed, so that it is shown again whatever it was. */
    record Form(Set<String> channels, String quiet, String from, String to) {

        Form {
            channels = channels == null ? Set.of() : channels;
            quiet = quiet == null ? "" : quiet;
            from = from == null ? "" : from.strip();
            to = to == null ? "" : to.strip();
        }

        static Form of(Choice choice) {
            return new Form(choice.channels().stream().map(Channel::name).collect(Collectors.toSet()),
                    choice.quietFrom() == null ? "" : "true", time(choice.quietFrom()), time(choice.quietTo()));
        }

        boolean holdsBack() {
            return !quiet.isEmpty();
        }

        private static String time(LocalTime time) {
            return time == null ? "" : time.toString();
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
        if (form.holdsBack()) {
            var from = time("from", form.from(), errors);
            var to = time("to", form.to(), errors);
            if (from != null && from.equals(to)) {
                errors.rejectValue("to", "notification.settings.same");
            }
        }
    }

    private static LocalTime time(String field, String typed, Errors errors) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "notification.settings.time");
            return null;
        }
    }

    /** What is not offered now keeps its choice for the day it is. */
    private Choice choice(Form form, Choice before) {
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(before.channels());
        channels.removeAll(choices.offered());
        choices.offered().stream().filter(channel -> form.channels().contains(channel.name())).forEach(channels::add);
        return form.holdsBack() ? new Choice(channels, LocalTime.parse(form.from()), LocalTime.parse(form.to()))
                : new Choice(channels, null, null);
    }

    private String page(Model model) {
        model.addAttribute("offered", choices.offered());
        return "notification/settings";
    }
}
