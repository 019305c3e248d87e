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
import org.shouze.protection.FieldCipher;

/** The requests for more time; none is ever deleted. */
@Component
class ExtensionRequests {

    private static final String REASON = "term_extension.reason";
    private static final String COMMENT = "term_extension.comment";

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    ExtensionRequests(JdbcTemplate jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    void insert(WhoseTurn.Turn turn, Instant due, Instant wanted, String reason, Actor by, SeatId seat) {
        jdbc.update("""
                insert into term_extension (item_id, matter_id, number, due, wanted, reason, requested_at, requested_by,
                    requested_name, requested_seat, seat_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                turn.item(), turn.matter().value(), turn.number(), RunningTerms.utc(due), RunningTerms.utc(wanted),
                cipher.seal(reason, REASON, turn.item()), RunningTerms.utc(clock.instant()), by.person(), by.name(),
                by.seatName(), seat.value());
    }

    /** @return false if somebody decided already */
    boolean decide(Extension request, boolean granted, String comment, Actor by) {
        return jdbc.update("""
                update term_extension set decided_at = ?, decided_by = ?, decided_name = ?, decided_seat = ?,
                    granted = ?, comment = ? where id = ? and decided_at is null""", RunningTerms.utc(clock.instant()),
                by.person(), by.name(), by.seatName(), granted, cipher.seal(comment, COMMENT, request.item()),
                request.id()) == 1;
    }

    Optional<Extension> find(long id) {
        return jdbc.query("select * from term_extension where id = ?", this::extension, id).stream()
                .findFirst();
    }

    List<Extension> of(String item) {
        return jdbc.query("select * from term_extension where item_id = ? order by id", this::extension, item);
    }

    List<Extension> waitingFor(Collection<SeatId> seats, PersonId person, int most) {
        return seats.isEmpty() ? List.of() : jdbc.query("select x.* from term_extension x join matter m on m.id = x.matter_id"
                + " where x.seat_id = any (?) and x.decided_at is null and " + Members.KNOWN + " order by x.id limit " + most,
                this::extension, seats.stream().map(SeatId::value).toArray(Long[]::new), person.value(),
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

    private Extension extension(ResultSet row, int n) throws SQLException {
        return new Extension(row.getLong("id"), row.getString("item_id"),
                new MatterId(row.getObject("matter_id", UUID.class)), row.getString("number"),
                RunningTerms.instant(row, "due"), RunningTerms.instant(row, "wanted"), cipher.read(row.getString("reason"), REASON, row.getString("item_id")),
                RunningTerms.instant(row, "requested_at"), row.getLong("requested_by"),
                row.getString("requested_name"), row.getString("requested_seat"), new SeatId(row.getLong("seat_id")),
                RunningTerms.instant(row, "decided_at"), row.getString("decided_name"), row.getString("decided_seat"),
                row.getObject("granted", Boolean.class),
                cipher.read(row.getString("comment"), COMMENT, row.getString("item_id")));
    }
}
