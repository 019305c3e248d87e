package org.shouze.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;

/** The requests for more time; none is ever deleted. */
@Component
class ExtensionRequests {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ExtensionRequests(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(WhoseTurn.Turn turn, Instant due, Instant wanted, String reason, Actor by, SeatId seat) {
        jdbc.update("""
                insert into term_extension (item_id, matter_id, number, due, wanted, reason, requested_at, requested_by,
                    requested_name, requested_seat, seat_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                turn.item(), turn.matter().value(), turn.number(), RunningTerms.utc(due), RunningTerms.utc(wanted),
                reason, RunningTerms.utc(clock.instant()), by.person(), by.name(), by.seatName(), seat.value());
    }

    /** @return false if somebody decided already */
    boolean decide(long id, boolean granted, String comment, Actor by) {
        return jdbc.update("""
                update term_extension set decided_at = ?, decided_by = ?, decided_name = ?, decided_seat = ?,
                    granted = ?, comment = ? where id = ? and decided_at is null""", RunningTerms.utc(clock.instant()),
                by.person(), by.name(), by.seatName(), granted, comment, id) == 1;
    }

    Optional<Extension> find(long id) {
        return jdbc.query("select * from term_extension where id = ?", ExtensionRequests::extension, id).stream()
                .findFirst();
    }

    List<Extension> of(String item) {
        return jdbc.query("select * from term_extension where item_id = ? order by id", ExtensionRequests::extension, item);
    }

    List<Extension> waitingFor(Collection<SeatId> seats, PersonId person, int most) {
        return seats.isEmpty() ? List.of() : jdbc.query("select x.* from term_extension x join matter m on m.id = x.matter_id"
                + " where x.seat_id = any (?) and x.decided_at is null and " + Members.KNOWN + " order by x.id limit " + most,
                ExtensionRequests::extension, seats.stream().map(SeatId::value).toArray(Long[]::new), person.value(),
                person.value());
    }

    /** By item: until when, by the moment at which it was granted. */
    Map<String, Map<Instant, Instant>> granted(Collection<String> items) {
        var granted = new HashMap<String, Map<Instant, Instant>>();
        if (!items.isEmpty()) {
            jdbc.query("select * from term_extension where item_id = any (?) and granted", row -> {
                granted.computeIfAbsent(row.getString("item_id"), any -> new HashMap<>()).put(
                        RunningTerms.instant(row, "decided_at"), RunningTerms.instant(row, "wanted"));
            }, (Object) items.toArray(String[]::new));
        }
        return granted;
    }

    private static Extension extension(ResultSet row, int n) throws SQLException {
        return new Extension(row.getLong("id"), row.getString("item_id"),
                new MatterId(row.getObject("matter_id", UUID.class)), row.getString("number"),
                RunningTerms.instant(row, "due"), RunningTerms.instant(row, "wanted"), row.getString("reason"),
                RunningTerms.instant(row, "requested_at"), row.getLong("requested_by"),
                row.getString("requested_name"), row.getString("requested_seat"), new SeatId(row.getLong("seat_id")),
                RunningTerms.instant(row, "decided_at"), row.getString("decided_name"), row.getString("decided_seat"),
                row.getObject("granted", Boolean.class), row.getString("comment"));
    }
}
