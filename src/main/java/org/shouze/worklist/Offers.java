package org.shouze.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shouze.audit.Actor;
import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.workflow.SeatExpression;
import org.shouze.workflow.TaskOpened;
import org.springframework.stereotype.Component;

/**
 * Turns a node's seat expressions into seats. Where nobody sits there, or only the one who may not (maker and checker
 * one person), the seat one level up is offered it too. The vacant seat keeps its offer and shows as a gap; nothing
 * passes by itself. A confidential matter, and one that somebody is shut out of, is offered to people by name: those who
 * sit there now and may know of it.
 */
@Component
class Offers {

    private final Matters matters;
    private final Members members;
    private final Seats seats;
    private final Units units;
    private final People people;
    private final WorkItems items;

    Offers(Matters matters, Members members, Seats seats, Units units, People people, WorkItems items) {
        this.matters = matters;
        this.members = members;
        this.seats = seats;
        this.units = units;
        this.people = people;
        this.items = items;
    }

    /** The offer of each task, by task id. The number of statements does not grow with the number of tasks. */
    Map<String, Offer> of(List<TaskOpened> tasks, Map<MatterId, Matter> of) {
        var parties = parties(tasks, of.keySet());
        var barred = barred(tasks, of);
        var posts = postSeats(tasks, of);
        var shared = shared(parties);
        var held = seats.holders(Stream.concat(shared.keySet().stream(),
                posts.values().stream().flatMap(at -> at.values().stream())).distinct().toList());
        Function<SeatId, List<Seats.Holder>> sitting = seat -> held.computeIfAbsent(seat,
                above -> seats.holders(List.of(above)).get(above));
        var ladders = new HashMap<MatterId, Ladder>();
        of.values().stream().filter(Matter::guarded).forEach(matter -> ladders.put(matter.id(),
                new Ladder(seats, known(matter, sitting))));
        var all = new Ladder(seats, sitting);
        var offers = new HashMap<String, Offer>();
        for (var task : tasks) {
            var takers = new ArrayList<Taker>();
            var matter = of.get(task.matter());
            var ladder = ladders.getOrDefault(task.matter(), all);
            for (var text : task.seats()) {
                var wanted = SeatExpression.parse(text);
                switch (wanted.place()) {
                    case INITIATOR -> takers.add(person(matter.carrier().value()));
                    case MATTER -> parties.getOrDefault(task.matter(), List.of()).stream().map(Matters.PartyOf::party)
                            .filter(party -> party.role().equals(wanted.name()))
                            .forEach(party -> takers.addAll(party.seat() == null ? List.of(person(party.person().value()))
                                    : ladder.offer(party.seat(), shared.get(party.seat()), barred.get(task.id()))));
                    default -> {
                        var seat = posts.get(wanted).get(unit(wanted, matter));
                        takers.addAll(ladder.offer(seat, seats.post(wanted.name()).orElseThrow().shared(),
                                barred.get(task.id())));
                    }
                }
            }
            offers.put(task.id(), matter.guarded() ? byName(matter, task, takers, barred.get(task.id()), ladder)
                    : new Offer(takers, List.of(), barred.get(task.id()), holder(task)));
        }
        return offers;
    }

    /** Of who sits at a seat: those who are not shut out; and of a confidential matter no substitute hears. */
    private Function<SeatId, List<Seats.Holder>> known(Matter matter, Function<SeatId, List<Seats.Holder>> sitting) {
        var excluded = Set.copyOf(members.excluded(matter.id()));
        return seat -> sitting.apply(seat).stream().filter(holder -> !excluded.contains(holder.person()))
                .filter(holder -> !matter.confidential() || !holder.substitute()).toList();
    }

    private Offer byName(Matter matter, TaskOpened task, List<Taker> takers, Long barred, Ladder ladder) {
        var people = new LinkedHashMap<Long, Optional<SeatId>>();
        takers.forEach(taker -> {
            if (taker.isSeat()) {
                ladder.sitting(taker.seat()).forEach(holder -> people.putIfAbsent(holder.person().value(),
                        Optional.of(taker.seat())));
            } else {
                Taker.person(taker.key()).ifPresent(person -> people.putIfAbsent(person, Optional.empty()));
            }
        });
        people.keySet().removeIf(person -> Objects.equals(person, barred));
        people.keySet().removeAll(members.excluded(matter.id()).stream().map(PersonId::value).toList());
        if (matter.confidential()) {
            people.forEach((person, seat) -> members.admit(matter.id(), new PersonId(person), task.node(),
                    seat.orElse(null), "matter.member.step", Actor.SYSTEM));
        }
        return new Offer(people.keySet().stream().map(Offers::person).toList(), takers.stream().filter(Taker::isSeat).toList(),
                barred, holder(task));
    }

    private Map<SeatExpression, Map<UnitId, SeatId>> postSeats(List<TaskOpened> tasks, Map<MatterId, Matter> of) {
        var units = new HashMap<SeatExpression, Set<UnitId>>();
        tasks.forEach(task -> task.seats().stream().map(SeatExpression::parse).filter(SeatExpression::namesPost)
                .forEach(wanted -> units.computeIfAbsent(wanted, any -> new HashSet<>())
                        .add(unit(wanted, of.get(task.matter())))));
        var found = new HashMap<SeatExpression, Map<UnitId, SeatId>>();
        units.forEach((wanted, at) -> found.put(wanted, seats.eachAt(wanted.name(), at)));
        return found;
    }

    private Map<SeatId, Boolean> shared(Map<MatterId, List<Matters.PartyOf>> parties) {
        var ids = parties.values().stream().flatMap(List::stream).map(of -> of.party().seat())
                .filter(Objects::nonNull).distinct().toList();
        return seats.get(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, seat -> seat.getValue().post().shared()));
    }

    private UnitId unit(SeatExpression wanted, Matter matter) {
        return wanted.place().level().map(level -> units.nearest(matter.unit(), level)
                .orElseThrow(() -> new IllegalStateException("no " + level + " above unit " + matter.unit())).id())
                .orElse(matter.unit());
    }

    private static Taker person(long person) {
        return new Taker(Taker.person(person), false);
    }

    private Map<MatterId, List<Matters.PartyOf>> parties(List<TaskOpened> tasks, Collection<MatterId> ids) {
        var needed = tasks.stream().flatMap(task -> task.seats().stream())
                .anyMatch(text -> SeatExpression.parse(text).place() == SeatExpression.Place.MATTER);
        return needed ? matters.parties(ids).stream().collect(Collectors.groupingBy(Matters.PartyOf::matter))
                : Map.of();
    }

    /** Who did last what must not be done by the same person again. */
    private Map<String, Long> barred(List<TaskOpened> tasks, Map<MatterId, Matter> of) {
        var barred = new HashMap<String, Long>();
        var restricted = tasks.stream().filter(task -> !task.otherThan().isEmpty()).toList();
        if (restricted.isEmpty()) {
            return barred;
        }
        var doers = items.doers(restricted.stream().map(TaskOpened::matter).distinct().toList());
        for (var task : restricted) {
            doers.stream().filter(doer -> doer.matter().equals(task.matter()))
                    .filter(doer -> task.otherThan().contains(doer.node()))
                    .forEach(doer -> barred.put(task.id(), doer.person()));
            var initiator = of.get(task.matter()).initiator();
            if (task.otherThan().contains("INITIATOR") && initiator != null) {
                barred.put(task.id(), initiator.value());
            }
        }
        return barred;
    }

    /** Who sent it back and gets it straight again, as long as he takes part in the work. */
    private Person holder(TaskOpened task) {
        if (task.to() == null || seats.heldBy(task.to()).stream().noneMatch(held -> held.seat().post().business())) {
            return null;
        }
        return people.get(task.to());
    }

    /** @param byName seats whose holders are among the takers by name instead */
    record Offer(List<Taker> takers, List<Taker> byName, Long barred, Person holder) {}
}
