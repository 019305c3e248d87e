package org.shouze.handover;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.cooperation.HandingOn;
import org.shouze.matter.Matter;
import org.shouze.matter.Matters;
import org.shouze.matter.Readers;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.Leaving;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.worklist.Holding;
import org.shouze.worklist.Remaining;
import org.shouze.worklist.Transactions;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/**
 * Hands over what waits for somebody, by one rule, all that was ticked in one transaction. The pool of a seat stays with
 * the seat: only what nobody there could do is handed over.
 */
@Component
public class Handovers {

    /** So much in one act; what is left stands on the page again. */
    public static final int AT_ONCE = 100;

    private final Remaining remaining;
    private final HandingOn handing;
    private final Holding holding;
    private final Matters matters;
    private final Readers readers;
    private final Leaving leaving;
    private final People people;
    private final Seats seats;
    private final Messages messages;
    private final Audit audit;
    private final Transactions transactions;

    Handovers(Remaining remaining, HandingOn handing, Holding holding, Matters matters, Readers readers,
            Leaving leaving, People people, Seats seats, Messages messages, Audit audit, Transactions transactions) {
        this.remaining = remaining;
        this.handing = handing;
        this.holding = holding;
        this.matters = matters;
        this.readers = readers;
        this.leaving = leaving;
        this.people = people;
        this.seats = seats;
        this.messages = messages;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @throws org.shouze.NotFound if there is no such person */
    public Estate of(PersonId id) {
        var person = people.get(id);
        var successors = successors(id);
        var held = new LinkedHashMap<Seats.Held, String>();
        seats.heldBy(id).stream().filter(one -> one.substituteFor() == null)
                .forEach(one -> held.put(one, Optional.ofNullable(successors.get(one.seat().id())).map(Person::name)
                        .orElse("")));
        return new Estate(person, remaining.itemsOf(id, AT_ONCE), remaining.lentBy(id, AT_ONCE),
                remaining.beingSignedFor(id, AT_ONCE),
                remaining.itemsAt(leaving.onlyTheirs(id), AT_ONCE), matters.carriedBy(id, AT_ONCE),
                leaving.stuckWithout(id), held);
    }

    /** Who may be given any of it at all: a person of that number who takes part in the work, and not the leaver. */
    public Optional<Person> recipient(PersonId from, String number) {
        return people.numbered(number).filter(person -> !person.id().equals(from))
                .filter(person -> seats.heldBy(person.id()).stream().anyMatch(held -> held.seat().post().business()));
    }

    /**
     * What can't be given to whom it would go, because he is barred from it or has nothing to do with it, stays.
     *
     * @throws org.shouze.worklist.StaleRevision if an item changed meanwhile: then nothing was handed over
     */
    public Outcome handOver(Actor by, PersonId id, Order order) {
        return transactions.get(() -> {
            var from = people.get(id);
            var estate = of(id);
            var to = new Recipients(order.to() == null ? null : people.get(order.to()), successors(id));
            var told = new HashMap<Person, Integer>();
            var left = 0;
            for (var item : estate.items(order.items())) {
                var next = to.of(item).filter(person -> handing.may(item, from, person));
                next.ifPresent(person -> {
                    var verb = estate.lent().contains(item) ? "handover.lent" : "handover.given";
                    handing.give(item, from, person, by, verb, order.reason());
                    told.merge(person, 1, Integer::sum);
                });
                left += next.isPresent() ? 0 : 1;
            }
            for (var matter : estate.matters(order.matters())) {
                var next = to.only();
                var carried = next.isPresent() && carryOn(matter, next.get(), by, order.reason());
                next.filter(any -> carried).ifPresent(person -> told.merge(person, 1, Integer::sum));
                left += carried ? 0 : 1;
            }
            told.forEach((person, count) -> tell(by, from, person, count));
            return new Outcome(told.values().stream().mapToInt(Integer::intValue).sum(), left);
        });
    }

    private boolean carryOn(Matter matter, Person to, Actor by, String reason) {
        if (!matters.carryOn(matter, to.id())) {
            return false;
        }
        readers.add(matter.id(), to.id());
        matters.note(matter.id(), by, "act.handover.carriedOn", to.name(), reason);
        audit.changed(by, "handover.carriedOn", "matter:" + matter.id(), "to=" + to.id().value());
        return true;
    }

    private void tell(Actor by, Person from, Person to, int count) {
        messages.send(by, "handover:" + from.id().value(), List.of(to.id()),
                Words.of("handover.told.receiver", from.name(), String.valueOf(count)), "/work", Duration.ZERO);
        messages.send(by, "handover:" + to.id().value(), List.of(from.id()),
                Words.of("handover.told.giver", String.valueOf(count), to.name()), "/work", Duration.ZERO);
    }

    /** Who else sits by appointment on the seats this person holds or held last. */
    private Map<SeatId, Person> successors(PersonId id) {
        var all = seats.everHeldBy(id);
        var found = new HashMap<SeatId, Person>();
        seats.holders(all).forEach((seat, holders) -> holders.stream()
                .filter(holder -> !holder.substitute() && !holder.person().equals(id)).findFirst()
                .ifPresent(holder -> found.put(seat, people.get(holder.person()))));
        return found;
    }

    /** By the rule: one person, or who follows on the seat. */
    private final class Recipients {

        private final Person one;
        private final Map<SeatId, Person> successors;

        Recipients(Person one, Map<SeatId, Person> successors) {
            this.one = one;
            this.successors = successors;
        }

        Optional<Person> of(WorkItem item) {
            return one != null ? Optional.of(one) : holding.offeredTo(item).stream().map(successors::get)
                    .filter(Objects::nonNull).findFirst().or(this::only);
        }

        /** For what came to no seat: who follows, if that is one person. */
        Optional<Person> only() {
            var following = successors.values().stream().distinct().toList();
            return one != null ? Optional.of(one)
                    : following.size() == 1 ? Optional.of(following.get(0)) : Optional.empty();
        }
    }
}
