package org.shouze.discipline.web;

import org.shouze.discipline.Figures;
import org.shouze.discipline.Officers;
import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What leaders see: numbers, ages, stages. */
@Controller
class FiguresPage {

    private final Figures figures;

    FiguresPage(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/discipline/figures")
    String figures(Acting acting, Model model) {
        model.addAttribute("table", figures.of(acting));
        model.addAttribute("ages", Figures.Age.values());
        return "discipline/figures";
    }

    @Component("disciplineFigures")
    static class Entry implements NavEntry {

        @Override
        public String path() {
            return "/discipline/figures";
        }

        @Override
        public String icon() {
            return "chart-bar";
        }

        @Override
        public String label() {
            return "discipline.figures";
        }

        @Override
        public Group group() {
            return Group.DISCIPLINE;
        }

        @Override
        public int order() {
            return 80;
        }

        @Override
        public boolean onPhone() {
            return false;
        }

        @Override
        public boolean shownTo(Acting acting) {
            return Officers.leads(acting);
        }
    }
}
