package org.shouze.rehearsal.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class Navigation implements NavEntry {

    @Override
    public String path() {
        return "/rehearsal";
    }

    @Override
    public String icon() {
        return "eye-check";
    }

    @Override
    public String label() {
        return "rehearsal.nav";
    }

    @Override
    public Group group() {
        return Group.MY_WORK;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return Choices.sends(acting);
    }
}
