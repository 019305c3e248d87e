package org.shouze.delivery.web;

import java.util.List;

import org.shouze.delivery.Channel;
import org.shouze.delivery.DeadLetters;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The system administrator's page: what did not leave the house, and why; nothing of what it says. */
@Controller
@RequestMapping("/delivery")
class DeadLettersPage {

    private static final int SIZE = 20;

    /** @param number 工号 of the addressee: whose address to put right */
    record Row(DeadLetters.Dead letter, String number) {}

    private final DeadLetters letters;
    private final People people;

    DeadLettersPage(DeadLetters letters, People people) {
        this.letters = letters;
        this.people = people;
    }

    @GetMapping
    String list(@RequestParam(required = false) Long before, Model model) {
        var found = letters.page(before, SIZE + 1);
        var page = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("channels", letters.channels());
        model.addAttribute("letters", rows(page));
        model.addAttribute("next", found.size() > SIZE ? page.get(SIZE - 1).id() : null);
        model.addAttribute("older", before != null);
        return "delivery/dead-letters";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, Acting acting, RedirectAttributes flash) {
        letters.again(acting.actor(), id);
        flash.addFlashAttribute("flash", "delivery.again.done");
        return "redirect:/delivery";
    }

    @PostMapping("/again")
    String againAll(@RequestParam Channel channel, Acting acting, RedirectAttributes flash) {
        letters.again(acting.actor(), channel);
        flash.addFlashAttribute("flash", "delivery.again.done");
        return "redirect:/delivery";
    }

    private List<Row> rows(List<DeadLetters.Dead> page) {
        var known = people.get(page.stream().map(letter -> new PersonId(letter.person())).toList());
        return page.stream().map(letter -> {
            var person = known.get(new PersonId(letter.person()));
            return new Row(letter, person == null ? "" : person.number());
        }).toList();
    }
}
