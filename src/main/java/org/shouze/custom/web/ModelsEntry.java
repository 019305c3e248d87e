package org.shouze.custom.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class ModelsEntry implements NavEntry {

    @Override
    public String path() {
        return "/processes";
    }

    @Override
    public String icon() {
        return "hierarchy";
    }

    @Override
    public String label() {
        return "custom.models";
    }

    @Override
    public Group group() {
        return Group.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean onPhone() {
        return false;
    }
}
