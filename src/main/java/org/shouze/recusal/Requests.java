package org.shouze.recusal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores requests for recusal; what was written is sealed. */
@Component
class Requests {

    private static final String REASON = "recusal_request.reason";
    private static final String ANSWER = "recusal_request.answer";

    private final JdbcClient jdbc;
    private final Sealed sealed;

    Requests(JdbcClient jdbc, Sealed sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Request asked) {
        jdbc.sql("""
                insert into recusal_request (id, matter_id, person_id, ground, asker, reason, decider, asked_at, asked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(asked.id(), asked.matter().value(), asked.person().value(), asked.ground().name(),
                        asked.asker().name(), sealed.text(asked.reason(), REASON, asked.id()), asked.decider().name(),
                        utc(asked.askedAt()), asked.askedBy().value()).update();
    }

    /** @throws RequestIsDecided if somebody else decided it meanwhile */
    void decide(Request decided) {
        var updated = jdbc.sql("""
                update recusal_request set granted = ?, document = ?, answer = ?, decided_at = ?, decided_by = ?
                where id = ? and decided_at is null""")
                .params(decided.granted(), decided.document(), sealed.text(decided.answer(), ANSWER, decided.id()),
                        utc(decided.decidedAt()), decided.decidedBy().value(), decided.id()).update();
        if (updated == 0) {
            throw new RequestIsDecided();
        }
    }

    Request get(UUID id) {
        return jdbc.sql("select * from recusal_request where id = ?").param(id).query((row, n) -> request(row)).optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Request> of(MatterId matter) {
        return jdbc.sql("select * from recusal_request where matter_id = ? order by asked_at, id").param(matter.value())
                .query((row, n) -> request(row)).list();
    }

    List<PersonId> openAgainst(MatterId matter) {
        return jdbc.sql("select person_id from recusal_request where matter_id = ? and decided_at is null")
                .param(matter.value()).query(Long.class).list().stream().map(PersonId::new).toList();
    }

    private Request request(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var decidedBy = row.getObject("decided_by", Long.class);
        return new Request(id, new MatterId(row.getObject("matter_id", UUID.class)),
                new PersonId(row.getLong("person_id")), Request.Ground.valueOf(row.getString("ground")),
                Request.Asker.valueOf(row.getString("asker")), sealed.open(row.getString("reason"), REASON, id),
                Request.Decider.valueOf(row.getString("decider")), new PersonId(row.getLong("asked_by")),
                instant(row, "asked_at"), row.getObject("granted", Boolean.class), row.getString("document"),
                sealed.open(row.getString("answer"), ANSWER, id), instant(row, "decided_at"),
                decidedBy == null ? null : new PersonId(decidedBy));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
