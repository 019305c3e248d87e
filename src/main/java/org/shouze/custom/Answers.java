package org.shouze.custom;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was filled in, sealed: nobody knows what an office asks for in its own forms. */
@Component
class Answers {

    private static final String FIELD = "custom_answer.content";
    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    Answers(JdbcTemplate jdbc, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** Appended: what was answered before stays as it was. */
    void add(MatterId matter, String node, Actor by, Map<String, String> values) {
        jdbc.update("""
                insert into custom_answer (matter_id, node, answered_at, answered_by, content)
                values (?, ?, ?, ?, ?)""", matter.value(), node, OffsetDateTime.now(clock), by.person(),
                cipher.seal(json.writeValueAsString(values), FIELD, matter.toString()));
    }

    /** The newest answer to each field. */
    Map<String, String> of(MatterId matter) {
        var values = new LinkedHashMap<String, String>();
        jdbc.query("select content from custom_answer where matter_id = ? order by id", row -> {
            values.putAll(json.readValue(cipher.open(row.getString(1), FIELD, matter.toString()), VALUES));
        }, matter.value());
        return values;
    }
}
