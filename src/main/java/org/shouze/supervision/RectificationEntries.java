package org.shouze.supervision;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written on a task, sealed; inserted, never changed: the last of a kind is the one in force. */
@Component
class RectificationEntries {

    private static final String TEXT = "supervision_entry.text";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    RectificationEntries(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What is blank is not kept. */
    void add(MatterId task, RectificationView.Kind kind, String text, Actor by) {
        if (text == null || text.isBlank()) {
            return;
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into supervision_entry (id, rectification, kind, at, person, person_name, seat_name, text)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(java.util.Arrays.asList(id, task.value(), kind.name(),
                        Columns.at(clock.instant()), by.person(), by.name(), by.seatName(),
                        cipher.seal(text.strip(), TEXT, id.toString()))).update();
    }

    /** Whoever wrote for the supervising side. */
    List<Long> supervisors(MatterId task) {
        return jdbc.sql("""
                select distinct person from supervision_entry where rectification = ?
                    and kind in ('WHAT', 'DUTY', 'CHECKED', 'RETURNED', 'CIRCULAR')""").param(task.value())
                .query(Long.class).list();
    }

    /** Oldest first. */
    List<RectificationView.Entry> of(MatterId task) {
        return jdbc.sql("select * from supervision_entry where rectification = ? order by position").param(task.value())
                .query((rs, n) -> new RectificationView.Entry(RectificationView.Kind.valueOf(rs.getString("kind")),
                        Columns.instant(rs, "at"), rs.getString("person_name"), rs.getString("seat_name"),
                        cipher.open(rs.getString("text"), TEXT, rs.getObject("id", UUID.class).toString()))).list();
    }
}
