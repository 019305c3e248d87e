package org.shouze.identity.web;

import java.util.List;
import java.util.stream.Collectors;

import org.shouze.identity.Accounts;
import org.shouze.identity.Acting;
import org.shouze.organization.PersonId;
import org.shouze.organization.Seats;
import org.shouze.organization.Units;
import org.shouze.organization.WorkNotHandedOver;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The security administrator's page: who can sign in, and nothing of what they work on. */
@Controller
@RequestMapping("/accounts")
class AccountsPage {

    private static final int SHOWN = 50;

    private final Accounts accounts;
    private final Seats seats;
    private final Units units;

    AccountsPage(Accounts accounts, Seats seats, Units units) {
        this.accounts = accounts;
        this.seats = seats;
        this.units = units;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var found = accounts.search(q, SHOWN + 1);
        model.addAttribute("q", q);
        model.addAttribute("accounts", found.subList(0, Math.min(found.size(), SHOWN)));
        model.addAttribute("more", found.size() > SHOWN);
        return "identity/accounts";
    }

    @PostMapping("/{person}/unlock")
    String unlock(@PathVariable long person, @RequestParam(defaultValue = "") String q, Acting acting,
            RedirectAttributes flash) {
        accounts.unlock(acting.actor(), new PersonId(person));
        return back(q, "identity.accounts.unlocked", flash);
    }

    /** The issued password is shown on the next page, once, and kept nowhere. */
    @PostMapping("/{person}/password")
    String issue(@PathVariable long person, @RequestParam(defaultValue = "") String q, Acting acting,
            RedirectAttributes flash) {
        flash.addFlashAttribute("issued", accounts.issuePassword(acting.actor(), new PersonId(person)));
        flash.addFlashAttribute("issuedTo", person);
        return back(q, null, flash);
    }

    @PostMapping("/{person}/disable")
    String disable(@PathVariable long person, @RequestParam(defaultValue = "") String q, Acting acting,
            RedirectAttributes flash) {
        try {
            accounts.disable(acting.actor(), new PersonId(person));
        } catch (WorkNotHandedOver open) {
            flash.addFlashAttribute("notHandedOver", open);
            flash.addFlashAttribute("handsOver", systemAdministrators());
            return back(q, null, flash);
        }
        return back(q, "identity.accounts.disabled", flash);
    }

    @PostMapping("/{person}/enable")
    String enable(@PathVariable long person, @RequestParam(defaultValue = "") String q, Acting acting,
            RedirectAttributes flash) {
        accounts.enable(acting.actor(), new PersonId(person));
        return back(q, "identity.accounts.enabled", flash);
    }

    @PostMapping("/{person}/sign-out")
    String signOut(@PathVariable long person, @RequestParam(defaultValue = "") String q, Acting acting,
            RedirectAttributes flash) {
        accounts.signOutEverywhere(acting.actor(), new PersonId(person));
        return back(q, "identity.accounts.signedOut", flash);
    }

    /** They open the page of the handover; who keeps the accounts does not. */
    private String systemAdministrators() {
        var seat = seats.at("SYSTEM_ADMIN", units.school().id());
        return seats.holders(List.of(seat)).get(seat).stream().map(Seats.Holder::name).collect(Collectors.joining("、"));
    }

    private static String back(String q, String done, RedirectAttributes flash) {
        if (done != null) {
            flash.addFlashAttribute("flash", done);
        }
        flash.addAttribute("q", q);
        return "redirect:/accounts";
    }
}
