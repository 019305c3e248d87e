package org.shouze.supervision.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.supervision.SupervisionDesk;
import org.springframework.stereotype.Component;

@Component
class SupervisionNavigation implements NavEntry {

    private final SupervisionDesk desk;

    SupervisionNavigation(SupervisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/supervision";
    }

    @Override
    public String icon() {
        return "flag";
    }

    @Override
    public String label() {
        return "supervision.ledger";
    }

    @Override
    public Group group() {
        return Group.MY_WORK;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return desk.supervises(acting);
    }
}
