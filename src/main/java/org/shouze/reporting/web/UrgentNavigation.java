package org.shouze.reporting.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.matter.ReadingScope;
import org.springframework.stereotype.Component;

@Component
class UrgentNavigation implements NavEntry {

    @Override
    public String path() {
        return "/reporting/urgent";
    }

    @Override
    public String icon() {
        return "urgent";
    }

    @Override
    public String label() {
        return "reporting.pages.urgent";
    }

    @Override
    public Group group() {
        return Group.MY_WORK;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return !ReadingScope.of(acting).paths().isEmpty();
    }
}
