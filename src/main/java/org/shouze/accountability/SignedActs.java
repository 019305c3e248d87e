package org.shouze.accountability;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was signed, sealed. A row is written once; who signed, what and when are bound to its text, so that one
 * changed afterwards does not open any more (X13).
 */
@Component
class SignedActs {

    private static final String CONTENT = "accountability_act.content";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;
    private final Clock clock;

    SignedActs(JdbcClient jdbc, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /** @param name of who signed, as it is written into the record */
    record Signed<A>(int position, A act, PersonId by, String name, Instant at) {}

    /** @throws org.springframework.dao.DuplicateKeyException if somebody else signed at that place meanwhile */
    void append(MatterId matter, int position, Object act, Actor by) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kind = act.getClass().getSimpleName();
        jdbc.sql("""
                insert into accountability_act (matter_id, position, act, content, signed_at, signed_by, signed_name)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(matter.value(), position, kind,
                        cipher.seal(json.writeValueAsString(act), CONTENT, bound(matter, position, kind, at, by.person())),
                        OffsetDateTime.ofInstant(at, java.time.ZoneOffset.UTC), by.person(), by.name()).update();
    }

    /** In the order they were signed. @throws IllegalStateException if one was altered */
    <A> List<Signed<A>> of(MatterId matter, Class<A> kind) {
        return jdbc.sql("select * from accountability_act where matter_id = ? order by position").param(matter.value())
                .query((row, n) -> {
                    var position = row.getInt("position");
                    var act = row.getString("act");
                    var at = row.getObject("signed_at", OffsetDateTime.class).toInstant();
                    var by = row.getLong("signed_by");
                    var text = cipher.open(row.getString("content"), CONTENT, bound(matter, position, act, at, by));
                    return new Signed<A>(position, json.readValue(text, named(kind, act)), new PersonId(by),
                            row.getString("signed_name"), at);
                }).list();
    }

    /** Who signed the last of that kind. */
    Actor signer(MatterId matter, Class<?> act) {
        return jdbc.sql("""
                select signed_by, signed_name from accountability_act where matter_id = ? and act = ?
                order by position desc limit 1""").params(matter.value(), act.getSimpleName())
                .query((row, n) -> new Actor(row.getLong(1), row.getString(2), null, null, null)).single();
    }

    @SuppressWarnings("unchecked")
    private static <A> Class<? extends A> named(Class<A> kind, String act) {
        return (Class<? extends A>) Arrays.stream(kind.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equals(act)).findFirst().orElseThrow();
    }

    private static String bound(MatterId matter, int position, String act, Instant at, long by) {
        return matter + "/" + position + "/" + act + "/" + at + "/" + by;
    }
}
