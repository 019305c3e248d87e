package org.shouze.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shouze.calendar.WorkingTime;
import org.shouze.organization.People;
import org.shouze.organization.Seat;
import org.shouze.organization.Seats;
import org.shouze.terms.Terms;

/** Whose turn it is with a matter, since when, and where its time went. */
@Component
public class Whereabouts {

    private final Turns turns;
    private final Seats seats;
    private final People people;
    private final Terms terms;
    private final WorkingTime time;
    private final Clock clock;

    Whereabouts(Turns turns, Seats seats, People people, Terms terms, WorkingTime time, Clock clock) {
        this.turns = turns;
        this.seats = seats;
        this.people = people;
        this.terms = terms;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param seats with who sits there today; none while a person has it
     * @param since when it came to them
     */
    public record Turn(WorkItem item, String holder, List<At> seats, Instant since) {}

    /** @param title empty where it waits for people, whatever seats they hold; @param people none where nobody sits there */
    public record At(String title, List<String> people) {}

    /** The number of statements does not grow with the items, of however many matters they are. */
    public List<Turn> of(List<WorkItem> items) {
        var open = items.stream().filter(WorkItem::isOpen).collect(Collectors.toMap(WorkItem::id, Function.identity()));
        if (open.isEmpty()) {
            return List.of();
        }
        var waiting = turns.of(open.keySet());
        var ids = waiting.values().stream().filter(turn -> turn.holder() == null).flatMap(turn -> turn.seats().stream())
                .distinct().toList();
        var named = seats.get(ids);
        var holders = seats.holders(ids);
        var asked = people.get(waiting.values().stream().filter(turn -> turn.holder() == null)
                .flatMap(turn -> turn.people().stream()).distinct().toList());
        return waiting.values().stream().map(turn -> {
            var item = open.get(turn.item());
            return new Turn(item, item.holderName(), turn.holder() != null ? List.of()
                    : Stream.concat(turn.seats().stream().map(seat -> at(named.get(seat), holders.get(seat))),
                            turn.people().stream().map(asked::get).map(person -> new At("", List.of(person.name())))).toList(),
                    item.holder() == null || item.begunAt() == null ? item.openedAt() : item.begunAt());
        }).toList();
    }

    private static At at(Seat seat, List<Seats.Holder> holders) {
        return new At(seat.title(), holders.stream().map(Seats.Holder::name).toList());
    }

    /** What was asked beside the matter's own steps runs while they do and is not counted. @param items of one matter */
    public TimeSplit split(List<WorkItem> items) {
        var own = items.stream().filter(WorkItem::engine).toList();
        return TimeSplit.of(own, terms.pauses(own.stream().map(WorkItem::id).toList()), time, clock.instant());
    }
}
