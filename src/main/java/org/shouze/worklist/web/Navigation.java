package org.shouze.worklist.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.matter.ReadingScope;
import org.shouze.worklist.Lists;
import org.springframework.stereotype.Component;

@Component
class Navigation implements NavEntry {

    private final Lists lists;

    Navigation(Lists lists) {
        this.lists = lists;
    }

    @Override
    public String path() {
        return "/work";
    }

    @Override
    public String icon() {
        return "list-check";
    }

    @Override
    public String label() {
        return "worklist.nav";
    }

    @Override
    public Group group() {
        return Group.MY_WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return !ReadingScope.of(acting).paths().isEmpty();
    }

    @Override
    public Badge badge(Acting acting) {
        var count = lists.count(acting, Lists.Tab.TODO);
        return count == 0 ? null : new Badge(count >= Lists.BOUND ? "999+" : String.valueOf(count), true);
    }
}
