package org.shouze.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Matter;
import org.shouze.matter.Matters;
import org.shouze.matter.ReadingScope;
import org.shouze.organization.CollegeLeaders;
import org.shouze.organization.DutyRoster;
import org.shouze.organization.Establishment;
import org.shouze.organization.People;
import org.shouze.organization.Seat;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.worklist.Lists;
import org.shouze.worklist.Queues;
import org.shouze.worklist.Queues.Owed;
import org.shouze.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** What a unit owes: each of its seats, to whom and since when; where nobody sits, and what that blocks. */
@Component
public class Duties {

    public static final int PAGE = 20;

    /** Empty seats on the page: those that block most. */
    private static final int GAPS = 20;

    private final Reach reach;
    private final Establishment establishment;
    private final Seats seats;
    private final Queues queues;
    private final DutyRoster roster;
    private final CollegeLeaders leaders;
    private final Matters matters;
    private final People people;
    private final Means means;
    private final Clock clock;

    Duties(Reach reach, Establishment establishment, Seats seats, Queues queues, DutyRoster roster, CollegeLeaders leaders,
            Matters matters, People people, Means means, Clock clock) {
        this.reach = reach;
        this.establishment = establishment;
        this.seats = seats;
        this.queues = queues;
        this.roster = roster;
        this.leaders = leaders;
        this.matters = matters;
        this.people = people;
        this.means = means;
        this.clock = clock;
    }

    /** @param holders none where nobody sits there */
    public record Owing(Seat seat, List<Seats.Holder> holders, Owed owed) {}

    /**
     * @param seats    of the unit itself that have something before them, or somebody sitting there
     * @param gaps     empty seats below the unit that block something, the most first
     * @param empty    how many seats are empty below the unit
     * @param onDuty   today, of the unit and those below
     * @param leaders  who answers for it and the colleges below
     */
    public record View(Unit unit, Instant at, List<Owing> seats, List<Owing> gaps, int empty, List<DutyRoster.Duty> onDuty,
            List<CollegeLeaders.Answers> leaders) {}

    /** @throws NotFound if the unit does not exist or this person may not read it */
    public View of(UnitId unit, Acting acting) {
        var place = reach.unit(unit, acting);
        var paths = ReadingScope.of(acting).paths();
        var now = clock.instant();
        var own = establishment.of(place.id()).stream().map(Establishment.Occupied::seat)
                .filter(seat -> seat.post().business()).toList();
        var empty = establishment.gaps().stream().filter(seat -> place.covers(seat.unit().path())).toList();
        var today = LocalDate.now(clock);
        return new View(place, now, owing(own, paths, now).stream().filter(one -> one.owed().open() > 0
                || !one.holders().isEmpty()).toList(), owing(empty, paths, now).stream().filter(one -> one.owed().open() > 0)
                .sorted(Comparator.comparingLong((Owing one) -> one.owed().open()).reversed()).limit(GAPS).toList(), empty.size(),
                roster.between(today, today).stream().filter(duty -> place.covers(duty.unit().path())).toList(),
                leaders.today().stream().filter(one -> place.covers(one.unit().path()) || one.unit().covers(place.path()))
                        .toList());
    }

    private List<Owing> owing(List<Seat> some, List<String> paths, Instant now) {
        var ids = some.stream().map(Seat::id).toList();
        var owed = queues.owed(ids, paths, now).stream().collect(Collectors.toMap(Owed::seat, Function.identity()));
        var holders = seats.holders(ids);
        return some.stream().map(seat -> new Owing(seat, holders.get(seat.id()),
                owed.getOrDefault(seat.id(), new Owed(seat.id(), 0, 0, null)))).toList();
    }

    /** @param to name of who asks for it, or null where the process does */
    public record Duty(WorkItem item, String to, Means.Acts acts) {}

    /** @param next to page on from here, or null at the end */
    public record Page(Seat seat, List<Duty> rows, Lists.Key next) {}

    /**
     * What one seat has before it, soonest due first.
     *
     * @throws NotFound if there is no such seat, or this person may not read its unit
     */
    public Page of(SeatId id, Lists.Key after, int size, Acting acting) {
        var seat = seats.get(id);
        reach.unit(seat.unit().id(), acting);
        var page = queues.owed(id, ReadingScope.of(acting).paths(), after, size);
        var of = matters.get(page.items().stream().map(WorkItem::matter).distinct().toList()).stream()
                .collect(Collectors.toMap(Matter::id, Function.identity()));
        var asking = people.get(of.values().stream().map(Matter::carrier).filter(Objects::nonNull).distinct().toList());
        return new Page(seat, page.items().stream().map(item -> new Duty(item, of.get(item.matter()).carrier() == null ? null
                : asking.get(of.get(item.matter()).carrier()).name(), means.of(item, acting, clock.instant()))).toList(), page.next());
    }
}
