package org.shouze.supervision.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.supervision.SupervisionDesk;
import org.springframework.stereotype.Component;

@Component
class InspectionNavigation implements NavEntry {

    private final SupervisionDesk desk;

    InspectionNavigation(SupervisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/supervision/inspections";
    }

    @Override
    public String icon() {
        return "phone-check";
    }

    @Override
    public String label() {
        return "supervision.inspections";
    }

    @Override
    public Group group() {
        return Group.DISCIPLINE;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return desk.readsInspections(acting);
    }
}
