package org.shouze.terms.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.terms.Extensions;
import org.shouze.terms.Proposals;
import org.shouze.terms.Terms;

/** 超期与延期: what waits for a leader's word: more time that was asked for, and what red proposed. */
@Controller
class DecisionsPage {

    private static final String HOME = "redirect:/terms/decisions";

    private final Extensions extensions;
    private final Proposals proposals;
    private final Terms terms;

    DecisionsPage(Extensions extensions, Proposals proposals, Terms terms) {
        this.extensions = extensions;
        this.proposals = proposals;
        this.terms = terms;
    }

    /** As typed. */
    record Typed(String act, String reason, String until) {}

    @GetMapping("/terms/decisions")
    String decisions(Acting acting, Model model) {
        model.addAttribute("extensions", extensions.waitingFor(acting));
        model.addAttribute("proposals", proposals.waitingFor(acting));
        return "terms/decisions";
    }

    @GetMapping("/terms/extensions/{id}")
    String extension(@PathVariable long id, Acting acting, Model model) {
        var request = extensions.get(id, acting);
        model.addAttribute("request", request);
        model.addAttribute("term", terms.view(request.item()));
        model.addAttribute("mayDecide", extensions.mayDecide(request, acting));
        model.asMap().putIfAbsent("typed", new Typed("", "", ""));
        return "terms/extension";
    }

    @PostMapping("/terms/extensions/{id}")
    String decide(@PathVariable long id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            extensions.decide(id, acting, chosen(act, "grant", "refuse").equals("grant"), within(reason));
        } catch (RuleBroken e) {
            refused(e, new Typed(act, reason, null), model, response);
            return extension(id, acting, model);
        }
        redirect.addFlashAttribute("flash", "terms.done.decided");
        return HOME;
    }

    @GetMapping("/terms/proposals/{id}")
    String proposal(@PathVariable long id, Acting acting, Model model) {
        var proposal = proposals.get(id, acting);
        model.addAttribute("proposal", proposal);
        model.addAttribute("entries", proposals.entries(id));
        model.addAttribute("term", terms.view(proposal.item()));
        model.addAttribute("answers", proposals.answers());
        model.asMap().putIfAbsent("typed", new Typed("", "", ""));
        return "terms/proposal";
    }

    @PostMapping("/terms/proposals/{id}")
    String answer(@PathVariable long id, @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String until,
            Acting acting, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            switch (act) {
                case "refuse" -> proposals.refuse(id, acting, within(reason));
                case "putOff" -> proposals.putOff(id, acting, day(until), within(reason));
                case "" -> throw new NothingChosen();
                default -> proposals.accept(id, acting, act, within(reason));
            }
        } catch (RuleBroken e) {
            refused(e, new Typed(act, reason, until), model, response);
            return proposal(id, acting, model);
        }
        redirect.addFlashAttribute("flash", "terms.done.decided");
        return HOME;
    }

    private static void refused(RuleBroken e, Typed typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fault", e.code());
        model.addAttribute("typed", typed);
    }

    private static String chosen(String act, String... known) {
        for (var each : known) {
            if (each.equals(act)) {
                return act;
            }
        }
        throw new NothingChosen();
    }

    private static String within(String text) {
        if (text.length() > 500) {
            throw new ReasonTooLong();
        }
        return text;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static class NothingChosen extends RuleBroken {}

    private static class ReasonTooLong extends RuleBroken {}
}
