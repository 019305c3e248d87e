package org.shouze.discipline;

import java.util.Arrays;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.matter.MatterId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Verifications as rows: one for each plan. */
@Component
class VerificationTable {

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Verification one) {
        jdbc.sql("""
                insert into discipline_verification (clue, round, planned_by, status, report, revision)
                values (?, ?, ?, ?, 0, 0)""")
                .params(one.clue.value(), one.round, one.plannedBy.value(), one.state().status().name()).update();
        one.group().forEach(each -> jdbc.sql("""
                insert into discipline_verifier (clue, round, person, reserved) values (?, ?, ?, false)""")
                .params(one.clue.value(), one.round, each.person().value()).update());
    }

    /** The one of the last round. @throws NotFound if none was planned */
    Verification get(MatterId clue) {
        return find(clue).orElseThrow(() -> new NotFound("verification of " + clue));
    }

    /** The last one, if it is not concluded. */
    Optional<Verification> open(MatterId clue) {
        return find(clue).filter(one -> one.state().status() != Verification.Status.CONCLUDED);
    }

    private Optional<Verification> find(MatterId clue) {
        return jdbc.sql("select * from discipline_verification where clue = ? order by round desc limit 1")
                .param(clue.value()).query((row, n) -> {
                    var group = jdbc.sql("select * from discipline_verifier where clue = ? and round = ? order by person")
                            .params(clue.value(), row.getInt("round"))
                            .query((member, m) -> new Verification.Verifier(Columns.person(member, "person"),
                                    member.getObject("signed_report", Integer.class), Columns.day(member, "signed_on"),
                                    member.getBoolean("reserved"))).list();
                    return Verification.stored(clue, row.getInt("round"), Columns.person(row, "planned_by"),
                            row.getInt("revision"), group, new Verification.State(
                                    Columns.one(Verification.Status.class, row, "status"),
                                    Columns.person(row, "approved_by"), Columns.day(row, "approved_on"),
                                    row.getInt("report"), Columns.day(row, "report_on"),
                                    Columns.one(Outcome.class, row, "proposed")));
                }).optional();
    }

    void save(Verification one) {
        var now = one.state();
        var saved = jdbc.sql("""
                update discipline_verification set status = ?, approved_by = ?, approved_on = ?, report = ?, report_on = ?,
                    proposed = ?, revision = revision + 1 where clue = ? and round = ? and revision = ?""")
                .params(Arrays.asList(now.status().name(), Columns.id(now.approvedBy()), now.approvedOn(),
                        now.report(), now.reportOn(), Columns.name(now.proposed()), one.clue.value(), one.round,
                        one.revision)).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("verification of " + one.clue);
        }
        one.group().stream().filter(each -> each.report() != null).forEach(each -> jdbc.sql("""
                update discipline_verifier set signed_report = ?, signed_on = ?, reserved = ?
                where clue = ? and round = ? and person = ?""")
                .params(each.report(), each.signedOn(), each.reserved(), one.clue.value(), one.round,
                        each.person().value()).update());
    }
}
