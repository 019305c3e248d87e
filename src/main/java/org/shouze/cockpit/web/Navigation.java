package org.shouze.cockpit.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.matter.ReadingScope;
import org.springframework.stereotype.Component;

@Component
class Navigation implements NavEntry {

    /** A path that deep is a college's or the school's. */
    private static final int COLLEGE = 2;

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
        return ReadingScope.of(acting).paths().stream().anyMatch(path -> path.chars().filter(c -> c == '/').count() - 1 <= COLLEGE);
    }
}
