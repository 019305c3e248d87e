package org.shouze.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.shouze.audit.Actor;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was typed and not yet submitted, sealed: a draft may hold names and health. */
@Component
public class Drafts {

    private static final String FIELD = "work_item_draft.content";
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(JdbcTemplate jdbc, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    void save(String item, Actor by, Map<String, List<String>> typed) {
        var content = cipher.seal(json.writeValueAsString(typed), FIELD, item);
        var now = WorkItems.utc(clock.instant());
        var updated = jdbc.update("""
                update work_item_draft set content = ?, saved_at = ?, saved_by = ?, saved_name = ? where item_id = ?""",
                content, now, by.person(), by.name(), item);
        if (updated == 0) {
            jdbc.update("""
                    insert into work_item_draft (item_id, content, saved_at, saved_by, saved_name)
                    values (?, ?, ?, ?, ?)""", item, content, now, by.person(), by.name());
        }
    }

    Optional<Draft> find(String item) {
        return jdbc.query("select * from work_item_draft where item_id = ?", (row, n) -> new Draft(
                json.readValue(cipher.open(row.getString("content"), FIELD, item), TYPED),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getLong("saved_by"),
                row.getString("saved_name")), item)
                .stream().findFirst();
    }

    void drop(String item, PersonId of) {
        jdbc.update("delete from work_item_draft where item_id = ? and saved_by = ?", item, of.value());
    }

    /** What was begun at one item goes on at another, whose and when it was; both are items of one matter. */
    void carry(Map<String, String> items) {
        jdbc.batchUpdate("""
                insert into work_item_draft (item_id, content, saved_at, saved_by, saved_name)
                values (?, ?, ?, ?, ?)""", jdbc.query("select * from work_item_draft where item_id = any (?)",
                (row, n) -> {
                    var from = row.getString("item_id");
                    var to = items.get(from);
                    var content = cipher.seal(cipher.open(row.getString("content"), FIELD, from), FIELD, to);
                    return new Object[] {to, content, row.getObject("saved_at"), row.getLong("saved_by"),
                            row.getString("saved_name")};
                }, (Object) items.keySet().toArray(String[]::new)));
    }

    /** @param typed raw request parameters, so that what could not be read as a number is kept too */
    public record Draft(Map<String, List<String>> typed, Instant savedAt, long person, String savedBy) {}
}
