package org.shouze.organization.web;

import org.shouze.organization.Establishment;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of units, and the posts of one of them with their holders: gaps first. */
@Controller
class UnitsPage {

    private static final int FOUND = 50;

    private final Units units;
    private final Establishment establishment;
    private final UnitShown shown;

    UnitsPage(Units units, Establishment establishment, UnitShown shown) {
        this.units = units;
        this.establishment = establishment;
        this.shown = shown;
    }

    @GetMapping("/organization")
    String school(@RequestParam(required = false) String q, Model model) {
        if (units.isEmpty()) {
            return "redirect:/organization/import";
        }
        if (q != null && !q.isBlank()) {
            model.addAttribute("q", q);
            model.addAttribute("found", units.find(q, FOUND));
        }
        model.addAttribute("allGaps", establishment.gaps());
        return shown.at(units.school().id(), model);
    }

    @GetMapping("/organization/units/{id}")
    String unit(@PathVariable long id, Model model) {
        return shown.at(new UnitId(id), model);
    }
}
