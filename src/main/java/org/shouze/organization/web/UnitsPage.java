package org.shouze.organization.web;

import java.util.Set;

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
    private static final Set<String> TABS = Set.of("posts", "leaves", "unit");

    private final Units units;
    private final UnitShown shown;

    UnitsPage(Units units, UnitShown shown) {
        this.units = units;
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
        return shown.at(units.school().id(), model);
    }

    @GetMapping("/organization/units/{id}")
    String unit(@PathVariable long id, @RequestParam(defaultValue = "posts") String tab, Model model) {
        model.addAttribute("tab", TABS.contains(tab) ? tab : "posts");
        return shown.at(new UnitId(id), model);
    }
}
