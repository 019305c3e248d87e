package org.shouze.reporting.web;

import org.shouze.identity.Acting;
import org.shouze.organization.UnitId;
import org.shouze.reporting.Burdens;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 报送负担: what is asked of each unit this week, and which fields it was asked before. */
@Controller
class BurdenPage {

    private final Burdens burdens;

    BurdenPage(Burdens burdens) {
        this.burdens = burdens;
    }

    @GetMapping("/reporting/burden")
    String burden(Acting acting, @RequestParam(required = false) Long unit, Model model) {
        model.addAttribute("burden", burdens.of(unit == null ? null : new UnitId(unit), acting));
        return "reporting/burden";
    }
}
