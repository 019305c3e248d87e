package org.shouze.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.shouze.notification.Agenda;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the digest says of the inbox: offers due before an hour, counted once per item and person who may take it. */
@Component
class DueToday implements Agenda {

    private final JdbcTemplate jdbc;
    private final Seats seats;
    private final Clock clock;

    DueToday(JdbcTemplate jdbc, Seats seats, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.clock = clock;
    }

    private record Offered(String item, String taker, Instant due, Long barred) {

        boolean toSeat() {
            return taker.startsWith("seat:");
        }

        long number() {
            return Long.parseLong(taker.substring(taker.indexOf(':') + 1));
        }
    }

    @Override
    public Map<PersonId, Waiting> dueBefore(Instant end) {
        var offered = jdbc.query("""
                select t.item_id, t.taker, t.due, t.barred from work_item_taker t
                where t.offered and t.due < ? order by t.due, t.item_id""",
                (row, n) -> new Offered(row.getString("item_id"), row.getString("taker"),
                        row.getObject("due", OffsetDateTime.class).toInstant(), row.getObject("barred", Long.class)),
                WorkItems.utc(end));
        var holders = seats.holders(offered.stream().filter(Offered::toSeat).map(offer -> new SeatId(offer.number()))
                .distinct().toList());
        return counted(offered, holders);
    }

    private Map<PersonId, Waiting> counted(List<Offered> offered, Map<SeatId, List<Seats.Holder>> holders) {
        var now = clock.instant();
        var seen = new HashMap<PersonId, Set<String>>();
        var dues = new HashMap<PersonId, List<Instant>>();
        for (var offer : offered) {
            takers(offer, holders).filter(person -> offer.barred() == null || person.value() != offer.barred())
                    .filter(person -> seen.computeIfAbsent(person, any -> new HashSet<>()).add(offer.item()))
                    .forEach(person -> dues.computeIfAbsent(person, any -> new ArrayList<>()).add(offer.due()));
        }
        var waiting = new HashMap<PersonId, Waiting>();
        dues.forEach((person, times) -> {
            var ahead = times.stream().filter(due -> !due.isBefore(now)).toList();
            waiting.put(person, new Waiting(ahead.size(), times.size() - ahead.size(), ahead.isEmpty() ? null : ahead.get(0)));
        });
        return waiting;
    }

    private static Stream<PersonId> takers(Offered offer, Map<SeatId, List<Seats.Holder>> holders) {
        return offer.toSeat() ? holders.get(new SeatId(offer.number())).stream().map(Seats.Holder::person)
                : Stream.of(new PersonId(offer.number()));
    }
}
