package org.shouze.countersigning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The panels of matters. The signers asked now are people of the matter by the panel's role: {@code SIGNER@matter}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Panels {

    private static final String OPINION = "countersigning_signer.opinion";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Matters matters;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Clock clock;

    Panels(JdbcClient jdbc, JdbcTemplate batches, Matters matters, FieldCipher cipher, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.matters = matters;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Names who signs, before the process comes to the task that waits for {@code role@matter}.
     *
     * @param signers in their order, at least one, nobody twice
     * @param quota   of a vote, in percent; otherwise 100
     */
    public Panel open(MatterId matter, String role, Kind kind, List<Person> signers, int quota, Actor by) {
        if (signers.isEmpty() || signers.stream().map(Person::id).distinct().count() < signers.size()) {
            throw new IllegalArgumentException("a panel names everybody once, and somebody at all");
        }
        return open(matter, role, kind, quota, by, signers.stream()
                .map(person -> new Panel.Signer(person.id(), person.name(), null, null, null)).toList());
    }

    private Panel open(MatterId matter, String role, Kind kind, int quota, Actor by, List<Panel.Signer> signers) {
        jdbc.sql("""
                insert into countersigning_panel (matter_id, role, round, kind, quota, opened_at)
                select ?, ?, coalesce(max(round), 0) + 1, ?, ?, cast(? as timestamp with time zone)
                from countersigning_panel where matter_id = ? and role = ?""")
                .params(matter.value(), role, kind.name(), quota, OffsetDateTime.now(clock), matter.value(), role)
                .update();
        var id = newest(matter, role);
        batches.batchUpdate("""
                insert into countersigning_signer (panel_id, person_id, person_name, place) values (?, ?, ?, ?)""",
                IntStream.range(0, signers.size()).mapToObj(i -> new Object[] {id, signers.get(i).person().value(),
                        signers.get(i).name(), i}).toList());
        audit.changed(by, "countersigning.opened", "matter:" + matter, role + " " + kind + " " + signers.size());
        return offered(matter, of(matter, role));
    }

    /**
     * One signs.
     *
     * @param vote null where nothing is voted on
     * @throws NotAskedToSign if this person is not asked now, or has signed
     */
    public Panel sign(MatterId matter, String role, Actor by, Vote vote, String opinion) {
        var id = newest(matter, role);
        jdbc.sql("select id from countersigning_panel where id = ? for update").param(id).query(Long.class).single();
        if (of(matter, role).asked().stream().noneMatch(signer -> signer.person().equals(PersonId.of(by)))) {
            throw new NotAskedToSign();
        }
        jdbc.sql("""
                update countersigning_signer set signed_at = ?, vote = ?, opinion = ?
                where panel_id = ? and person_id = ?""")
                .params(OffsetDateTime.now(clock), vote == null ? null : vote.name(),
                        cipher.seal(opinion, OPINION, record(id, by.person())), id, by.person()).update();
        audit.changed(by, "countersigning.signed", "matter:" + matter, role);
        return offered(matter, of(matter, role));
    }

    /** One takes his signature back. @throws NotAskedToSign if he has not signed */
    public Panel unsign(MatterId matter, String role, Actor by) {
        var undone = jdbc.sql("""
                update countersigning_signer set signed_at = null, vote = null, opinion = null
                where panel_id = ? and person_id = ? and signed_at is not null""")
                .params(newest(matter, role), by.person()).update();
        if (undone == 0) {
            throw new NotAskedToSign();
        }
        audit.changed(by, "countersigning.unsigned", "matter:" + matter, role);
        return offered(matter, of(matter, role));
    }

    /** The same people sign once more, from the beginning: what they had signed was taken back to be changed. */
    public Panel again(MatterId matter, String role, Actor by) {
        var before = of(matter, role);
        return open(matter, role, before.kind(), before.quota(), by, before.signers());
    }

    /** The round of now. @throws NotFound if nobody was named */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Panel of(MatterId matter, String role) {
        var id = newest(matter, role);
        var signers = jdbc.sql("select * from countersigning_signer where panel_id = ? order by place").param(id)
                .query(this::signer).list();
        return jdbc.sql("select * from countersigning_panel where id = ?").param(id).query((row, n) -> new Panel(id,
                role, row.getInt("round"), Kind.valueOf(row.getString("kind")), row.getInt("quota"), signers)).single();
    }

    private long newest(MatterId matter, String role) {
        return jdbc.sql("""
                select id from countersigning_panel where matter_id = ? and role = ? order by round desc limit 1""")
                .params(matter.value(), role).query(Long.class).optional()
                .orElseThrow(() -> new NotFound(role + " of " + matter));
    }

    private Panel offered(MatterId matter, Panel panel) {
        matters.setPeople(matter, panel.role(), panel.asked().stream().map(Panel.Signer::person).toList());
        return panel;
    }

    private Panel.Signer signer(ResultSet row, int n) throws SQLException {
        var signed = row.getObject("signed_at", OffsetDateTime.class);
        var vote = row.getString("vote");
        var person = row.getLong("person_id");
        return new Panel.Signer(new PersonId(person), row.getString("person_name"),
                signed == null ? null : signed.toInstant(), vote == null ? null : Vote.valueOf(vote),
                cipher.open(row.getString("opinion"), OPINION, record(row.getLong("panel_id"), person)));
    }

    private static String record(long panel, long person) {
        return panel + ":" + person;
    }
}
