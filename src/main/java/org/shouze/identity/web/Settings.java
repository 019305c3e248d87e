package org.shouze.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.shouze.identity.Accounts;
import org.shouze.identity.Acting;
import org.shouze.identity.Language;
import org.shouze.identity.WhoActs;
import org.shouze.organization.SeatId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody sets from the header of any page; each comes back to that page. */
@Controller
class Settings {

    private final Accounts accounts;
    private final WhoActs who;
    private final Language languages;

    Settings(Accounts accounts, WhoActs who, Language languages) {
        this.accounts = accounts;
        this.who = who;
        this.languages = languages;
    }

    @PostMapping("/settings/language")
    String language(@RequestParam String language, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request, HttpServletResponse response) {
        var chosen = Language.of(language);
        languages.setLocale(request, response, chosen);
        who.now().ifPresent(acting -> accounts.speak(acting.person(), chosen.toLanguageTag()));
        return "redirect:" + local(back);
    }

    @PostMapping("/settings/large-text")
    String largeText(@RequestParam boolean large, @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request, HttpServletResponse response) {
        languages.setLarge(request, response, large);
        who.now().ifPresent(acting -> accounts.read(acting.person(), large));
        return "redirect:" + local(back);
    }

    @PostMapping("/acting/seat")
    String seat(@RequestParam long seat, Acting acting) {
        accounts.choose(acting, new SeatId(seat));
        return "redirect:/";
    }

    /** Asked for by a page that would otherwise be idle for too long. */
    @GetMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {}

    /** Only a path of this application: anything else would let a link lead elsewhere after a click here. */
    static String local(String back) {
        var safe = back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0
                && back.chars().noneMatch(Character::isISOControl);
        return safe ? back.replace("{", "%7B").replace("}", "%7D") : "/";
    }
}
