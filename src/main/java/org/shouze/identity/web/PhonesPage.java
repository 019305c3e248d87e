package org.shouze.identity.web;

import org.shouze.identity.Acting;
import org.shouze.identity.Phones;
import org.shouze.identity.WhoActs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own registered phones, to be signed out from anywhere. */
@Controller
class PhonesPage {

    private final Phones phones;
    private final WhoActs who;

    PhonesPage(Phones phones, WhoActs who) {
        this.phones = phones;
        this.who = who;
    }

    @GetMapping("/phones")
    String list(Acting acting, Model model) {
        model.addAttribute("phones", phones.of(acting.person()));
        model.addAttribute("own", who.phone().orElse(null));
        return "identity/phones";
    }

    @PostMapping("/phones/{id}/remove")
    String remove(@PathVariable String id, Acting acting, RedirectAttributes flash) {
        phones.remove(acting.actor(), id);
        flash.addFlashAttribute("flash", "identity.phones.removed");
        return "redirect:/phones";
    }
}
