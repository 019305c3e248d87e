package org.shouze.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.shouze.matter.Matter;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.Units;
import org.shouze.workflow.SeatExpression;
import org.shouze.workflow.TaskOpened;
import org.shouze.workflow.Workflow;
import org.springframework.stereotype.Component;

/**
 * What is still to come for a matter and whom it will wait for, as it stands today: who sits there, who stands in, or that
 * nobody does. Promises nothing, offers nothing, admits nobody. Of a confidential matter only the steps are told.
 */
@Component
public class Forecast {

    private final Workflow workflow;
    private final Matters matters;
    private final Seats seats;
    private final Units units;
    private final People people;

    Forecast(Workflow workflow, Matters matters, Seats seats, Units units, People people) {
        this.workflow = workflow;
        this.matters = matters;
        this.seats = seats;
        this.units = units;
        this.people = people;
    }

    /** @param seats with who may do it there; none where that is not known yet or not told */
    public record Next(String node, String step, String label, List<Whereabouts.At> seats) {}

    public static Workflow.At at(WorkItem item) {
        return new Workflow.At(item.node(), item.straight() ? item.returnId() : null);
    }

    /** The number of statements grows with the steps that are drawn, not with what was done. */
    public List<Next> of(Worklist.Reading reading) {
        var matter = reading.matter();
        var ahead = workflow.forecast(matter.id(), reading.items().stream().filter(WorkItem::isOpen).filter(WorkItem::engine)
                .map(Forecast::at).toList());
        if (ahead.isEmpty() || matter.confidential()) {
            return ahead.stream().map(task -> next(task, List.of())).toList();
        }
        var parties = matters.parties(List.of(matter.id())).stream().map(Matters.PartyOf::party).toList();
        var wanted = new HashMap<SeatExpression, Optional<SeatId>>();
        ahead.stream().flatMap(task -> task.seats().stream()).map(SeatExpression::parse).filter(SeatExpression::namesPost)
                .forEach(post -> wanted.computeIfAbsent(post, any -> unit(post, matter).flatMap(unit ->
                        seats.find(post.name(), unit.id()))));
        var ids = Stream.concat(parties.stream().map(party -> party.seat()).filter(Objects::nonNull),
                wanted.values().stream().flatMap(Optional::stream)).distinct().toList();
        var named = seats.get(ids);
        var holders = seats.holders(ids);
        var told = new ArrayList<Next>();
        for (var task : ahead) {
            var barred = barred(task, reading);
            var at = new ArrayList<Whereabouts.At>();
            for (var text : task.seats()) {
                var post = SeatExpression.parse(text);
                switch (post.place()) {
                    case INITIATOR -> at.add(person(matter));
                    case MATTER -> parties.stream().filter(party -> party.role().equals(post.name())).forEach(party ->
                            at.add(party.seat() == null ? new Whereabouts.At("", List.of(people.get(party.person()).name()))
                                    : sitting(named.get(party.seat()).title(), holders.get(party.seat()), barred)));
                    default -> at.add(wanted.get(post).map(seat -> sitting(named.get(seat).title(), holders.get(seat), barred))
                            .orElseGet(() -> new Whereabouts.At(seats.post(post.name()).orElseThrow().name(), List.of())));
                }
            }
            told.add(next(task, at));
        }
        return told;
    }

    private static Next next(TaskOpened task, List<Whereabouts.At> seats) {
        return new Next(task.node(), task.step(), task.label(), seats);
    }

    private Whereabouts.At person(Matter matter) {
        return new Whereabouts.At("", matter.carrier() == null ? List.of() : List.of(people.get(matter.carrier()).name()));
    }

    /** Who did what this one checks can't do it himself. */
    private static Whereabouts.At sitting(String title, List<Seats.Holder> holders, Long barred) {
        return new Whereabouts.At(title, holders.stream().filter(holder -> !Objects.equals(holder.person().value(), barred))
                .map(Seats.Holder::name).toList());
    }

    private static Long barred(TaskOpened task, Worklist.Reading reading) {
        var initiator = reading.matter().initiator();
        return task.otherThan().contains("INITIATOR") && initiator != null ? (Long) initiator.value()
                : reading.items().stream().filter(item -> item.engine() && item.closedBy() != null)
                        .filter(item -> task.otherThan().contains(item.node()))
                        .max(Comparator.comparing(WorkItem::closedAt)).map(WorkItem::closedBy).orElse(null);
    }

    private Optional<Unit> unit(SeatExpression post, Matter matter) {
        return post.place().level().map(level -> units.nearest(matter.unit(), level))
                .orElseGet(() -> Optional.of(units.get(matter.unit())));
    }
}
