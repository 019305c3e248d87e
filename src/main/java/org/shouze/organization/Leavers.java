package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses registers by which somebody would leave while work waits for him by name, as {@link Leaving} does by hand. What
 * waits at his seats stays with the seats.
 */
@Component
class Leavers {

    private final ObjectProvider<OpenWork> work;
    private final People people;
    private final Clock clock;

    Leavers(ObjectProvider<OpenWork> work, People people, Clock clock) {
        this.work = work;
        this.people = people;
        this.clock = clock;
    }

    /** Only once the registers have no other mistake: a row that can't be read would look like one that is gone. */
    void check(Plan plan) {
        var leaving = leaving(plan);
        if (plan.findings().mistakes() > 0 || leaving.isEmpty()) {
            return;
        }
        var known = people.numbered(leaving.keySet());
        work.stream().forEach(open -> {
            var counts = open.inTheNameOf(known.values().stream().map(Person::id).toList());
            leaving.forEach((number, place) -> {
                var person = known.get(number);
                var count = person == null ? 0 : counts.getOrDefault(person.id(), 0);
                if (count > 0) {
                    plan.findings().leaves(place.register(), place.row(), place.column(), place.value(), person, count);
                }
            });
        });
    }

    /** Where a register says that somebody goes. */
    private record Place(Register register, int row, String column, String value) {}

    /** By number, those who have no appointment any more after today, and those who leave the roster. */
    private Map<String, Place> leaving(Plan plan) {
        var staying = plan.target().appointments().values().stream().filter(a -> !isOver(a.until()))
                .map(AppointmentEntry::number).collect(Collectors.toSet());
        var leaving = new LinkedHashMap<String, Place>();
        plan.appointments().changed().stream().map(Changes.Change::after).filter(a -> isOver(a.until()))
                .forEach(a -> leaving.putIfAbsent(a.number(), dated(a)));
        plan.appointments().ended().forEach(a -> leaving.putIfAbsent(a.number(), missing(a, plan.target())));
        plan.people().ended().forEach(p -> leaving.putIfAbsent(p.number(), whole(Register.PEOPLE, p)));
        leaving.keySet().removeAll(staying);
        return leaving;
    }

    private static Place dated(AppointmentEntry entry) {
        return entry.place().isGrid() ? atGrid(entry, entry.row())
                : new Place(Register.APPOINTMENTS, entry.row().number(), "任职止", entry.until().toString());
    }

    /** A grid that changed hands says so in its row; who is gone from a register has none. */
    private static Place missing(AppointmentEntry entry, Books target) {
        if (entry.place().isGrid()) {
            var grid = target.grids().get(entry.place().code());
            return grid == null || grid.row() == null ? whole(Register.GRIDS, entry) : atGrid(entry, grid.row());
        }
        return whole(target.units().containsKey(entry.place().key()) ? Register.APPOINTMENTS : Register.UNITS, entry);
    }

    private static Place atGrid(AppointmentEntry entry, RegisterRow row) {
        return new Place(Register.GRIDS, row.number(),
                entry.post().equals(AppointmentRules.KEEPER) ? "网格员工号" : "审核人工号", entry.number());
    }

    private static Place whole(Register register, Entry entry) {
        return new Place(register, 0, null, entry.label());
    }

    private boolean isOver(LocalDate until) {
        return until != null && !until.isAfter(LocalDate.now(clock));
    }
}
