package org.shouze.notification.web;

import org.shouze.identity.Acting;
import org.shouze.notification.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person was told. Opening one marks it as read. */
@Controller
class MessagesPage {

    private static final int SIZE = 20;

    private final Messages messages;

    MessagesPage(Messages messages) {
        this.messages = messages;
    }

    @GetMapping("/messages")
    String list(Acting acting, @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) Long before, Model model) {
        var found = messages.of(acting.person(), unread, before, SIZE + 1);
        var page = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("messages", page);
        model.addAttribute("unreadOnly", unread);
        model.addAttribute("unread", messages.unread(acting.person()));
        model.addAttribute("newest", page.isEmpty() ? 0 : page.get(0).id());
        model.addAttribute("next", found.size() > SIZE ? page.get(SIZE - 1).id() : null);
        model.addAttribute("older", before != null);
        return "notification/messages";
    }

    @PostMapping("/messages/{id}")
    String open(Acting acting, @PathVariable long id) {
        var link = messages.open(acting.person(), id).link();
        return "redirect:" + (link == null ? "/messages" : link);
    }

    @PostMapping("/messages/read")
    String readAll(Acting acting, @RequestParam long upTo, RedirectAttributes redirect) {
        if (messages.readAll(acting.person(), upTo) > 0) {
            redirect.addFlashAttribute("flash", "notification.read.all.done");
        }
        return "redirect:/messages";
    }
}
