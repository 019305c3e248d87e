package org.shouze.cockpit.web;

import org.shouze.cockpit.Situations;
import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class Navigation implements NavEntry {

    @Override
    public String path() {
        return "/cockpit";
    }

    @Override
    public String icon() {
        return "gauge";
    }

    @Override
    public String label() {
        return "cockpit.nav";
    }

    @Override
    public Group group() {
        return Group.OVERVIEW;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return Situations.leads(acting);
    }
}
