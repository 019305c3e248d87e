package org.shouze.reporting.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.matter.ReadingScope;
import org.springframework.stereotype.Component;

@Component
class Navigation implements NavEntry {

    @Override
    public String path() {
        return "/reporting";
    }

    @Override
    public String icon() {
        return "clipboard-check";
    }

    @Override
    public String label() {
        return "reporting.nav";
    }

    @Override
    public Group group() {
        return Group.MY_WORK;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return !ReadingScope.of(acting).paths().isEmpty();
    }
}
