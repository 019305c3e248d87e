package org.shouze.identity.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class AccountsEntry implements NavEntry {

    @Override
    public String path() {
        return "/accounts";
    }

    @Override
    public String icon() {
        return "users";
    }

    @Override
    public String label() {
        return "identity.accounts";
    }

    @Override
    public Group group() {
        return Group.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 10;
    }
}
