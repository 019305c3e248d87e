package org.shouze.identity.web;

import org.shouze.identity.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start: the first thing of theirs. */
@Controller
class Home {

    private final Shell shell;

    Home(Shell shell) {
        this.shell = shell;
    }

    @GetMapping("/")
    String home(Acting acting) {
        return "redirect:" + shell.home(acting);
    }
}
