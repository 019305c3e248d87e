package org.shouze.cooperation;

import org.shouze.matter.Followers;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 关注: hear of what happens to a matter one may read. */
@Component("cooperation/follow")
class Follow implements Act<Follow.Form> {

    record Form() {}

    private final Followers followers;

    Follow(Followers followers) {
        this.followers = followers;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String icon() {
        return "star";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return !followers.include(on.matter().id(), on.by().person());
    }

    @Override
    public Form open(Occasion on) {
        return new Form();
    }

    @Override
    public Done act(Occasion on, Form form) {
        followers.add(on.matter().id(), on.by().person());
        return Done.of(null, null);
    }
}
