package org.shouze.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.shouze.RuleBroken;
import org.shouze.audit.Actor;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves an open item from one person to another. Who may is decided before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holding {

    private final WorkItems items;
    private final Drafts drafts;
    private final People people;
    private final Clock clock;

    Holding(WorkItems items, Drafts drafts, People people, Clock clock) {
        this.items = items;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    /** For good. @throws StaleRevision if somebody else changed it since it was looked at */
    public void give(WorkItem item, Person to, Actor by) {
        moved(item, items.give(item.id(), item.revision(), by, to, null, null, clock.instant()));
    }

    /** To be filled in and given back. @throws StaleRevision if somebody else changed it since it was looked at */
    public void lend(WorkItem item, Person to, Actor by) {
        moved(item, items.give(item.id(), item.revision(), by, to, by, null, clock.instant()));
    }

    /** Lent it stays, but comes back to another. @throws StaleRevision if somebody changed it since it was looked at */
    public void comesBackTo(WorkItem item, Person to, Actor by) {
        moved(item, items.comesBackTo(item.id(), item.revision(), to, by, clock.instant()));
    }

    /** Gives a lent item back; with what was filled in, if anything, as its draft. */
    boolean giveBack(WorkItem item, Actor by, String token, Map<String, List<String>> typed) {
        var lender = people.get(new PersonId(item.lentBy()));
        if (!items.give(item.id(), item.revision(), by, lender, null, token, clock.instant())) {
            return false;
        }
        if (!typed.isEmpty()) {
            drafts.save(item.id(), by, typed);
        }
        return true;
    }

    /** The lender takes it back as it is. @throws StaleRevision if it changed since it was looked at */
    public void takeBack(WorkItem item, Actor by) {
        moved(item, items.give(item.id(), item.revision(), by, people.get(new PersonId(item.lentBy())), null, null,
                clock.instant()));
    }

    /** Closes it, but not as done: the work goes elsewhere. @throws StaleRevision if it changed since it was looked at */
    public void leave(WorkItem item, Actor by, WorkItem.Outcome outcome) {
        moved(item, items.close(item.id(), item.revision(), by, null, clock.instant(), outcome));
    }

    /** Says of a finished item that its work was taken back. */
    public void undone(WorkItem item, WorkItem.Outcome outcome) {
        items.undone(item.id(), outcome);
    }

    /** @return false if anybody has begun with one of them */
    public boolean cancelUntouched(List<WorkItem> open) {
        return items.cancelUntouched(open.stream().map(WorkItem::id).toList(), clock.instant());
    }

    /** The seats it was offered to when it opened. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<SeatId> offeredTo(WorkItem item) {
        return items.everyTaker(item.id()).stream().flatMap(taker -> Taker.seat(taker).stream()).map(SeatId::new)
                .toList();
    }

    /** Whom an open item waits for. */
    public WaitedFor waitedFor(WorkItem item) {
        return new WaitedFor(
                item.offered().stream().flatMap(taker -> Taker.person(taker).stream()).map(PersonId::new).toList(),
                item.offered().stream().flatMap(taker -> Taker.seat(taker).stream()).map(SeatId::new).toList());
    }

    /** People by themselves, and whoever sits on these seats today. */
    public record WaitedFor(List<PersonId> people, List<SeatId> seats) {}

    private void moved(WorkItem item, boolean moved) {
        if (!moved) {
            throw items.find(item.id()).filter(WorkItem::isOpen)
                    .<RuleBroken>map(now -> new StaleRevision(now.changedBy()))
                    .orElseGet(() -> new AlreadyDone(null));
        }
    }
}
