package org.shouze.worklist.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.worklist.SavedFilters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的筛选: conditions kept under a name; the link of one may be sent to anybody, it shows each what he may see. */
@Controller
class FiltersPage {

    private final SavedFilters saved;

    FiltersPage(SavedFilters saved) {
        this.saved = saved;
    }

    record Form(@NotBlank @Size(max = 40) String name, String tab, String due, String kind, String q, String state) {

        Asked asked() {
            return new Asked(tab, due, kind, q, state);
        }
    }

    @GetMapping("/work/filters")
    String list(Acting acting, Model model) {
        return page(acting, model);
    }

    @PostMapping("/work/filters")
    String save(@Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                saved.save(acting.person(), form.name().strip(), form.asked().conditions());
                redirect.addFlashAttribute("flash", "worklist.filters.saved");
                return "redirect:" + form.asked().path();
            } catch (RuleBroken broken) {
                errors.rejectValue("name", broken.code(), broken.arguments(), null);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("asked", form.asked());
        return page(acting, model);
    }

    @PostMapping("/work/filters/{id}/remove")
    String remove(@PathVariable long id, Acting acting, RedirectAttributes redirect) {
        saved.remove(acting.person(), id);
        redirect.addFlashAttribute("flash", "worklist.filters.removed");
        return "redirect:/work/filters";
    }

    private String page(Acting acting, Model model) {
        model.addAttribute("filters", saved.of(acting.person()).stream()
                .map(each -> new Row(each.id(), each.name(), Asked.of(each.conditions()))).toList());
        return "worklist/filters";
    }

    record Row(long id, String name, Asked asked) {}
}
