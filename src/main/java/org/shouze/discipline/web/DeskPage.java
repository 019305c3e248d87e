package org.shouze.discipline.web;

import org.shouze.discipline.Desk;
import org.shouze.discipline.Leads;
import org.shouze.discipline.Officers;
import org.shouze.discipline.Stage;
import org.shouze.identity.Acting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 监督执纪: what waits for me, what waits for others, and the register of clues. */
@Controller
class DeskPage {

    private final Desk desk;
    private final Leads leads;

    DeskPage(Desk desk, Leads leads) {
        this.desk = desk;
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
    String clues(@RequestParam(required = false) Stage stage, Acting acting, Model model) {
        model.addAttribute("rows", desk.clues(acting, stage));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("stage", stage);
        model.addAttribute("supervises", Officers.supervises(acting));
        return "discipline/clues";
    }
}
