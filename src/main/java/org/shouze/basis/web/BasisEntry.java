package org.shouze.basis.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class BasisEntry implements NavEntry {

    @Override
    public String path() {
        return "/basis";
    }

    @Override
    public String icon() {
        return "scale";
    }

    @Override
    public String label() {
        return "basis.title";
    }

    @Override
    public Group group() {
        return Group.MY_UNIT;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public boolean onPhone() {
        return false;
    }
}
