package org.shouze.support;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;

/** The people of the demo university at their desks: tests reach a state the way the office does. */
public class Office {

    private final Worklist worklist;
    private final People people;
    private final Seats seats;
    private final Units units;
    private final Grids grids;

    Office(Worklist worklist, People people, Seats seats, Units units, Grids grids) {
        this.worklist = worklist;
        this.people = people;
        this.seats = seats;
        this.units = units;
        this.grids = grids;
    }

    /** By 工号, acting from the first of the seats. */
    public Acting person(String number) {
        return acting(people.numbered(number).orElseThrow().id());
    }

    /** Whoever sits there today; fails if nobody does. */
    public Acting holder(SeatId seat) {
        return acting(seats.holders(List.of(seat)).get(seat).get(0).person());
    }

    public Acting holder(String post, String unit) {
        return holder(seats.at(post, units.named(unit).orElseThrow().id()));
    }

    public Acting holder(String post, UnitId unit) {
        return holder(seats.at(post, unit));
    }

    private Acting acting(PersonId id) {
        var person = people.get(id);
        var held = seats.heldBy(id);
        var seat = held.get(0);
        return new Acting(new Actor(id.value(), person.name(), seat.seat().id().value(), seat.seat().title(),
                seat.substituteFor()), held);
    }

    public Grids.Grid grid(String code) {
        return grids.all().stream().filter(grid -> grid.unit().code().equals(code)).findFirst().orElseThrow();
    }

    /** The open task at this node of a matter, as this person sees it. */
    public WorkItem task(MatterId matter, String node, Acting by) {
        return worklist.read(matter, by).items().stream().filter(WorkItem::isOpen)
                .filter(item -> item.node().equals(node)).max(Comparator.comparing(WorkItem::openedAt))
                .orElseThrow(() -> new AssertionError("no open task " + node + " in " + matter));
    }

    public boolean waitsAt(MatterId matter, String node, Acting by) {
        return worklist.read(matter, by).items().stream().anyMatch(item -> item.isOpen() && item.node().equals(node));
    }

    /** Finishes it with this form, as a browser would that opened the page just now. */
    public void finish(MatterId matter, String node, Acting by, Object form) {
        var item = task(matter, node, by);
        worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), by, form);
    }
}
