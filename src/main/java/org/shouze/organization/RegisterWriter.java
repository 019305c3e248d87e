package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Writes what a plan changes, in batches, and nothing else. Who is gone ends yesterday and is never deleted. */
@Component
class RegisterWriter {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final UnitWriter units;
    private final Clock clock;

    RegisterWriter(JdbcTemplate jdbc, UnitWriter units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    void write(Plan plan) {
        var places = units.write(plan);
        people(plan, places);
        var people = ids("select number, id from organization_person");
        var seats = seats(plan, places);
        grids(plan, places, people, seats);
        appointments(plan, people, seats);
    }

    private void people(Plan plan, Map<String, Long> places) {
        batch("""
                insert into organization_person (name, category, department, grade, class_name, dormitory, counselor,
                    membership, phone, mail, grid, enrolled, cadre, valid_to, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                plan.people().added().stream().map(p -> person(p, places)).toList());
        batch("""
                update organization_person set name = ?, category = ?, department = ?, grade = ?, class_name = ?,
                    dormitory = ?, counselor = ?, membership = ?, phone = ?, mail = ?, grid = ?, enrolled = ?,
                    cadre = ?, valid_to = ? where number = ?""",
                plan.people().changed().stream().map(c -> person(c.after(), places)).toList());
        batch("update organization_person set valid_to = ?, enrolled = false, cadre = false, grid = null"
                + " where number = ?",
                plan.people().ended().stream().map(p -> new Object[] {yesterday(), p.number()}).toList());
    }

    private static Object[] person(PersonEntry p, Map<String, Long> places) {
        return new Object[] {p.name(), p.category(), blank(p.department()), blank(p.grade()), blank(p.className()),
            blank(p.dormitory()), blank(p.counselor()), blank(p.membership()), blank(p.phone()), blank(p.mail()),
            p.grid() == null ? null : places.get("#" + p.grid()), p.enrolled(), p.cadre(), p.end(), p.number()};
    }

    /** Every seat somebody is appointed to, and those a unit must have: vacant ones are gaps to be shown. */
    private Map<String, Long> seats(Plan plan, Map<String, Long> places) {
        var known = seatIds(places);
        var wanted = new LinkedHashSet<String>();
        plan.target().appointments().values().forEach(a -> wanted.add(a.seat()));
        plan.target().units().values().forEach(u -> Required.at(u).forEach(post ->
                wanted.add(post + "|" + u.key())));
        plan.target().grids().values().forEach(g -> wanted.addAll(checkedBy(g)));
        wanted.removeAll(known.keySet());
        batch("insert into organization_seat (post, unit) values (?, ?)", wanted.stream().map(seat -> {
            var post = seat.substring(0, seat.indexOf('|'));
            return new Object[] {post, places.get(seat.substring(post.length() + 1))};
        }).toList());
        var seats = seatIds(places);
        heads(plan, seats);
        return seats;
    }

    private static List<String> checkedBy(GridEntry grid) {
        return List.of(AppointmentRules.KEEPER + "|" + grid.place().key(), checker(grid));
    }

    private static String checker(GridEntry grid) {
        return grid.line() == Grids.Line.STUDENT
                ? AppointmentRules.COUNSELOR + "|" + grid.place().key()
                : "BRANCH_SECRETARY|" + Cells.key(grid.unit());
    }

    /** An office calls its head 部长, 处长 or 主任. */
    private void heads(Plan plan, Map<String, Long> seats) {
        batch("update organization_seat set name = ? where id = ?", plan.target().appointments().values().stream()
                .filter(a -> a.post().equals("OFFICE_HEAD") && a.row() != null && a.inForce(LocalDate.now(clock)))
                .filter(a -> !Objects.equals(a, plan.stored().appointments().get(a.key())))
                .map(a -> new Object[] {a.title(), seats.get(a.seat())}).toList());
    }

    private void grids(Plan plan, Map<String, Long> places, Map<String, Long> people, Map<String, Long> seats) {
        batch("""
                insert into organization_grid (line, keeper, checker, keeper_seat, checker_seat, scope, unit)
                values (?, ?, ?, ?, ?, ?, ?)""",
                plan.grids().added().stream().map(g -> grid(g, places, people, seats)).toList());
        batch("""
                update organization_grid set line = ?, keeper = ?, checker = ?, keeper_seat = ?, checker_seat = ?,
                    scope = ? where unit = ?""",
                plan.grids().changed().stream().map(c -> grid(c.after(), places, people, seats)).toList());
    }

    private static Object[] grid(GridEntry g, Map<String, Long> places, Map<String, Long> people,
            Map<String, Long> seats) {
        return new Object[] {g.line().name(), people.get(g.keeper()), people.get(g.checker()),
            seats.get(AppointmentRules.KEEPER + "|" + g.place().key()), seats.get(checker(g)),
            String.join("、", g.scope()), places.get(g.place().key())};
    }

    private void appointments(Plan plan, Map<String, Long> people, Map<String, Long> seats) {
        batch("""
                insert into organization_appointment (title, valid_to, seat, person, valid_from)
                values (?, ?, ?, ?, ?)""",
                plan.appointments().added().stream().map(a -> appointment(a, a.until(), people, seats)).toList());
        var update = "update organization_appointment set title = ?, valid_to = ?"
                + " where seat = ? and person = ? and valid_from = ?";
        batch(update, plan.appointments().changed().stream()
                .map(c -> appointment(c.after(), c.after().until(), people, seats)).toList());
        batch(update, plan.appointments().ended().stream()
                .map(a -> appointment(a, yesterday(), people, seats)).toList());
    }

    private static Object[] appointment(AppointmentEntry a, LocalDate until, Map<String, Long> people,
            Map<String, Long> seats) {
        return new Object[] {a.title(), until, seats.get(a.seat()), people.get(a.number()), a.from()};
    }

    private Map<String, Long> seatIds(Map<String, Long> places) {
        var names = new HashMap<Long, String>();
        places.forEach((place, id) -> names.put(id, place));
        var seats = new HashMap<String, Long>();
        RowCallbackHandler add = row -> seats.put(row.getString("post") + "|" + names.get(row.getLong("unit")),
                row.getLong("id"));
        jdbc.query("select id, post, unit from organization_seat", add);
        return seats;
    }

    private Map<String, Long> ids(String sql) {
        var ids = new HashMap<String, Long>();
        RowCallbackHandler add = row -> ids.put(row.getString(1), row.getLong(2));
        jdbc.query(sql, add);
        return ids;
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(from + BATCH, rows.size())));
        }
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    private static String blank(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
