package org.shouze.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import org.shouze.audit.Actor;
import org.shouze.protection.FieldCipher;

/** What happened to the terms of items: rungs climbed, notes, standstills, moves. Appended, never changed. */
@Component
class TermTrail {

    private static final String NOTE = "term_note.text";
    private static final String PAUSE = "term_pause.reason";

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    TermTrail(JdbcTemplate jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param told how many people each reached, of those that told */
    void climbed(Collection<Climb> climbs, Map<Climb, Integer> told) {
        jdbc.batchUpdate("""
                insert into term_climb (item_id, rung, colour, moment, climbed_at, after_outage, channel, document, told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", climbs.stream().map(climb -> new Object[] {climb.item(),
                        climb.rung(), climb.colour() == null ? null : climb.colour().name(),
                        RunningTerms.utc(climb.moment()), RunningTerms.utc(climb.at()), climb.afterOutage(),
                        climb.means().name(), climb.document(), told.getOrDefault(climb, 0)}).toList());
    }

    /** By item, in the order in which they were climbed. */
    Map<String, List<Climb>> climbs(Collection<String> items) {
        var climbs = new HashMap<String, List<Climb>>();
        if (!items.isEmpty()) {
            jdbc.query("select * from term_climb where item_id = any (?) order by climbed_at, moment", row -> {
                climbs.computeIfAbsent(row.getString("item_id"), any -> new ArrayList<>()).add(climb(row));
            }, (Object) items.toArray(String[]::new));
        }
        return climbs;
    }

    /** @param colour acknowledged, or null for a progress note */
    void noted(String item, Actor by, Colour colour, String text) {
        jdbc.update("""
                insert into term_note (item_id, at, person, person_name, seat_name, behalf_of, colour, text)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", item, now(), by.person(), by.name(), by.seatName(), by.behalfOf(),
                colour == null ? null : colour.name(), cipher.seal(text, NOTE, item));
    }

    List<TermView.Note> notes(String item) {
        return jdbc.query("select * from term_note where item_id = ? order by id", (row, n) -> {
            var colour = row.getString("colour");
            return new TermView.Note(RunningTerms.instant(row, "at"), row.getString("person_name"),
                    row.getString("seat_name"), colour == null ? null : Colour.valueOf(colour),
                    cipher.read(row.getString("text"), NOTE, item));
        }, item);
    }

    void paused(String item, Actor by, TermRules.Category why, String reason, Instant alarm) {
        jdbc.update("""
                insert into term_pause (item_id, category, category_name, reason, paused_at, paused_by, paused_name,
                    alarm_at) values (?, ?, ?, ?, ?, ?, ?, ?)""", item, why.code(), why.name(),
                cipher.seal(reason, PAUSE, item), now(),
                by.person(), by.name(), RunningTerms.utc(alarm));
    }

    void resumed(String item, Actor by) {
        jdbc.update("update term_pause set resumed_at = ?, resumed_by = ?, resumed_name = ? "
                + "where item_id = ? and resumed_at is null", now(), by.person(), by.name(), item);
    }

    /** By item, in their order. */
    Map<String, List<TermView.Pause>> pauses(Collection<String> items) {
        var pauses = new HashMap<String, List<TermView.Pause>>();
        if (!items.isEmpty()) {
            jdbc.query("select * from term_pause where item_id = any (?) order by id", row -> {
                pauses.computeIfAbsent(row.getString("item_id"), any -> new ArrayList<>()).add(new TermView.Pause(
                        row.getLong("id"), row.getString("category_name"),
                        cipher.read(row.getString("reason"), PAUSE, row.getString("item_id")),
                        RunningTerms.instant(row, "paused_at"), row.getString("paused_name"),
                        RunningTerms.instant(row, "alarm_at"), RunningTerms.instant(row, "resumed_at"),
                        row.getString("resumed_name")));
            }, (Object) items.toArray(String[]::new));
        }
        return pauses;
    }

    void moved(Collection<TermView.Move> moves) {
        jdbc.batchUpdate("insert into term_move (item_id, at, from_due, to_due, cause, by_name) values (?, ?, ?, ?, ?, ?)",
                moves.stream().map(move -> new Object[] {move.item(), RunningTerms.utc(move.at()),
                        RunningTerms.utc(move.from()), RunningTerms.utc(move.to()), move.cause().name(), move.by()})
                        .toList());
    }

    List<TermView.Move> moves(String item) {
        return jdbc.query("select * from term_move where item_id = ? order by id", (row, n) -> new TermView.Move(item,
                RunningTerms.instant(row, "at"), RunningTerms.instant(row, "from_due"),
                RunningTerms.instant(row, "to_due"), DueMoved.Cause.valueOf(row.getString("cause")),
                row.getString("by_name")), item);
    }

    private OffsetDateTime now() {
        return RunningTerms.utc(clock.instant());
    }

    private static Climb climb(ResultSet row) throws SQLException {
        var colour = row.getString("colour");
        return new Climb(row.getString("item_id"), row.getString("rung"), colour == null ? null : Colour.valueOf(colour),
                RunningTerms.instant(row, "moment"), RunningTerms.instant(row, "climbed_at"),
                row.getBoolean("after_outage"), Means.valueOf(row.getString("channel")), row.getString("document"));
    }
}
