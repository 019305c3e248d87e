package org.shouze.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.shouze.identity.DemoRoles;
import org.shouze.identity.SingleSignOn;
import org.shouze.identity.WhoActs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {

    private final ObjectProvider<DemoRoles> demo;
    private final ObjectProvider<SingleSignOn> sso;
    private final WhoActs who;

    LoginPage(ObjectProvider<DemoRoles> demo, ObjectProvider<SingleSignOn> sso, WhoActs who) {
        this.demo = demo;
        this.sso = sso;
        this.who = who;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (who.now().isPresent()) {
            return "redirect:/";
        }
        var session = request.getSession(false);
        if (session != null && request.getParameter("error") != null) {
            model.addAttribute("typed", session.getAttribute("shouze.typed-login"));
            session.removeAttribute("shouze.typed-login");
        }
        sso.ifAvailable(there -> model.addAttribute("sso", SingleSignOn.START));
        demo.ifAvailable(there -> {
            model.addAttribute("roles", there.roles());
            model.addAttribute("password", there.password());
        });
        return "identity/login";
    }
}
