package org.shouze.discipline.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.shouze.discipline.CaseArchive;
import org.shouze.discipline.CaseRecord;
import org.shouze.discipline.Clues;
import org.shouze.discipline.Contacts;
import org.shouze.discipline.Desk;
import org.shouze.discipline.Informants;
import org.shouze.documents.Bundle;
import org.shouze.documents.Download;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole record of one confidential matter, its package, and what its informant is told. */
@Controller
class RecordPage {

    private final CaseRecord records;
    private final CaseArchive archive;
    private final Clues clues;
    private final Informants informants;
    private final Contacts contacts;
    private final Desk desk;

    RecordPage(CaseRecord records, CaseArchive archive, Clues clues, Informants informants,
            Contacts contacts, Desk desk) {
        this.records = records;
        this.archive = archive;
        this.clues = clues;
        this.informants = informants;
        this.contacts = contacts;
        this.desk = desk;
    }

    @GetMapping("/discipline/record/{id}")
    String record(@PathVariable UUID id, Acting acting, Model model) {
        var matter = new MatterId(id);
        var whole = records.of(matter, acting, "discipline.purpose.record");
        model.addAttribute("whole", whole);
        model.addAttribute("confidence", whole.confidence());
        model.addAttribute("contacts", contacts.of(matter));
        model.addAttribute("waiting", desk.waiting(matter, acting));
        if (whole.matter().process().equals("clue")) {
            var clue = clues.view(matter, acting);
            model.addAttribute("clue", clue);
            model.addAttribute("duties", informants.duties(matter, acting));
            model.addAttribute("mayClarify", clues.mayClarify(matter, acting));
        }
        return "discipline/record";
    }

    @PostMapping("/discipline/record/{id}/archive")
    void archive(@PathVariable UUID id, Acting acting, HttpServletResponse response) throws IOException {
        var made = archive.of(new MatterId(id), acting);
        Download.as(response, made.file(), Bundle.TYPE);
        response.getOutputStream().write(made.content());
    }

    /** Who it was is shown in this answer only. */
    @PostMapping("/discipline/record/{id}/informant")
    String informant(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Acting acting, Model model) {
        var matter = new MatterId(id);
        model.addAttribute("clue", clues.view(matter, acting));
        model.addAttribute("who", informants.open(matter, reason, acting));
        model.addAttribute("confidence", records.confidence(matter, acting));
        return "discipline/informant";
    }

    @PostMapping("/discipline/record/{id}/told")
    String told(@PathVariable UUID id, @RequestParam Informants.Telling what, Acting acting, RedirectAttributes redirect) {
        informants.told(new MatterId(id), what, acting);
        redirect.addFlashAttribute("flash", "discipline.informant.told.done");
        return "redirect:/discipline/record/" + id;
    }
}
