package org.shouze.organization;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded registers between preview and confirmation. */
@Component
class KeptRegisters {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptRegisters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Kept(long version, Map<Register, byte[]> files) {}

    UUID put(Actor by, long version, Map<Register, byte[]> files) {
        jdbc.sql("delete from organization_import where expires_at < ?").param(now()).update();
        var id = UUID.randomUUID();
        jdbc.sql("insert into organization_import (id, person, version, expires_at) values (?, ?, ?, ?)")
                .params(id, by.person(), version, now().plus(KEPT)).update();
        files.forEach((register, content) -> {
            for (int at = 0, part = 0; at < content.length; at += PART, part++) {
                jdbc.sql("insert into organization_import_part (import, register, position, content)"
                        + " values (?, ?, ?, ?)").params(id, register.name(), part,
                                Arrays.copyOfRange(content, at, Math.min(at + PART, content.length))).update();
            }
        });
        return id;
    }

    Kept get(Actor by, UUID id) {
        var version = jdbc.sql("select version from organization_import"
                + " where id = ? and person = ? and used_at is null and expires_at >= ?")
                .params(id, by.person(), now()).query(Long.class).optional().orElseThrow(RegistersExpired::new);
        return new Kept(version, files(id));
    }

    /** The same, once: the conditional update lets only one of two confirmations through. */
    Kept take(Actor by, UUID id) {
        var taken = jdbc.sql("update organization_import set used_at = ?"
                + " where id = ? and person = ? and used_at is null and expires_at >= ?")
                .params(now(), id, by.person(), now()).update();
        if (taken == 0) {
            throw new RegistersExpired();
        }
        var version = jdbc.sql("select version from organization_import where id = ?").param(id).query(Long.class)
                .single();
        var kept = new Kept(version, files(id));
        jdbc.sql("delete from organization_import_part where import = ?").param(id).update();
        return kept;
    }

    private Map<Register, byte[]> files(UUID id) {
        var contents = new EnumMap<Register, ByteArrayOutputStream>(Register.class);
        RowCallbackHandler add = row -> contents
                .computeIfAbsent(Register.valueOf(row.getString("register")), r -> new ByteArrayOutputStream())
                .writeBytes(row.getBytes("content"));
        jdbc.sql("select register, content from organization_import_part where import = ?"
                + " order by register, position").param(id).query(add);
        var files = new EnumMap<Register, byte[]>(Register.class);
        contents.forEach((register, content) -> files.put(register, content.toByteArray()));
        return files;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
