package org.shouze.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.organization.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AccountTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Account> of(long person) {
        return jdbc.sql("select * from identity_account where person = ?").param(person).query(AccountTable::account)
                .optional();
    }

    Optional<Account> named(String login) {
        return jdbc.sql("select * from identity_account where login = ?").param(login).query(AccountTable::account)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql("select * from identity_account order by login").query(AccountTable::account).list();
    }

    Set<Long> persons() {
        return jdbc.sql("select person from identity_account").query(Long.class).set();
    }

    /** Adds those who have none yet; another node may be doing the same. */
    void add(Collection<Person> people, Instant now) {
        batches.batchUpdate("""
                insert into identity_account
                    (person, login, must_change, failures, disabled, demo, created_at)
                select ?, ?, false, 0, false, false, ?
                where not exists (select 1 from identity_account where person = ? or login = ?)""", people, 500,
                (row, person) -> {
                    row.setLong(1, person.id().value());
                    row.setString(2, person.number());
                    row.setObject(3, at(now));
                    row.setLong(4, person.id().value());
                    row.setString(5, person.number());
                });
    }

    /** One more failure; the last one allowed locks instead. */
    void failed(long person, int allowed, Instant lockUntil) {
        jdbc.sql("""
                update identity_account
                set locked_until = case when failures + 1 >= ? then cast(? as timestamp with time zone) else locked_until end,
                    failures = case when failures + 1 >= ? then 0 else failures + 1 end
                where person = ?""").params(allowed, at(lockUntil), allowed, person).update();
    }

    void signedIn(long person, Instant now) {
        jdbc.sql("update identity_account set failures = 0, locked_until = null, signed_in_at = ? where person = ?")
                .params(at(now), person).update();
    }

    void password(long person, String hash, boolean mustChange) {
        jdbc.sql("""
                update identity_account
                set hash = ?, must_change = ?, demo = false, failures = 0, locked_until = null
                where person = ?""").params(hash, mustChange, person).update();
    }

    /** The demo's one password for everyone who has none of their own. */
    void demoPassword(String hash) {
        jdbc.sql("update identity_account set hash = ?, demo = true where hash is null or demo and hash <> ?")
                .params(hash, hash).update();
    }

    void unlock(long person) {
        jdbc.sql("update identity_account set failures = 0, locked_until = null where person = ?").param(person).update();
    }

    void disabled(long person, boolean disabled) {
        jdbc.sql("update identity_account set disabled = ? where person = ?").params(disabled, person).update();
    }

    void seat(long person, long seat) {
        jdbc.sql("update identity_account set seat = ? where person = ?").params(seat, person).update();
    }

    void language(long person, String language) {
        jdbc.sql("update identity_account set language = ? where person = ?").params(language, person).update();
    }

    void large(long person, boolean large) {
        jdbc.sql("update identity_account set large_text = ? where person = ?").params(large, person).update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int at) throws SQLException {
        var locked = row.getObject("locked_until", OffsetDateTime.class);
        return new Account(row.getLong("person"), row.getString("login"), row.getString("hash"),
                row.getBoolean("must_change"), row.getInt("failures"), locked == null ? null : locked.toInstant(),
                row.getBoolean("disabled"), row.getString("language"), row.getObject("large_text", Boolean.class),
                row.getObject("seat", Long.class), row.getBoolean("demo"));
    }
}
