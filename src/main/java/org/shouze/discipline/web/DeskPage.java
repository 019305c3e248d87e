package org.shouze.discipline.web;

import java.util.List;
import java.util.UUID;

import org.shouze.discipline.Desk;
import org.shouze.discipline.Leads;
import org.shouze.discipline.Officers;
import org.shouze.discipline.SentUp;
import org.shouze.discipline.Stage;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 监督执纪: what waits for me, what waits for others, and the register of clues. */
@Controller
class DeskPage {

    private final Desk desk;
    private final SentUp sentUp;
    private final Leads leads;

    DeskPage(Desk desk, SentUp sentUp, Leads leads) {
        this.desk = desk;
        this.sentUp = sentUp;
        this.leads = leads;
    }

    @GetMapping("/discipline")
    String desk(Acting acting, Model model) {
        var rows = desk.open(acting);
        model.addAttribute("mine", rows.stream().filter(Desk.Row::isMine).toList());
        model.addAttribute("others", rows.stream().filter(row -> !row.isMine()).toList());
        model.addAttribute("supervises", Officers.supervises(acting));
        model.addAttribute("heads", Officers.heads(acting));
        model.addAttribute("leads", Officers.supervises(acting) ? leads.waiting(acting).size() : 0);
        return "discipline/desk";
    }

    @GetMapping("/discipline/clues")
    String clues(@RequestParam(required = false) Stage stage, @RequestParam(required = false) UUID before, Acting acting,
            Model model) {
        var rows = desk.clues(acting, stage, before == null ? null : new MatterId(before));
        model.addAttribute("rows", rows);
        model.addAttribute("next", rows.size() == Desk.PAGE ? rows.get(Desk.PAGE - 1).id() : null);
        model.addAttribute("sentUp", Officers.supervises(acting) ? sentUp.days(acting) : List.of());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("stage", stage);
        model.addAttribute("supervises", Officers.supervises(acting));
        return "discipline/clues";
    }
}
