package org.shouze.discipline.web;

import org.shouze.NotFound;
import org.shouze.discipline.Officers;
import org.shouze.discipline.Texts;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether this installation keeps texts of clues: the discipline secretary's page. */
@Controller
class TextsPage {

    private final Texts texts;

    TextsPage(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/discipline/texts")
    String show(Acting acting, Model model) {
        if (!Officers.heads(acting)) {
            throw new NotFound("texts");
        }
        model.addAttribute("on", texts.areOn());
        model.addAttribute("switched", texts.switched());
        return "discipline/texts";
    }

    @PostMapping("/discipline/texts")
    String turn(@RequestParam boolean on, @RequestParam String reason, Acting acting, RedirectAttributes redirect) {
        texts.turn(on, reason, acting);
        redirect.addFlashAttribute("flash", on ? "discipline.texts.nowOn" : "discipline.texts.nowOff");
        return "redirect:/discipline/texts";
    }
}
