package org.shouze.hearing;

import static org.shouze.hearing.HearingTable.at;
import static org.shouze.hearing.HearingTable.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PassTable {

    private final JdbcClient jdbc;
    private final Sealed sealed;

    PassTable(JdbcClient jdbc, Sealed sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Pass pass) {
        var concerned = pass.concerned();
        jdbc.sql("""
                insert into hearing_pass (id, number, mark, matter, person, outside_name, outside_mark, issued_at,
                    issued_by, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(pass.id().value(), pass.number(), pass.mark(), pass.matter().value(),
                        concerned.person() == null ? null : concerned.person().value(),
                        sealed.outside(pass.id(), concerned.outsideName()), sealed.outsideMark(concerned),
                        at(pass.issuedAt()), pass.issuedBy(), at(pass.expiresAt()))).update();
    }

    Optional<Pass> get(PassId id) {
        return jdbc.sql("select * from hearing_pass where id = ?").param(id.value()).query(this::pass).optional();
    }

    Optional<Pass> numbered(String number) {
        return jdbc.sql("select * from hearing_pass where number = ?").param(number).query(this::pass).optional();
    }

    /** Newest first. */
    List<Pass> of(MatterId matter) {
        return jdbc.sql("select * from hearing_pass where matter = ? order by issued_at desc, id").param(matter.value())
                .query(this::pass).list();
    }

    void revoke(PassId id, Instant now, String by) {
        jdbc.sql("update hearing_pass set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(at(now), by, id.value()).update();
    }

    /** Those this person has had so far in this matter: one is enough. */
    void revokeOf(MatterId matter, Concerned concerned, Instant now, String by) {
        jdbc.sql("""
                update hearing_pass set revoked_at = ?, revoked_by = ?
                where matter = ? and revoked_at is null and (person = ? or outside_mark = ?)""")
                .params(Arrays.asList(at(now), by, matter.value(),
                        concerned.person() == null ? -1L : concerned.person().value(), sealed.outsideMark(concerned)))
                .update();
    }

    /** One more failure; the last one allowed locks instead. For nobody's pass it changes nothing and takes as long. */
    void failed(PassId id, Instant lockUntil) {
        jdbc.sql("""
                update hearing_pass
                set locked_until = case when failures + 1 >= ? then cast(? as timestamp with time zone) else locked_until end,
                    failures = case when failures + 1 >= ? then 0 else failures + 1 end
                where id = ?""").params(Pass.FAILURES_ALLOWED, at(lockUntil), Pass.FAILURES_ALLOWED, id.value()).update();
    }

    void proved(PassId id) {
        jdbc.sql("update hearing_pass set failures = 0, locked_until = null where id = ?").param(id.value()).update();
    }

    /** @param hearing what was read, or null for the list */
    void opened(PassId id, HearingId hearing, Instant now) {
        jdbc.sql("insert into hearing_opening (pass, hearing, at) values (?, ?, ?)")
                .params(Arrays.asList(id.value(), hearing == null ? null : hearing.value(), at(now))).update();
    }

    /** When each was opened, first and last, and how often; those never opened are left out. */
    Map<PassId, Passes.Openings> openings(MatterId matter) {
        var found = new HashMap<PassId, Passes.Openings>();
        jdbc.sql("""
                select o.pass, min(o.at) as first_at, max(o.at) as last_at, count(*) as times from hearing_opening o
                join hearing_pass p on p.id = o.pass where p.matter = ? and o.hearing is null group by o.pass""")
                .param(matter.value()).query(row -> {
                    found.put(new PassId(row.getObject("pass", UUID.class)), new Passes.Openings(
                            instant(row, "first_at"), instant(row, "last_at"), row.getInt("times")));
                });
        return found;
    }

    private Pass pass(ResultSet row, int n) throws SQLException {
        var id = new PassId(row.getObject("id", UUID.class));
        return new Pass(id, row.getString("number"), row.getString("mark"),
                new MatterId(row.getObject("matter", UUID.class)),
                sealed.concerned(id, row.getObject("person", Long.class), row.getString("outside_name")),
                instant(row, "issued_at"), row.getString("issued_by"), instant(row, "expires_at"),
                instant(row, "revoked_at"), instant(row, "locked_until"));
    }
}
