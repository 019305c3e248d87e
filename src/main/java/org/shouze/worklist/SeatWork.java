package org.shouze.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.shouze.organization.OpenWork;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much work seats have on which day, and had: numbers only, nothing confidential; ranges of indexes, one statement each. */
@Component
public class SeatWork {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SeatWork(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What falls due on these days and is open: in the pool of the seat, or in the hands of who sits there.
     *
     * @param sitting by seat
     */
    public Map<SeatId, TreeMap<LocalDate, Integer>> due(Map<SeatId, Set<PersonId>> sitting, LocalDate first,
            LocalDate last) {
        var seats = takers(sitting);
        var due = new HashMap<SeatId, TreeMap<LocalDate, Integer>>();
        jdbc.query("""
                select taker, due, count(*) as n from work_item_taker
                where taker = any (?) and offered and not by_name and due >= ? and due < ? group by taker, due""", row -> {
            var day = row.getObject("due", OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate();
            for (var seat : seats.get(row.getString("taker"))) {
                due.computeIfAbsent(seat, one -> new TreeMap<>()).merge(day, row.getInt("n"), Integer::sum);
            }
        }, seats.keySet().toArray(String[]::new), begin(first), begin(last.plusDays(1)));
        return due;
    }

    /** The same whenever it is due, each part of it cut at {@link OpenWork#BOUND}; for few seats. */
    public Map<SeatId, Integer> open(Map<SeatId, Set<PersonId>> sitting) {
        var seats = takers(sitting);
        var open = new HashMap<SeatId, Integer>();
        if (!seats.isEmpty()) {
            jdbc.query(seats.keySet().stream().map(taker -> "select '" + taker + "' as taker, count(*) as n from (select 1"
                    + " from work_item_taker where taker = '" + taker + "' and offered and not by_name limit "
                    + OpenWork.BOUND + ") p").collect(Collectors.joining(" union all ")), row -> {
                        for (var seat : seats.get(row.getString("taker"))) {
                            open.merge(seat, row.getInt("n"), Integer::sum);
                        }
                    });
        }
        return open;
    }

    private static Map<String, List<SeatId>> takers(Map<SeatId, Set<PersonId>> sitting) {
        var seats = new LinkedHashMap<String, List<SeatId>>();
        sitting.forEach((seat, people) -> {
            add(seats, Taker.seat(seat.value()), seat);
            people.forEach(person -> add(seats, Taker.person(person.value()), seat));
        });
        return seats;
    }

    private static void add(Map<String, List<SeatId>> seats, String taker, SeatId seat) {
        seats.computeIfAbsent(taker, one -> new ArrayList<>()).add(seat);
    }

    /** @param seat its title, as the record has it */
    public record Doing(PersonId person, String seat) {}

    /** How much these people finished on these days, and from which seats. */
    public Map<Doing, Integer> done(Collection<PersonId> people, LocalDate first, LocalDate last) {
        var done = new HashMap<Doing, Integer>();
        jdbc.query("""
                select closed_by, closed_seat, count(*) as n from work_item
                where closed_by = any (?) and closed_at >= ? and closed_at < ? and not cancelled and not confidential
                group by closed_by, closed_seat""", row -> {
            done.put(new Doing(new PersonId(row.getLong("closed_by")), row.getString("closed_seat")), row.getInt("n"));
        }, people.stream().map(PersonId::value).toArray(Long[]::new), begin(first), begin(last.plusDays(1)));
        return done;
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
