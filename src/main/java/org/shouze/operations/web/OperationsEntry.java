package org.shouze.operations.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.operations.Alarms;
import org.springframework.stereotype.Component;

@Component
class OperationsEntry implements NavEntry {

    private final Alarms alarms;

    OperationsEntry(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public String path() {
        return "/operations";
    }

    @Override
    public String icon() {
        return "activity-heartbeat";
    }

    @Override
    public String label() {
        return "operations.title";
    }

    @Override
    public Group group() {
        return Group.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 5;
    }

    /** How many alarms stand. */
    @Override
    public Badge badge(Acting acting) {
        var standing = alarms.standing().size();
        return standing == 0 ? null : new Badge(String.valueOf(standing), true);
    }
}
