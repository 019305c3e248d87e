package org.shouze.worklist;

import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.protection.FieldCipher;
import org.shouze.workflow.Step;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Forms that were sent and wait for those who sign after: sealed, with who sent them. */
@Component
class Parked {

    private static final String FIELD = "work_item_parked.content";

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    Parked(JdbcTemplate jdbc, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    void put(String item, Actor by, Object form) {
        jdbc.update("""
                insert into work_item_parked (item_id, content, person, name, seat, seat_name, behalf_of)
                values (?, ?, ?, ?, ?, ?, ?)""", item, cipher.seal(json.writeValueAsString(form), FIELD, item),
                by.person(), by.name(), by.seat(), by.seatName(), by.behalfOf());
    }

    Optional<Sent> find(String item, Step<?> step) {
        var form = ResolvableType.forClass(AopUtils.getTargetClass(step)).as(Step.class).getGeneric(0).resolve();
        return jdbc.query("select * from work_item_parked where item_id = ?", (row, n) -> new Sent(
                new Actor(row.getLong("person"), row.getString("name"), row.getObject("seat", Long.class),
                        row.getString("seat_name"), row.getString("behalf_of")),
                (Object) json.readValue(cipher.open(row.getString("content"), FIELD, item), form)), item).stream()
                .findFirst();
    }

    boolean holds(String item) {
        return !jdbc.queryForList("select 1 from work_item_parked where item_id = ?", Integer.class, item).isEmpty();
    }

    void remove(String item) {
        jdbc.update("delete from work_item_parked where item_id = ?", item);
    }

    record Sent(Actor by, Object form) {}
}
