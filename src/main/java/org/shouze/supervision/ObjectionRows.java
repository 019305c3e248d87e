package org.shouze.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps objections; what was written is sealed. */
@Component
class ObjectionRows {

    private static final String TEXT = "supervision_objection.text";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ObjectionRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if somebody objected to the same at that moment */
    void insert(Objection one) {
        var filed = one.filed;
        var id = filed.id();
        jdbc.sql("""
                insert into supervision_objection (id, number, conclusion, conclusion_number, unit, handling, concluded_at,
                    facts, text, objector, objector_name, filed_at, reasons)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id.value(), filed.number(), filed.conclusion().value(), filed.conclusionNumber(),
                        filed.unit().value(), filed.handling().value(), Columns.at(filed.concludedAt()),
                        seal(filed.facts(), id), seal(filed.text(), id), filed.objector(), filed.objectorName(),
                        Columns.at(filed.filedAt()), seal(filed.reasons(), id))).update();
        filed.participants().forEach(person -> jdbc.sql("""
                insert into supervision_concluder (objection, person) values (?, ?)""").params(id.value(), person).update());
    }

    /** @throws OptimisticLockingFailureException if it was answered meanwhile */
    void answer(Objection one) {
        var answer = one.answer();
        var id = one.filed.id();
        if (jdbc.sql("""
                update supervision_objection set outcome = ?, answer = ?, instead = ?, reviewer = ?, reviewer_name = ?,
                    answered_at = ? where id = ? and outcome is null""")
                .params(Arrays.asList(answer.outcome().name(), seal(answer.reasons(), id), seal(answer.instead(), id),
                        answer.reviewer(), answer.reviewerName(), Columns.at(answer.at()), id.value())).update() == 0) {
            throw new OptimisticLockingFailureException("objection " + id);
        }
    }

    boolean objected(MatterId conclusion, Instant at) {
        return jdbc.sql("select count(*) from supervision_objection where conclusion = ? and concluded_at = ?")
                .params(conclusion.value(), Columns.at(at)).query(Integer.class).single() > 0;
    }

    /** @throws NotFound if there is none */
    Objection get(MatterId id) {
        return jdbc.sql("select * from supervision_objection where id = ?").param(id.value()).query(this::read).optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Objection read(ResultSet rs, int n) throws SQLException {
        var id = Columns.matter(rs, "id");
        var filed = new Objection.Filed(id, rs.getString("number"), Columns.matter(rs, "conclusion"),
                rs.getString("conclusion_number"), new UnitId(rs.getLong("unit")), new UnitId(rs.getLong("handling")),
                Columns.instant(rs, "concluded_at"), new HashSet<>(jdbc.sql("select person from supervision_concluder"
                        + " where objection = ?").param(id.value()).query(Long.class).list()),
                open(rs.getString("facts"), id), open(rs.getString("text"), id), rs.getLong("objector"),
                rs.getString("objector_name"), Columns.instant(rs, "filed_at"), open(rs.getString("reasons"), id));
        var outcome = rs.getString("outcome");
        return new Objection(filed, outcome == null ? null : new Objection.Answer(ObjectionOutcome.valueOf(outcome),
                open(rs.getString("answer"), id), open(rs.getString("instead"), id), rs.getLong("reviewer"),
                rs.getString("reviewer_name"), Columns.instant(rs, "answered_at")));
    }

    private String seal(String text, MatterId id) {
        return text == null ? null : cipher.seal(text, TEXT, id.toString());
    }

    private String open(String text, MatterId id) {
        return text == null ? null : cipher.open(text, TEXT, id.toString());
    }
}
