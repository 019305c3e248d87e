package org.shouze.terms.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.terms.Colour;
import org.shouze.terms.Means;
import org.shouze.terms.Measure;
import org.shouze.terms.RuleKeeping;
import org.shouze.terms.Rung;
import org.shouze.terms.TermRule;
import org.shouze.terms.TermRules;
import org.shouze.workflow.Catalogue;

/** 时限规则: what holds for each step, and the next version of it. */
@Controller
class RulesPage {

    private final TermRules rules;
    private final RuleKeeping keeping;
    private final Catalogue catalogue;
    private final Clock clock;

    RulesPage(TermRules rules, RuleKeeping keeping, Catalogue catalogue, Clock clock) {
        this.rules = rules;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What holds for a step today; own if a rule names just this step. */
    record Line(String step, String name, TermRule rule, boolean own) {}

    /** @param name null for what holds for any process */
    record Group(String process, String name, List<Line> lines) {}

    @GetMapping("/terms/rules")
    String rules(Model model) {
        var groups = new ArrayList<Group>();
        catalogue.processes().forEach(process -> groups.add(new Group(process.id(), process.name(), process.tasks()
                .stream().map(task -> line(process.id(), task.step(), task.name())).distinct().toList())));
        groups.add(new Group(TermRule.ANY, null, List.of(line(TermRule.ANY, TermRule.ANY, null))));
        model.addAttribute("groups", groups);
        model.addAttribute("coming", rules.all().stream().filter(rule -> rule.validFrom().isAfter(today())).toList());
        return "terms/rules";
    }

    private Line line(String process, String step, String name) {
        var rule = rules.of(process, step, today()).orElse(null);
        return new Line(step, name, rule, rule != null && rule.process().equals(process) && rule.step().equals(step));
    }

    @GetMapping("/terms/rules/step")
    String step(@RequestParam String process, @RequestParam String step, Model model) {
        model.addAttribute("form", RuleForm.of(base(process, step), today().plusDays(1)));
        return page(process, step, model);
    }

    /** First shows what it would do to what is open. @param confirmed the version that was shown, and no other */
    @PostMapping("/terms/rules/step")
    String arrange(@RequestParam String process, @RequestParam String step,
            @RequestParam(defaultValue = "") String confirmed, @ModelAttribute("form") RuleForm form,
            BindingResult errors, Acting acting, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        demandKnown(process, step);
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                var next = form.rule(process, step);
                if (confirmed.equals(mark(next))) {
                    keeping.arrange(next, acting.actor());
                    redirect.addFlashAttribute("flash", "terms.rules.arranged");
                    return "redirect:/terms/rules";
                }
                model.addAttribute("effect", keeping.effect(next));
                model.addAttribute("mark", mark(next));
            } catch (RuleBroken e) {
                errors.rejectValue("validFrom", e.code(), e.code());
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(process, step, model);
    }

    private static String mark(TermRule rule) {
        return Integer.toHexString(rule.toString().hashCode());
    }

    /** As its model says; null for whatever has no rule of its own. */
    private String name(String process, String step) {
        return catalogue.processes().stream().filter(each -> each.id().equals(process)).findFirst()
                .map(each -> each.tasks().stream().filter(task -> task.step().equals(step)).findFirst()
                        .map(task -> each.name() + "：" + task.name()).orElse(each.name())).orElse(null);
    }

    private String page(String process, String step, Model model) {
        model.addAttribute("process", process);
        model.addAttribute("step", step);
        model.addAttribute("what", name(process, step));
        model.addAttribute("versions", rules.all().stream()
                .filter(rule -> rule.process().equals(process) && rule.step().equals(step)).toList());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("marks", Rung.Mark.values());
        model.addAttribute("colours", Colour.values());
        model.addAttribute("means", Means.values());
        return "terms/rule";
    }

    /** What is changed: the latest version for just this step, else what holds for it. */
    private TermRule base(String process, String step) {
        demandKnown(process, step);
        return rules.all().stream().filter(rule -> rule.process().equals(process) && rule.step().equals(step))
                .findFirst().or(() -> rules.of(process, step, today()))
                .orElseThrow(() -> new NotFound("rule of " + process));
    }

    private void demandKnown(String process, String step) {
        var known = process.equals(TermRule.ANY) && step.equals(TermRule.ANY)
                || rules.all().stream().anyMatch(rule -> rule.process().equals(process) && rule.step().equals(step))
                || catalogue.processes().stream().filter(each -> each.id().equals(process))
                        .anyMatch(each -> step.equals(TermRule.ANY)
                                || each.tasks().stream().anyMatch(task -> step.equals(task.step())));
        if (!known) {
            throw new NotFound("step " + step);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
