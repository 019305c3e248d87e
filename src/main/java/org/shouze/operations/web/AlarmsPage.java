package org.shouze.operations.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.audit.Actor;
import org.shouze.operations.AlarmKind;
import org.shouze.operations.Alarms;
import org.shouze.operations.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 告警: what was wrong and when, who saw to it, and when it is said. */
@Controller
@RequestMapping("/operations/alarms")
class AlarmsPage {

    private static final int SIZE = 20;

    /** What was typed into a rule that can't be kept. */
    record Typed(boolean active, String bound) {}

    private final Alarms alarms;

    AlarmsPage(Alarms alarms) {
        this.alarms = alarms;
    }

    @GetMapping
    String history(@RequestParam(required = false) Long before, Model model) {
        var found = alarms.page(before, SIZE + 1);
        var page = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("alarms", page);
        model.addAttribute("next", found.size() > SIZE ? page.get(SIZE - 1).id() : null);
        model.addAttribute("older", before != null);
        model.addAttribute("rules", alarms.rules());
        if (!model.containsAttribute("wrong")) {
            model.addAttribute("wrong", Map.of());
        }
        return "operations/alarms";
    }

    @PostMapping("/{id}/acknowledge")
    String acknowledge(@PathVariable long id, Actor by, RedirectAttributes flash) {
        alarms.acknowledge(by, id);
        flash.addFlashAttribute("flash", "operations.done.acknowledged");
        return "redirect:/operations";
    }

    @PostMapping("/rules/{kind}")
    String change(@PathVariable AlarmKind kind, @RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "") String bound, Actor by, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            alarms.change(by, new Rule(kind, active, kind.isBound() ? Integer.valueOf(bound.strip()) : null));
        } catch (IllegalArgumentException notANumber) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", Map.of(kind.name(), new Typed(active, bound)));
            return history(null, model);
        }
        flash.addFlashAttribute("flash", "operations.done.rule");
        return "redirect:/operations/alarms";
    }
}
