package org.shouze.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shouze.organization.Grids;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a new plan would change, and who would file, check and sign from that day on: said before it is arranged. */
@Component
public class PlanPreview {

    private final PlanKeeping keeping;
    private final Grids grids;
    private final Units units;
    private final Seats seats;
    private final Checkers checkers;

    PlanPreview(PlanKeeping keeping, Grids grids, Units units, Seats seats, Checkers checkers) {
        this.keeping = keeping;
        this.grids = grids;
        this.units = units;
        this.seats = seats;
        this.checkers = checkers;
    }

    /** @param changes against the plan arranged last; @param stations in the order of the day */
    public record Preview(List<PlanChanges.Change> changes, List<Station> stations) {}

    public enum Act { FILE, CHECK, PREPARE, SIGN }

    /**
     * @param rung   null where it is filed and checked
     * @param line   null at headquarters
     * @param seats  how many there are
     * @param people who sit there, where it is one seat
     * @param vacant units whose seat nobody holds
     */
    public record Station(Act act, Rung rung, ReportingLine line, int seats, List<String> people,
            List<String> vacant) {}

    /** Statements grow with the plan's lines and with every thousand seats, not with grids. */
    @Transactional
    public Preview of(Plan plan) {
        var there = grids.all().stream().filter(grid -> grid.people() > 0 && stands(grid.unit(), plan)).toList();
        var checking = checkers.of(there, plan);
        var asked = new LinkedHashMap<Key, Map<SeatId, Unit>>();
        for (var line : plan.lines()) {
            var along = there.stream().filter(grid -> line.grids().contains(grid.line())).toList();
            asked.put(new Key(Act.FILE, null, line.line()), by(along, true, checking));
            asked.put(new Key(Act.CHECK, null, line.line()), by(along, false, checking));
        }
        for (var level : plan.levels()) {
            var at = level.rung() == Rung.COLLEGE ? colleges(there, plan, level.line())
                    : List.of(units.named(level.unit()).orElseThrow());
            asked.put(new Key(Act.PREPARE, level.rung(), level.line()), sitting(level.consolidator(), at));
            asked.put(new Key(Act.SIGN, level.rung(), level.line()), sitting(level.signer(), at));
        }
        var held = seats.holders(asked.values().stream().flatMap(seats -> seats.keySet().stream()).distinct().toList(),
                plan.validFrom());
        var stations = new ArrayList<Station>();
        asked.forEach((key, seats) -> stations.add(station(key, seats, held)));
        return new Preview(PlanChanges.between(keeping.latest(), plan), stations);
    }

    private record Key(Act act, Rung rung, ReportingLine line) {}

    private static Station station(Key key, Map<SeatId, Unit> seats, Map<SeatId, List<Seats.Holder>> held) {
        var people = seats.size() != 1 ? List.<String>of() : seats.keySet().stream()
                .flatMap(seat -> held.get(seat).stream()).map(Seats.Holder::name).toList();
        return new Station(key.act(), key.rung(), key.line(), seats.size(), people, seats.entrySet().stream()
                .filter(seat -> held.get(seat.getKey()).isEmpty()).map(seat -> seat.getValue().name()).sorted()
                .toList());
    }

    private static Map<SeatId, Unit> by(Collection<Grids.Grid> along, boolean keeper,
            Map<UnitId, SeatId> checking) {
        return along.stream().collect(Collectors.toMap(
                grid -> keeper ? grid.keeper() : checking.get(grid.unit().id()), Grids.Grid::unit, (a, b) -> a));
    }

    private List<Unit> colleges(Collection<Grids.Grid> there, Plan plan, ReportingLine line) {
        return there.stream().filter(grid -> plan.lineOf(grid.line()).line() == line)
                .map(grid -> units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow()).distinct().toList();
    }

    /** Posts of the school sit at the school. */
    private Map<SeatId, Unit> sitting(String post, List<Unit> at) {
        var school = seats.post(post).filter(known -> known.level() == Level.SCHOOL).isPresent();
        var where = (school ? List.of(units.school()) : at).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        return seats.eachAt(post, where.keySet()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, seat -> where.get(seat.getKey())));
    }

    private static boolean stands(Unit unit, Plan plan) {
        return unit.end() == null || !unit.end().isBefore(plan.validFrom());
    }
}
