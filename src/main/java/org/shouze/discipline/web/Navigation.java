package org.shouze.discipline.web;

import org.shouze.discipline.Officers;
import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component("disciplineNavigation")
class Navigation implements NavEntry {

    @Override
    public String path() {
        return "/discipline";
    }

    @Override
    public String icon() {
        return "shield-lock";
    }

    @Override
    public String label() {
        return "discipline.desk";
    }

    @Override
    public Group group() {
        return Group.DISCIPLINE;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return Officers.belongs(acting);
    }
}
