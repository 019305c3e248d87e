package org.shouze.terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;

/** Turns whom a rung tells into people of today. */
@Component
class Audiences {

    /** Who answers for a unit of that level. */
    private static final Map<UnitKind.Level, String> HEADS = Map.of(UnitKind.Level.SCHOOL, "UNIVERSITY_SECRETARY",
            UnitKind.Level.OFFICE, "OFFICE_HEAD", UnitKind.Level.COLLEGE, "COLLEGE_SECRETARY", UnitKind.Level.BRANCH,
            "BRANCH_SECRETARY", UnitKind.Level.GROUP, "BRANCH_SECRETARY", UnitKind.Level.GRID, "COLLEGE_SECRETARY");

    private final Seats seats;
    private final Units units;

    Audiences(Seats seats, Units units) {
        this.seats = seats;
        this.units = units;
    }

    /** By item. Asked seat by seat for each different seat, and for all people at once. */
    Map<String, Set<PersonId>> people(Collection<WhoseTurn.Turn> turns, List<Audience> tells) {
        var above = new HashMap<SeatId, Optional<SeatId>>();
        var named = new HashMap<String, List<SeatId>>();
        turns.forEach(turn -> named.put(turn.item(), seats(turn, tells, above)));
        var holders = seats.holders(named.values().stream().flatMap(List::stream).distinct().toList());
        return turns.stream().collect(Collectors.toMap(WhoseTurn.Turn::item, turn -> {
            var people = new LinkedHashSet<PersonId>();
            if (tells.contains(Audience.HOLDER)) {
                people.addAll(turn.holder() == null ? turn.people() : List.of(turn.holder()));
            }
            named.get(turn.item()).stream().flatMap(seat -> holders.get(seat).stream()).map(Seats.Holder::person)
                    .forEach(people::add);
            return people;
        }));
    }

    /** The seat one level up from whom it waits for. */
    Optional<SeatId> superior(WhoseTurn.Turn turn) {
        return superior(turn, new HashMap<>());
    }

    private List<SeatId> seats(WhoseTurn.Turn turn, List<Audience> tells, Map<SeatId, Optional<SeatId>> above) {
        var named = new ArrayList<SeatId>();
        for (var audience : tells) {
            if (audience.equals(Audience.HOLDER)) {
                named.addAll(turn.holder() == null ? turn.seats() : List.of());
            } else if (audience.equals(Audience.SUPERIOR)) {
                superior(turn, above).ifPresent(named::add);
            } else if (audience.equals(Audience.UNIT_HEAD)) {
                var level = units.get(turn.unit()).kind().level();
                named.add(seat(HEADS.get(level), turn.unit()));
            } else {
                var wanted = audience.post();
                wanted.place().level().map(level -> units.nearest(turn.unit(), level)).orElseGet(
                        () -> Optional.of(units.get(turn.unit())))
                        .ifPresent(unit -> named.add(seats.at(wanted.name(), unit.id())));
            }
        }
        return named;
    }

    private SeatId seat(String post, UnitId unit) {
        var level = seats.post(post).orElseThrow().level();
        return seats.at(post, units.nearest(unit, level).map(found -> found.id()).orElse(unit));
    }

    private Optional<SeatId> superior(WhoseTurn.Turn turn, Map<SeatId, Optional<SeatId>> known) {
        var from = turn.seats().isEmpty() ? Stream.concat(Stream.ofNullable(turn.holder()), turn.people().stream())
                .flatMap(person -> seats.heldBy(person).stream().limit(1)).map(held -> held.seat().id()).toList()
                : turn.seats();
        return from.stream().map(seat -> known.computeIfAbsent(seat, seats::superior)).flatMap(Optional::stream)
                .findFirst();
    }
}
