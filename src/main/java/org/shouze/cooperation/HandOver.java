package org.shouze.cooperation;

import org.shouze.audit.Actor;
import org.shouze.matter.Readers;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.worklist.Holding;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** 转办: the task is another's from now on; who gave it keeps reading the matter. */
@Component("cooperation/hand-over")
class HandOver extends Giving {

    private final Holding holding;
    private final Readers readers;

    HandOver(Successors successors, Tellings tellings, Holding holding, Readers readers) {
        super(successors, tellings);
        this.holding = holding;
        this.readers = readers;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "arrow-right";
    }

    @Override
    void move(WorkItem item, Person to, Actor by) {
        holding.give(item, to, by);
        readers.add(item.matter(), PersonId.of(by));
    }

    @Override
    String told() {
        return "cooperation.told.given";
    }
}
