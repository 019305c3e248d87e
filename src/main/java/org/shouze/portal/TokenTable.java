package org.shouze.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TokenTable {

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash of the secret, or null while nobody has taken it */
    record Row(String id, String name, UnitId unit, Set<Scope> scopes, PersonId keeper, LocalDate lastDay, String hash,
            Instant grantedAt, Instant givenAt, Instant revokedAt, Instant usedAt, Instant refusedAt) {

        Token.State state(LocalDate today) {
            return revokedAt != null ? Token.State.REVOKED : today.isAfter(lastDay) ? Token.State.EXPIRED
                    : hash == null ? Token.State.GIVEN_OUT : Token.State.IN_FORCE;
        }
    }

    void insert(String id, String name, UnitId unit, Set<Scope> scopes, PersonId keeper, LocalDate lastDay, long by,
            Instant now) {
        jdbc.sql("""
                insert into portal_token (id, name, unit_id, scopes, keeper, last_day, granted_at, granted_by, used_in, used_times)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)""").params(id, name, unit.value(), scopes.stream().map(Scope::name)
                .sorted().collect(Collectors.joining(",")), keeper.value(), lastDay, at(now), by).update();
    }

    Optional<Row> find(String id) {
        return jdbc.sql("select * from portal_token where id = ?").param(id).query(TokenTable::row).optional();
    }

    /** Newest first. @param before older than this one, or null */
    List<Row> page(Row before, int most) {
        return before == null
                ? jdbc.sql("select * from portal_token order by granted_at desc, id desc limit ?").param(most)
                        .query(TokenTable::row).list()
                : jdbc.sql("""
                        select * from portal_token where granted_at < ? or granted_at = ? and id < ?
                        order by granted_at desc, id desc limit ?""").params(at(before.grantedAt()), at(before.grantedAt()),
                        before.id(), most).query(TokenTable::row).list();
    }

    List<Row> of(PersonId keeper) {
        return jdbc.sql("select * from portal_token where keeper = ? order by granted_at desc, id desc")
                .param(keeper.value()).query(TokenTable::row).list();
    }

    boolean give(String id, String hash, Instant now) {
        return jdbc.sql("update portal_token set hash = ?, given_at = ? where id = ? and revoked_at is null")
                .params(hash, at(now), id).update() == 1;
    }

    /** The secret goes with it. */
    boolean revoke(String id, Instant now) {
        return jdbc.sql("update portal_token set revoked_at = ?, hash = null where id = ? and revoked_at is null")
                .params(at(now), id).update() == 1;
    }

    /** Once more in this minute. @return false if that would be too often; exact, from how many nodes ever it comes */
    boolean use(String id, int most, Instant now) {
        var minute = now.getEpochSecond() / 60;
        return jdbc.sql("""
                update portal_token set used_times = case when used_in = :minute then used_times + 1 else 1 end,
                    used_in = :minute, used_at = :now
                where id = :id and (used_in <> :minute or used_times < :most)""").param("minute", minute).param("now", at(now))
                .param("id", id).param("most", most).update() == 1;
    }

    /** Written once a minute, however often somebody tries. */
    void refused(String id, Instant now) {
        jdbc.sql("update portal_token set refused_at = ? where id = ? and (refused_at is null or refused_at < ?)")
                .params(at(now), id, at(now.minusSeconds(60))).update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(row.getString("scopes").split(",")).map(Scope::valueOf).forEach(scopes::add);
        return new Row(row.getString("id"), row.getString("name"), new UnitId(row.getLong("unit_id")), scopes,
                new PersonId(row.getLong("keeper")), row.getObject("last_day", LocalDate.class), row.getString("hash"),
                instant(row, "granted_at"), instant(row, "given_at"), instant(row, "revoked_at"), instant(row, "used_at"),
                instant(row, "refused_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
