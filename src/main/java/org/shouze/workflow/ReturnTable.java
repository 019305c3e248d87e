package org.shouze.workflow;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What was sent back, with the tokens that were taken away for it. */
@Component
class ReturnTable {

    private static final String REASON = "workflow_return.reason";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    ReturnTable(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    long insert(Returns.Back back, List<String> cancelled, Long within) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into workflow_return (matter_id, from_node, to_node, straight, person, person_name, reason, at,
                    stood_in_at, cancelled, within) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(back.matter().value(), back.from(), back.to(), back.straight(), back.by().person(),
                        back.by().name(), cipher.seal(back.reason(), REASON, back.matter().toString()),
                        OffsetDateTime.now(clock), back.by().behalfOf() == null ? null : back.by().seat(),
                        String.join(" ", cancelled), within)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** @throws NotFound if there is no such return */
    Row get(long id) {
        return jdbc.sql("select * from workflow_return where id = ?").param(id).query((row, n) -> new Row(id,
                new MatterId(row.getObject("matter_id", UUID.class)), row.getString("from_node"),
                row.getString("to_node"), new PersonId(row.getLong("person")),
                Optional.ofNullable(row.getObject("stood_in_at", Long.class)).map(SeatId::new),
                List.of(row.getString("cancelled").split(" ")), row.getObject("within", Long.class),
                new Returns.Sent(row.getString("from_node"), row.getBoolean("straight"), row.getString("person_name"),
                        cipher.read(row.getString("reason"), REASON, row.getString("matter_id")))))
                .optional().orElseThrow(() -> new NotFound("return " + id));
    }

    record Row(long id, MatterId matter, String from, String to, PersonId person, Optional<SeatId> stoodInAt,
            List<String> cancelled, Long within, Returns.Sent sent) {

        boolean straight() {
            return sent.straight();
        }
    }
}
