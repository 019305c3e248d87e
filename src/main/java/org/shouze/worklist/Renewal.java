package org.shouze.worklist;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.PartiesChanged;
import org.shouze.matter.PersonShutOut;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Offers the open tasks of a guarded matter anew: when somebody is shut out of it or leaves it, when others have a role
 * in it, when others sit where its tasks wait. Whoever may no longer know of it holds and is offered nothing of it.
 */
@Component
class Renewal {

    private final WorkItems items;
    private final Drafts drafts;
    private final Offers offers;
    private final Matters matters;
    private final Members members;
    private final Workflow workflow;
    private final Clock clock;

    Renewal(WorkItems items, Drafts drafts, Offers offers, Matters matters, Members members,
            Workflow workflow, Clock clock) {
        this.items = items;
        this.drafts = drafts;
        this.offers = offers;
        this.matters = matters;
        this.members = members;
        this.workflow = workflow;
        this.clock = clock;
    }

    @EventListener
    void on(PersonShutOut out) {
        items.guard(out.matter());
        items.ofMatter(out.matter()).stream().filter(item -> item.isOpen() && !item.engine())
                .filter(item -> Objects.equals(item.holder(), out.person().value()))
                .forEach(item -> items.cancel(List.of(item.id()), clock.instant()));
        renew(out.matter(), out.person());
    }

    @EventListener
    void on(PartiesChanged changed) {
        renew(changed.matter(), null);
    }

    /** Others sit there than before. */
    void seatsTaken(Collection<SeatId> seats, Map<SeatId, List<Seats.Holder>> held) {
        var guarded = items.guardedAt(seats.stream().map(seat -> Taker.seat(seat.value())).toList());
        seats.forEach(seat -> members.seatTaken(seat, held.getOrDefault(seat, List.of()).stream()
                .map(Seats.Holder::person).toList()));
        guarded.forEach(matter -> renew(matter, null));
    }

    /** @param out who may hold nothing of it from now on, or null */
    private void renew(MatterId id, PersonId out) {
        var matter = matters.get(id);
        var open = items.ofMatter(id).stream().filter(item -> item.isOpen() && item.engine())
                .collect(Collectors.toMap(WorkItem::id, item -> item));
        var tasks = workflow.open(id).stream().filter(task -> open.containsKey(task.id())).toList();
        if (tasks.isEmpty()) {
            return;
        }
        offers.of(tasks, Map.of(id, matter)).forEach((task, offer) -> renew(open.get(task), offer, matter, out));
    }

    private void renew(WorkItem item, Offers.Offer offer, Matter matter, PersonId out) {
        if (item.holder() != null && keeps(item, offer, matter, out)) {
            return;
        }
        if (item.holder() == null && offer.takers().stream().map(Taker::key).sorted().toList()
                .equals(item.offered().stream().sorted().toList())) {
            return;
        }
        if (out != null) {
            drafts.drop(item.id(), out);
        }
        items.offerAnew(item, Stream.concat(offer.takers().stream(), offer.byName().stream()).toList(),
                new HashSet<>(offer.byName()), offer.barred());
    }

    /** Who was given it by name keeps it, as long as he may know of it. */
    private static boolean keeps(WorkItem item, Offers.Offer offer, Matter matter, PersonId out) {
        var holder = item.holder();
        return !Objects.equals(holder, out == null ? null : out.value()) && (!matter.confidential()
                || offer.takers().stream().anyMatch(taker -> taker.key().equals(Taker.person(holder)))
                || item.lentBy() != null);
    }
}
