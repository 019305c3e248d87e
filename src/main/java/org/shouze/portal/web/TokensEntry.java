package org.shouze.portal.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class TokensEntry implements NavEntry {

    @Override
    public String path() {
        return "/tokens";
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public String label() {
        return "portal.tokens";
    }

    @Override
    public Group group() {
        return Group.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 15;
    }
}
