package org.shouze.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.shouze.organization.OrganizationChanged;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices who sits elsewhere than before: when the organization changes, in that very transaction, and when a day
 * begins, since appointments and substitutions are dated.
 */
@Component
class Sittings {

    /** What was being opened while a seat changed is there by then, and is looked at once more. */
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final Seats seats;
    private final Reoffering reoffering;
    private final Renewal renewal;
    private final Transactions transactions;
    private final Clock clock;

    Sittings(JdbcTemplate jdbc, Seats seats, Reoffering reoffering, Renewal renewal, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.reoffering = reoffering;
        this.renewal = renewal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void on(OrganizationChanged changed) {
        look(Set.of());
    }

    /** What somebody put back may meanwhile be for others. */
    @EventListener
    void on(Released released) {
        reoffering.reoffer(List.of(released.item()), seats.holders());
    }

    /** Does nothing if the day was looked at and nothing changed of late, or if another node is at it. */
    void pass() {
        transactions.run(() -> {
            var today = LocalDate.now(clock);
            var mine = jdbc.query("select last_day from worklist_look where name = 'seats' for update skip locked",
                    (row, n) -> today.equals(row.getObject("last_day", LocalDate.class)));
            if (mine.isEmpty()) {
                return;
            }
            var again = jdbc.queryForList("select seat from worklist_sitting where again_at <= ?", Long.class, now())
                    .stream().map(SeatId::new).collect(Collectors.toSet());
            if (!mine.get(0) || !again.isEmpty()) {
                look(again);
                jdbc.update("update worklist_look set last_day = ? where name = 'seats'", today);
            }
        });
    }

    private void look(Set<SeatId> again) {
        var held = seats.holders();
        var before = before();
        var now = new HashMap<SeatId, String>();
        held.forEach((seat, holders) -> now.put(seat, written(holders)));
        before.keySet().forEach(seat -> now.putIfAbsent(seat, ""));
        var changed = new TreeSet<SeatId>(Comparator.comparing(SeatId::value));
        now.forEach((seat, people) -> {
            if (!people.equals(before.get(seat)) || again.contains(seat)) {
                changed.add(seat);
            }
        });
        if (!before.isEmpty()) {
            reoffering.reoffer(changed, held);
            renewal.seatsTaken(changed, held);
        }
        keep(changed, before, now);
    }

    /** Those that differ are looked at once more. In the order of seats, so that two who look wait for one another. */
    private void keep(Set<SeatId> changed, Map<SeatId, String> before, Map<SeatId, String> now) {
        var rows = changed.stream().map(seat -> new Object[] {now.get(seat),
            now.get(seat).equals(before.get(seat)) ? null : now().plus(AGAIN), seat.value()}).toList();
        var known = jdbc.batchUpdate("update worklist_sitting set people = ?, again_at = ? where seat = ?", rows);
        jdbc.batchUpdate("insert into worklist_sitting (people, again_at, seat) values (?, ?, ?)",
                IntStream.range(0, known.length).filter(row -> known[row] == 0).mapToObj(rows::get).toList());
    }

    private Map<SeatId, String> before() {
        var before = new HashMap<SeatId, String>();
        jdbc.query("select seat, people from worklist_sitting", row -> {
            before.put(new SeatId(row.getLong("seat")), row.getString("people"));
        });
        return before;
    }

    /** Substitutes with a mark: whom they stand in for is absent. */
    private static String written(List<Seats.Holder> holders) {
        return holders.stream().map(holder -> holder.person().value() + (holder.substitute() ? "*" : ""))
                .sorted().collect(Collectors.joining(" "));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
