package org.shouze.delivery.web;

import org.shouze.identity.NavEntry;
import org.springframework.stereotype.Component;

@Component
class DeliveryEntry implements NavEntry {

    @Override
    public String path() {
        return "/delivery";
    }

    @Override
    public String icon() {
        return "send";
    }

    @Override
    public String label() {
        return "delivery.title";
    }

    @Override
    public Group group() {
        return Group.ADMINISTRATION;
    }

    @Override
    public int order() {
        return 25;
    }
}
