package org.shouze.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PhoneTable {

    /** @param former hash of the token before this one, or null */
    record Row(String id, long person, String name, String token, String former, Instant registeredAt, Instant usedAt,
            Instant validUntil) {}

    private final JdbcClient jdbc;

    PhoneTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row) {
        jdbc.sql("""
                insert into identity_phone (id, person, name, token, registered_at, used_at, valid_until)
                values (?, ?, ?, ?, ?, ?, ?)""").params(row.id(), row.person(), row.name(), row.token(),
                at(row.registeredAt()), at(row.usedAt()), at(row.validUntil())).update();
    }

    Optional<Row> find(String id, Instant now) {
        return jdbc.sql("select * from identity_phone where id = ? and valid_until > ?").params(id, at(now))
                .query(PhoneTable::row).optional();
    }

    /** The one used last first. */
    List<Row> of(long person, Instant now) {
        return jdbc.sql("select * from identity_phone where person = ? and valid_until > ? order by used_at desc, id")
                .params(person, at(now)).query(PhoneTable::row).list();
    }

    /** Of two that come with the same token, one is given the next. */
    boolean rotate(String id, String token, String next, Instant now) {
        return jdbc.sql("update identity_phone set token = ?, former = token, used_at = ? where id = ? and token = ?")
                .params(next, at(now), id, token).update() == 1;
    }

    boolean remove(long person, String id) {
        return jdbc.sql("delete from identity_phone where person = ? and id = ?").params(person, id).update() == 1;
    }

    void removeAll(long person) {
        jdbc.sql("delete from identity_phone where person = ?").param(person).update();
    }

    void removeExpired(Instant now) {
        jdbc.sql("delete from identity_phone where valid_until <= ?").param(at(now)).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(row.getString("id"), row.getLong("person"), row.getString("name"), row.getString("token"),
                row.getString("former"), instant(row, "registered_at"), instant(row, "used_at"),
                instant(row, "valid_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
