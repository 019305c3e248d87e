package org.shouze.papers.web;

import org.shouze.identity.Acting;
import org.shouze.identity.NavEntry;
import org.shouze.papers.Templates;
import org.springframework.stereotype.Component;

@Component
class TemplatesEntry implements NavEntry {

    private final Templates templates;

    TemplatesEntry(Templates templates) {
        this.templates = templates;
    }

    @Override
    public String path() {
        return "/paper-templates";
    }

    @Override
    public String icon() {
        return "template";
    }

    @Override
    public String label() {
        return "papers.templates";
    }

    @Override
    public Group group() {
        return Group.MY_UNIT;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public boolean onPhone() {
        return false;
    }

    @Override
    public boolean shownTo(Acting acting) {
        return !templates.keptBy(acting).isEmpty();
    }
}
