package org.shouze.matter.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.matter.Numbers;
import org.springframework.stereotype.Component;

@Component
class NumbersEntry implements NavEntry {

    @Override
    public String path() {
        return "/numbers";
    }

    @Override
    public String icon() {
        return "list-numbers";
    }

    @Override
    public String label() {
        return "matter.numbers";
    }

    @Override
    public Group group() {
        return Group.MY_UNIT;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return Numbers.kept(acting);
    }
}
