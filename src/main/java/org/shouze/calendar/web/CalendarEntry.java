package org.shouze.calendar.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class CalendarEntry implements NavEntry {

    @Override
    public String path() {
        return "/calendar";
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public String label() {
        return "calendar.nav";
    }

    @Override
    public Group group() {
        return Group.MY_UNIT;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean onPhone() {
        return false;
    }
}
