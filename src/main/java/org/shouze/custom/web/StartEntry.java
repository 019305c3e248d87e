package org.shouze.custom.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class StartEntry implements NavEntry {


    @Override
    public String path() {
        return "/start";
    }

    @Override
    public String icon() {
        return "file-plus";
    }

    @Override
    public String label() {
        return "custom.start";
    }

    @Override
    public Group group() {
        return Group.MY_WORK;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean onPhone() {
        return false;
    }
}
