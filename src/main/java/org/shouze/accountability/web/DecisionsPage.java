package org.shouze.accountability.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.shouze.NotFound;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.CaseList;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.worklist.FormTokens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 送达给我的决定: what was served to the reader himself, and how he appeals against it. He learns nothing else of the case. */
@Controller
class DecisionsPage {

    private final CaseList list;
    private final Appeals appeals;
    private final FormTokens tokens;

    DecisionsPage(CaseList list, Appeals appeals, FormTokens tokens) {
        this.list = list;
        this.appeals = appeals;
        this.tokens = tokens;
    }

    record Form(@NotBlank(message = "{accountability.case.fault.words}")
            @Size(max = 4000, message = "{accountability.case.fault.long}") String reasons, String token) {}

    @GetMapping("/accountability/decisions")
    String mine(Acting acting, Model model) {
        model.addAttribute("rows", list.servedTo(acting));
        return "accountability/decisions";
    }

    @GetMapping("/accountability/decisions/{id}/appeal")
    String fill(@PathVariable UUID id, Acting acting, Model model) {
        return form(id, new Form("", tokens.issue()), acting, model);
    }

    @PostMapping("/accountability/decisions/{id}/appeal")
    String file(@PathVariable UUID id, @Valid @ModelAttribute("form") Form form, BindingResult errors, Acting acting,
            Model model, HttpServletResponse response, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(id, form, acting, model);
        }
        tokens.use(form.token(), () -> appeals.fileOwn(new MatterId(id), form.reasons().strip(), acting).toString());
        redirect.addFlashAttribute("flash", "accountability.decisions.filed");
        return "redirect:/accountability/decisions";
    }

    private String form(UUID id, Form form, Acting acting, Model model) {
        model.addAttribute("decision", list.servedTo(acting).stream().filter(one -> one.id().value().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound(id)));
        model.addAttribute("form", form);
        return "accountability/appeal-new";
    }
}
