package org.shouze.cooperation;

import org.shouze.matter.Copies;
import org.shouze.worklist.Act;
import org.shouze.worklist.Done;
import org.shouze.worklist.NotNow;
import org.shouze.worklist.Occasion;
import org.springframework.stereotype.Component;

/** 已阅: whoever was sent a copy says that he has read it. */
@Component("cooperation/read")
class Read implements Act<Read.Form> {

    record Form() {}

    private final Copies copies;

    Read(Copies copies) {
        this.copies = copies;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String icon() {
        return "eye-check";
    }

    @Override
    public boolean onMatter() {
        return true;
    }

    @Override
    public boolean offered(Occasion on) {
        return copies.waits(on.matter().id(), on.by().person());
    }

    @Override
    public Form open(Occasion on) {
        return new Form();
    }

    @Override
    public Done act(Occasion on, Form form) {
        if (!copies.read(on.matter().id(), on.by().person())) {
            throw new NotNow();
        }
        return Done.of(null, null);
    }
}
