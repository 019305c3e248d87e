package org.shouze.accountability.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class CasesNavigation implements NavEntry {

    @Override
    public String path() {
        return "/accountability/cases";
    }

    @Override
    public String icon() {
        return "shield-lock";
    }

    @Override
    public String label() {
        return "accountability.cases";
    }

    @Override
    public Group group() {
        return Group.DISCIPLINE;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return CasesPage.mayPropose(acting);
    }
}
