package org.shouze.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.matter.Matter;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.workflow.SeatExpression;
import org.shouze.workflow.TaskOpened;
import org.springframework.stereotype.Component;

/**
 * Turns a node's seat expressions into seats. Where the only one who could do it is the one who may not (maker and
 * checker one person), the seat one level up is offered it too. A vacant seat keeps its offer: nothing passes by
 * itself, the gap is shown.
 */
@Component
class Offers {

    private final Matters matters;
    private final Seats seats;
    private final Units units;
    private final WorkItems items;

    Offers(Matters matters, Seats seats, Units units, WorkItems items) {
        this.matters = matters;
        this.seats = seats;
        this.units = units;
        this.items = items;
    }

    /** The offer of each task, by task id. */
    Map<String, Offer> of(List<TaskOpened> tasks, Map<MatterId, Matter> of) {
        var parties = parties(tasks, of.keySet());
        var barred = barred(tasks, of);
        var offers = new HashMap<String, Offer>();
        tasks.forEach(task -> {
            var takers = new ArrayList<Taker>();
            for (var text : task.seats()) {
                takers.addAll(takers(SeatExpression.parse(text), of.get(task.matter()),
                        parties.getOrDefault(task.matter(), List.of()), barred.get(task.id())));
            }
            offers.put(task.id(), new Offer(takers, barred.get(task.id())));
        });
        return offers;
    }

    private List<Taker> takers(SeatExpression wanted, Matter matter, List<Matters.PartyOf> parties, Long barred) {
        return switch (wanted.place()) {
            case INITIATOR -> List.of(new Taker(Taker.person(matter.initiator().value()), false));
            case MATTER -> parties.stream().map(Matters.PartyOf::party)
                    .filter(party -> party.role().equals(wanted.name()))
                    .flatMap(party -> party.seat() == null
                            ? List.of(new Taker(Taker.person(party.person().value()), false)).stream()
                            : seat(party.seat(), barred).stream())
                    .toList();
            default -> seat(seats.at(wanted.name(), unit(wanted, matter)), barred);
        };
    }

    private UnitId unit(SeatExpression wanted, Matter matter) {
        return wanted.place().level().map(level -> units.nearest(matter.unit(), level)
                .orElseThrow(() -> new IllegalStateException("no " + level + " above unit " + matter.unit())).id())
                .orElse(matter.unit());
    }

    private List<Taker> seat(SeatId seat, Long barred) {
        var offered = new ArrayList<Taker>();
        offered.add(taker(seat));
        if (barred != null) {
            var holders = seats.holders(List.of(seat)).getOrDefault(seat, List.of());
            if (!holders.isEmpty() && holders.stream().allMatch(holder -> holder.person().value() == barred)) {
                seats.superior(seat).ifPresent(superior -> offered.add(taker(superior)));
            }
        }
        return offered;
    }

    private Taker taker(SeatId seat) {
        return new Taker(Taker.seat(seat.value()), seats.get(seat).post().shared());
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

    record Offer(List<Taker> takers, Long barred) {}
}
