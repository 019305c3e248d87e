package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.shouze.NotFound;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The posts of a unit: who holds them, who is away, and where a gap will stop work. */
@Component
public class Establishment {

    private final JdbcClient jdbc;
    private final Units units;
    private final Seats seats;
    private final Posts posts;
    private final Clock clock;

    Establishment(JdbcClient jdbc, Units units, Seats seats, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.seats = seats;
        this.posts = posts;
        this.clock = clock;
    }

    /** Seats of the unit itself, gaps first, then in the order of posts. */
    public List<Occupied> of(UnitId unit) {
        var ids = jdbc.sql("select id from organization_seat where unit = ?").param(unit.value()).query(Long.class)
                .list().stream().map(SeatId::new).toList();
        var sitting = sitting(unit);
        var since = vacantSince(unit);
        return seats.get(ids).values().stream()
                .map(seat -> new Occupied(seat, posts.needed(seat.post().code()),
                        sitting.getOrDefault(seat.id().value(), List.of()), since.get(seat.id().value())))
                .sorted(Comparator.comparing((Occupied o) -> !o.isGap())
                        .thenComparing(o -> posts.position(o.seat().post().code())))
                .toList();
    }

    /** Seats in units of today that nobody holds although work needs them, in the order of the registers. */
    public List<Seat> gaps() {
        var ids = jdbc.sql("""
                select s.id from organization_seat s
                join organization_post o on o.code = s.post and o.needed and o.business
                join organization_unit u on u.id = s.unit
                where (u.valid_to is null or u.valid_to >= :today)
                  and not exists (select 1 from organization_appointment a where a.seat = s.id
                    and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))
                order by u.position, o.position""").param("today", today()).query(Long.class).list();
        var found = seats.get(ids.stream().map(SeatId::new).toList());
        return ids.stream().map(id -> found.get(new SeatId(id))).toList();
    }

    /** People on leave today or within a week for whom nobody stands in, at the needed seats, in the order of the registers. */
    public List<Uncovered> uncovered() {
        var found = jdbc.sql("""
                select a.id, a.seat, p.name, b.valid_from, b.valid_to
                from organization_substitution b
                join organization_appointment a on a.person = b.absent and (b.seat is null or b.seat = a.seat)
                join organization_seat s on s.id = a.seat
                join organization_post o on o.code = s.post and o.needed and o.business
                join organization_unit u on u.id = s.unit and (u.valid_to is null or u.valid_to >= :today)
                join organization_person p on p.id = b.absent
                where b.substitute is null and b.valid_to >= :today and b.valid_from <= :soon
                  and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today)
                  and not exists (select 1 from organization_substitution c where c.absent = b.absent
                    and c.substitute is not null and (c.seat is null or c.seat = a.seat)
                    and c.valid_from <= b.valid_to and c.valid_to >= b.valid_from and c.valid_to >= :today)
                order by u.position, o.position, a.id limit 50""")
                .param("today", today()).param("soon", today().plusDays(7)).query((row, n) -> Map.entry(
                    new SeatId(row.getLong("seat")), new Uncovered(null, row.getLong("id"), row.getString("name"),
                            row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class))))
                .list();
        var at = seats.get(found.stream().map(Map.Entry::getKey).toList());
        return found.stream().map(one -> one.getValue().at(at.get(one.getKey()))).toList();
    }

    /** @throws org.shouze.NotFound if there is no such appointment, or it is over */
    public Held held(long appointment) {
        var unit = jdbc.sql("select s.unit from organization_appointment a join organization_seat s on s.id = a.seat"
                + " where a.id = ?").param(appointment).query(Long.class).optional()
                .orElseThrow(() -> new NotFound(appointment));
        return of(new UnitId(unit)).stream().flatMap(o -> o.sitting().stream()
                .filter(s -> s.appointment() == appointment).map(s -> new Held(o.seat(), s)))
                .findFirst().orElseThrow(() -> new NotFound(appointment));
    }

    /** Posts that can be filled at a unit of this kind. */
    public List<Post> posts(UnitId unit) {
        var level = units.get(unit).kind().level();
        var all = new ArrayList<>(posts.of(level));
        if (level == UnitKind.Level.COLLEGE) {
            posts.coded("COUNSELOR").ifPresent(all::add);
        }
        return all;
    }

    private Map<Long, List<Sitting>> sitting(UnitId unit) {
        var away = away(unit);
        var sitting = new LinkedHashMap<Long, List<Sitting>>();
        RowCallbackHandler add = row -> sitting.computeIfAbsent(row.getLong("seat"), s -> new ArrayList<>())
                .add(new Sitting(row.getLong("id"), new PersonId(row.getLong("person")), row.getString("number"),
                        row.getString("name"), row.getString("phone"), row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class), row.getLong("seat"),
                        away.getOrDefault(row.getLong("person"), List.of())));
        jdbc.sql("""
                select a.id, a.seat, a.person, a.valid_from, a.valid_to, p.number, p.name, p.phone
                from organization_appointment a
                join organization_seat s on s.id = a.seat
                join organization_person p on p.id = a.person
                where s.unit = :unit and (a.valid_to is null or a.valid_to >= :today)
                order by a.valid_from, p.number""").param("unit", unit.value()).param("today", today()).query(add);
        return sitting;
    }

    private Map<Long, List<Away>> away(UnitId unit) {
        var away = new LinkedHashMap<Long, List<Away>>();
        RowCallbackHandler add = row -> away.computeIfAbsent(row.getLong("absent"), a -> new ArrayList<>())
                .add(new Away(row.getLong("id"), row.getObject("seat", Long.class), row.getString("name"),
                        Leave.works(row.getString("works")),
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
        jdbc.sql("""
                select b.id, b.absent, b.seat, b.valid_from, b.valid_to, b.works, p.name
                from organization_substitution b
                left join organization_person p on p.id = b.substitute
                where b.valid_to >= :today and b.absent in (select a.person from organization_appointment a
                    join organization_seat s on s.id = a.seat where s.unit = :unit)
                order by b.valid_from""").param("unit", unit.value()).param("today", today()).query(add);
        return away;
    }

    private Map<Long, LocalDate> vacantSince(UnitId unit) {
        var since = new LinkedHashMap<Long, LocalDate>();
        RowCallbackHandler add = row -> since.put(row.getLong("seat"),
                row.getObject("last_day", LocalDate.class).plusDays(1));
        jdbc.sql("""
                select a.seat, max(a.valid_to) as last_day
                from organization_appointment a
                join organization_seat s on s.id = a.seat
                where s.unit = ? and a.valid_to is not null
                group by a.seat""").param(unit.value()).query(add);
        return since;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param vacantSince first day without a holder; null if it never had one */
    public record Occupied(Seat seat, boolean needed, List<Sitting> sitting, LocalDate vacantSince) {

        public boolean isVacant() {
            return sitting.isEmpty();
        }

        public boolean isGap() {
            return needed && sitting.isEmpty();
        }
    }

    public record Held(Seat seat, Sitting sitting) {}

    /** One holder by appointment, today or from a later day. */
    public record Sitting(long appointment, PersonId person, String number, String name, String phone, LocalDate from,
            LocalDate until, long seat, List<Away> awayFromAll) {

        /** Absences that concern this seat. */
        public List<Away> away() {
            return awayFromAll.stream().filter(a -> a.seat() == null || a.seat() == seat).toList();
        }
    }

    /**
     * @param seat       only this seat, or null for all
     * @param substitute name, or null while there is none
     * @param works      ids of the processes the substitute stands in for; none for all
     */
    public record Away(long substitution, Long seat, String substitute, Set<String> works, LocalDate from,
            LocalDate until) {}

    /** Somebody is or will be away, and nobody stands in. */
    public record Uncovered(Seat seat, long appointment, String name, LocalDate from, LocalDate until) {

        private Uncovered at(Seat where) {
            return new Uncovered(where, appointment, name, from, until);
        }
    }
}
