package org.shouze.discipline.web;

import java.util.UUID;

import org.shouze.discipline.EmergencyAccess;
import org.shouze.discipline.Officers;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 紧急查阅. */
@Controller
class GlassPage {

    private final EmergencyAccess access;

    GlassPage(EmergencyAccess access) {
        this.access = access;
    }

    @GetMapping("/discipline/glass")
    String list(Acting acting, Model model) {
        model.addAttribute("entries", access.of(acting));
        model.addAttribute("decides", EmergencyAccess.decides(acting));
        model.addAttribute("reviews", EmergencyAccess.decides(acting) || Officers.supervises(acting));
        model.addAttribute("me", acting.person());
        return "discipline/glass";
    }

    @PostMapping("/discipline/glass")
    String ask(@RequestParam String number, @RequestParam String reason, Acting acting, RedirectAttributes redirect) {
        access.ask(number, reason, acting);
        return back(redirect, "discipline.glass.asked");
    }

    @PostMapping("/discipline/glass/{id}/allow")
    String allow(@PathVariable UUID id, Acting acting, RedirectAttributes redirect) {
        access.allow(id, acting);
        return back(redirect, "discipline.glass.allowed");
    }

    @PostMapping("/discipline/glass/{id}/refuse")
    String refuse(@PathVariable UUID id, Acting acting, RedirectAttributes redirect) {
        access.refuse(id, acting);
        return back(redirect, "discipline.glass.refused");
    }

    @PostMapping("/discipline/glass/{id}/review")
    String review(@PathVariable UUID id, @RequestParam boolean justified, @RequestParam String review, Acting acting,
            RedirectAttributes redirect) {
        access.review(id, justified, review, acting);
        return back(redirect, "discipline.glass.reviewed");
    }

    private static String back(RedirectAttributes redirect, String done) {
        redirect.addFlashAttribute("flash", done);
        return "redirect:/discipline/glass";
    }
}
