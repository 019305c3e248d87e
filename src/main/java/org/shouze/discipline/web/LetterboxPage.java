package org.shouze.discipline.web;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.discipline.Letterbox;
import org.shouze.discipline.LetterboxFull;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Open to everybody, without a name: no session, no script, nothing kept of who sends. What was typed is not kept in an
 * address either, so each answer is the page itself.
 */
@Controller
class LetterboxPage {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 5000;

    private final Letterbox letterbox;

    LetterboxPage(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @GetMapping("/letterbox")
    String fill() {
        return "discipline/letterbox";
    }

    @PostMapping("/letterbox")
    String post(@RequestParam(defaultValue = "") String content, Model model, HttpServletResponse response) {
        if (content.strip().length() < SHORTEST || content.length() > LONGEST) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", content);
            model.addAttribute("fault", "discipline.letterbox.fault");
            return "discipline/letterbox";
        }
        try {
            model.addAttribute("code", letterbox.post(content));
        } catch (LetterboxFull full) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("typed", content);
            model.addAttribute("fault", full.code());
        }
        return "discipline/letterbox";
    }

    @PostMapping("/letterbox/receipt")
    String receipt(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("state", letterbox.handled(code).map(handled -> handled ? "handled" : "waiting").orElse("unknown"));
        return "discipline/letterbox";
    }
}
