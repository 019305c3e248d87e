package org.shouze.monitoring.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.monitoring.Reach;
import org.springframework.stereotype.Component;

@Component
class Navigation implements NavEntry {

    @Override
    public String path() {
        return "/monitor";
    }

    @Override
    public String icon() {
        return "sitemap";
    }

    @Override
    public String label() {
        return "monitoring.nav";
    }

    @Override
    public Group group() {
        return Group.OVERVIEW;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return Reach.leads(acting);
    }
}
