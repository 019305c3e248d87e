package org.shouze.cooperation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.identity.Acting;
import org.shouze.matter.Matters;
import org.shouze.matter.Readers;
import org.shouze.organization.Person;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Occasion;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 转办 in the place of somebody who leaves: by the same rules of who may be given it, and the leaver keeps reading. */
@Component
public class HandingOn {

    private final Successors successors;
    private final Colleagues colleagues;
    private final Holding holding;
    private final Readers readers;
    private final Matters matters;
    private final Audit audit;
    private final Clock clock;

    HandingOn(Successors successors, Colleagues colleagues, Holding holding, Readers readers, Matters matters,
            Audit audit, Clock clock) {
        this.successors = successors;
        this.colleagues = colleagues;
        this.holding = holding;
        this.readers = readers;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** May it be given to this person: no administrator, nobody barred from it, nobody it has nothing to do with? */
    public boolean may(WorkItem item, Person from, Person to) {
        var on = before(item, from);
        return item.engine() ? successors.may(on, to) : colleagues.may(on, to);
    }

    /**
     * @param verb message key of the timeline's line
     * @throws NotEntitled               if it can't be given to this person
     * @throws org.shouze.worklist.StaleRevision if somebody changed it since it was looked at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(WorkItem item, Person from, Person to, Actor by, String verb, String reason) {
        if (!may(item, from, to)) {
            throw new NotEntitled(to.name());
        }
        move(item, from, to, by);
        if (!item.apart()) {
            readers.add(item.matter(), from.id());
        }
        matters.note(item.matter(), by, "act." + verb, to.name(), reason);
        audit.changed(by, verb, "matter:" + item.matter(), item.node() + " from=" + from.id().value() + " to="
                + to.id().value());
    }

    /** What the leaver lent stays with whom he lent it to, and comes back to his successor. */
    private void move(WorkItem item, Person from, Person to, Actor by) {
        if (isLent(item, from) && !Objects.equals(item.holder(), to.id().value())) {
            holding.comesBackTo(item, to, by);
        } else {
            holding.give(item, to, by);
        }
    }

    private static boolean isLent(WorkItem item, Person from) {
        return Objects.equals(item.lentBy(), from.id().value());
    }

    private Occasion before(WorkItem item, Person from) {
        return new Occasion(matters.get(item.matter()), item, List.of(), true,
                new Acting(new Actor(from.id().value(), from.name(), null, null, null), List.of()), clock.instant());
    }
}
