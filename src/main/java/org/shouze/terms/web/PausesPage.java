package org.shouze.terms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
import org.shouze.identity.Acting;
import org.shouze.terms.PauseKeeping;
import org.shouze.terms.TermRule;
import org.shouze.terms.TermRules;
import org.shouze.terms.TermRules.Category;
import org.shouze.workflow.Catalogue;

/** 暂停理由: for which reasons a clock may stand still, by process. */
@Controller
class PausesPage {

    private final TermRules rules;
    private final PauseKeeping keeping;
    private final Catalogue catalogue;

    PausesPage(TermRules rules, PauseKeeping keeping, Catalogue catalogue) {
        this.rules = rules;
        this.keeping = keeping;
        this.catalogue = catalogue;
    }

    /** @param name null for all that have none of their own */
    record Group(String process, String name, List<Category> reasons, boolean own) {}

    /** @param before null if it is new, @param after null if it is gone, @param standing clocks that stand for it now */
    record Change(Category before, Category after, int standing) {}

    @GetMapping("/terms/pauses")
    String pauses(Model model) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(TermRule.ANY, null, rules.pauses(TermRule.ANY), true));
        catalogue.processes().forEach(process -> groups.add(new Group(process.id(), process.name(),
                rules.pauses(process.id()), !rules.ownPauses(process.id()).isEmpty())));
        model.addAttribute("groups", groups);
        return "terms/pauses";
    }

    @GetMapping("/terms/pauses/process")
    String process(@RequestParam String process, Model model) {
        demandKnown(process);
        model.addAttribute("form", PausesForm.of(rules.pauses(process)));
        return page(process, model);
    }

    /** First shows what changes. @param confirmed what was shown, and nothing else */
    @PostMapping("/terms/pauses/process")
    String arrange(@RequestParam String process, @RequestParam(defaultValue = "") String confirmed,
            @ModelAttribute("form") PausesForm form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        demandKnown(process);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(process, model);
        }
        var next = form.categories();
        if (confirmed.equals(next.toString())) {
            keeping.arrange(process, next, acting.actor());
            redirect.addFlashAttribute("flash", "terms.pausing.arranged");
            return "redirect:/terms/pauses";
        }
        model.addAttribute("changes", changes(process, next));
        model.addAttribute("mark", next.toString());
        return page(process, model);
    }

    private List<Change> changes(String process, List<Category> next) {
        var standing = keeping.standing(process);
        var before = byCode(rules.ownPauses(process));
        var after = byCode(next);
        var changes = new ArrayList<Change>();
        next.stream().filter(one -> !one.equals(before.get(one.code()))).forEach(one -> changes.add(new Change(
                before.get(one.code()), one, standing.getOrDefault(one.code(), 0))));
        before.values().stream().filter(one -> !after.containsKey(one.code())).forEach(one -> changes.add(new Change(
                one, null, standing.getOrDefault(one.code(), 0))));
        return changes;
    }

    private static Map<String, Category> byCode(List<Category> reasons) {
        return reasons.stream().collect(Collectors.toMap(Category::code, one -> one, (a, b) -> a));
    }

    private String page(String process, Model model) {
        model.addAttribute("process", process);
        model.addAttribute("what", name(process));
        return "terms/pausing";
    }

    private String name(String process) {
        return catalogue.processes().stream().filter(each -> each.id().equals(process)).findFirst()
                .map(each -> each.name()).orElse(null);
    }

    private void demandKnown(String process) {
        if (!process.equals(TermRule.ANY) && name(process) == null) {
            throw new NotFound("process " + process);
        }
    }
}
