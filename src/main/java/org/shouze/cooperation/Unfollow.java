package org.shouze.cooperation;

import org.shouze.matter.Followers;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 取消关注: hear no more of it. */
@Component("cooperation/unfollow")
class Unfollow implements Act<Unfollow.Form> {

    record Form() {}

    private final Followers followers;

    Unfollow(Followers followers) {
        this.followers = followers;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String icon() {
        return "star-off";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return followers.include(on.matter().id(), on.by().person());
    }

    @Override
    public Form open(Occasion on) {
        return new Form();
    }

    @Override
    public Done act(Occasion on, Form form) {
        followers.remove(on.matter().id(), on.by().person());
        return Done.of(null, null);
    }
}
