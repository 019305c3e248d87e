package org.shouze.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clues as rows. */
@Component
class ClueTable {

    private static final String FINDING = "discipline_clue.finding";
    private static final String FORWARDED = "discipline_clue.forwarded_to";
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ClueTable(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(Clue clue, Actor by) {
        var state = clue.state();
        var finding = clue.intake.finding();
        jdbc.sql("""
                insert into discipline_clue (id, number, source, kind, received_on, finding, finding_on, registered_at,
                    registered_by, stage, stage_since, good_faith, round, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 0, 0)""")
                .params(Arrays.asList(clue.id.value(), clue.number, clue.intake.source().name(),
                        clue.intake.kind().name(), clue.intake.receivedOn(),
                        finding == null ? null : cipher.seal(finding.body() + BETWEEN + finding.number(), FINDING,
                                clue.id.toString()),
                        finding == null ? null : finding.on(), Columns.at(state.since()), by.person(),
                        state.stage().name(), Columns.at(state.since()))).update();
        enter(clue);
    }

    /** @throws NotFound if there is none */
    Clue get(MatterId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Clue> find(MatterId id) {
        return jdbc.sql("select * from discipline_clue where id = ?").param(id.value()).query(this::clue).optional();
    }

    Optional<MatterId> numbered(String number) {
        return jdbc.sql("select id from discipline_clue where number = ?").param(number)
                .query((row, n) -> Columns.matter(row, "id")).optional();
    }

    void save(Clue clue) {
        var now = clue.state();
        var saved = jdbc.sql("""
                update discipline_clue set stage = ?, stage_since = ?, good_faith = ?, assigner = ?, handler = ?,
                    proposed = ?, disposal = ?, disposed_by = ?, outcome = ?, round = ?, closed_on = ?, filed_on = ?,
                    clarified_on = ?, merged_into = ?, revision = revision + 1 where id = ? and revision = ?""")
                .params(Arrays.asList(now.stage().name(), Columns.at(now.since()), now.goodFaith(),
                        Columns.id(now.assigner()), Columns.id(now.handler()), Columns.name(now.proposed()),
                        Columns.name(now.disposal()), Columns.id(now.disposedBy()), Columns.name(now.outcome()),
                        now.round(), now.closedOn(), now.filedOn(), now.clarifiedOn(), Columns.id(now.mergedInto()),
                        clue.id.value(), clue.revision)).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("clue " + clue.id);
        }
        enter(clue);
    }

    /** Where it was handed on to. */
    void forwardedTo(MatterId id, String body) {
        jdbc.sql("update discipline_clue set forwarded_to = ? where id = ?")
                .params(cipher.seal(body, FORWARDED, id.toString()), id.value()).update();
    }

    Optional<String> forwardedTo(MatterId id) {
        return jdbc.sql("select forwarded_to from discipline_clue where id = ? and forwarded_to is not null")
                .param(id.value()).query(String.class).optional()
                .map(sealed -> cipher.open(sealed, FORWARDED, id.toString()));
    }

    /** Number, stage, dates and outcome stay. */
    void reduce(MatterId id) {
        jdbc.sql("update discipline_clue set finding = null where id = ?").param(id.value()).update();
    }

    /** One line for each stage it came to. */
    private void enter(Clue clue) {
        var state = clue.state();
        jdbc.sql("""
                insert into discipline_stage (clue, position, stage, since)
                select ?, (select count(*) from discipline_stage where clue = ?), ?, cast(? as timestamp with time zone)
                where not exists (select 1 from discipline_stage s where s.clue = ? and s.stage = ? and s.since = ?)""")
                .params(clue.id.value(), clue.id.value(), state.stage().name(), Columns.at(state.since()),
                        clue.id.value(), state.stage().name(), Columns.at(state.since())).update();
    }

    private Clue clue(ResultSet row, int n) throws SQLException {
        var id = Columns.matter(row, "id");
        return Clue.stored(id, row.getString("number"), intake(row, id), row.getInt("revision"), new Clue.State(
                Columns.one(Stage.class, row, "stage"), Columns.instant(row, "stage_since"),
                row.getBoolean("good_faith"), Columns.person(row, "assigner"), Columns.person(row, "handler"),
                Columns.one(Disposal.class, row, "proposed"), Columns.one(Disposal.class, row, "disposal"),
                Columns.person(row, "disposed_by"), Columns.one(Outcome.class, row, "outcome"), row.getInt("round"),
                Columns.day(row, "closed_on"), Columns.day(row, "filed_on"), Columns.day(row, "clarified_on"),
                Columns.matter(row, "merged_into")));
    }

    private Intake intake(ResultSet row, MatterId id) throws SQLException {
        var finding = cipher.open(row.getString("finding"), FINDING, id.toString());
        var parts = finding == null ? null : finding.split(BETWEEN, 2);
        return new Intake(Columns.one(Source.class, row, "source"), Columns.one(Intake.Kind.class, row, "kind"),
                Columns.day(row, "received_on"), parts == null ? null
                        : new Intake.Finding(parts[0], parts[1], Columns.day(row, "finding_on")));
    }
}
