package org.shouze.cooperation;

import org.shouze.audit.Actor;
import org.shouze.matter.Readers;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.worklist.Holding;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** 委派: another fills it in and gives it back; whoever lent it finishes it. */
@Component("cooperation/lend")
class Lend extends Giving {

    private final Holding holding;
    private final Readers readers;

    Lend(Successors successors, Tellings tellings, Holding holding, Readers readers) {
        super(successors, tellings);
        this.holding = holding;
        this.readers = readers;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String icon() {
        return "user-edit";
    }

    @Override
    void move(WorkItem item, Person to, Actor by) {
        holding.lend(item, to, by);
        readers.add(item.matter(), PersonId.of(by));
    }

    @Override
    String told() {
        return "cooperation.told.lent";
    }
}
