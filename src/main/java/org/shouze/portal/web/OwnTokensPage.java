package org.shouze.portal.web;

import org.shouze.identity.Acting;
import org.shouze.portal.Tokens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens one answers for: takes the secret, or gives the token back. */
@Controller
@RequestMapping("/tokens/own")
class OwnTokensPage {

    private final Tokens tokens;

    OwnTokensPage(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String list(Acting acting, Model model) {
        model.addAttribute("tokens", tokens.of(acting.person()));
        return "portal/own";
    }

    /** Shown by the answer itself: a secret that waits for the next page would lie in the session. */
    @PostMapping("/{id}/take")
    String take(@PathVariable String id, Acting acting, Model model) {
        model.addAttribute("secret", tokens.take(id, acting.actor()));
        model.addAttribute("taken", id);
        return list(acting, model);
    }

    @PostMapping("/{id}/give-back")
    String giveBack(@PathVariable String id, Acting acting, RedirectAttributes flash) {
        tokens.giveBack(id, acting.actor());
        flash.addFlashAttribute("flash", "portal.revoked");
        return "redirect:/tokens/own";
    }
}
