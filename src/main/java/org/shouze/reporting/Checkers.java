package org.shouze.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.shouze.organization.Grids;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.springframework.stereotype.Component;

/** Who checks the reports of grids by a plan: the line's post above the grid, else whom the register names. */
@Component
class Checkers {

    private final Seats seats;
    private final Units units;

    Checkers(Seats seats, Units units) {
        this.seats = seats;
        this.units = units;
    }

    /** By grid. */
    Map<UnitId, SeatId> of(Collection<Grids.Grid> grids, Plan plan) {
        var checkers = new HashMap<UnitId, SeatId>();
        grids.forEach(grid -> checkers.put(grid.unit().id(), grid.checker()));
        for (var line : plan.lines()) {
            if (line.checker() != null) {
                var level = seats.post(line.checker()).orElseThrow().level();
                var above = new HashMap<UnitId, UnitId>();
                grids.stream().filter(grid -> line.grids().contains(grid.line())).forEach(grid ->
                        units.nearest(grid.unit().id(), level).ifPresent(unit -> above.put(grid.unit().id(), unit.id())));
                var found = seats.eachAt(line.checker(), new HashSet<>(above.values()));
                above.forEach((grid, unit) -> checkers.put(grid, found.get(unit)));
            }
        }
        return checkers;
    }
}
