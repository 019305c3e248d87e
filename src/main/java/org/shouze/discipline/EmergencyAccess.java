package org.shouze.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.notification.Messages;
import org.shouze.notification.Words;
import org.shouze.organization.PersonId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaking the glass (紧急查阅): into a confidential matter for somebody who is no member of it. He asks with a reason, a
 * head lets him in for four hours, two officers who see no contents are told, and a third of the office reviews it.
 * Whoever is shut out of the matter is let in by nobody.
 */
@Component
@Transactional
public class EmergencyAccess {

    private static final String ROLE = "EMERGENCY";
    private static final String REASON = "discipline_glass.reason";
    private static final String REVIEW = "discipline_glass.review";
    private static final List<String> TOLD = List.of("AUDIT_ADMIN", "SECURITY_ADMIN");

    /** @param review what the reviewer wrote, or null */
    public record Entry(UUID id, MatterId matter, String number, String status, PersonId askedBy, String askedName,
            Instant askedAt, String reason, String allowedName, Instant endsAt, String reviewedName, Boolean justified,
            String review) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Members members;
    private final Officers officers;
    private final Messages messages;
    private final Journal journal;
    private final Clock clock;

    EmergencyAccess(JdbcClient jdbc, FieldCipher cipher, Members members, Officers officers, Messages messages,
            Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.members = members;
        this.officers = officers;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Asks to be let in. For a number that does not exist, is not confidential, or that this person is shut out of or a
     * member of already, the answer is the same, and it is the answer of success: the request is simply never seen.
     *
     * @throws NotFound     if he is not of the discipline office
     * @throws ReasonNeeded if he does not say why
     */
    public void ask(String number, String reason, Acting by) {
        door(by);
        Glass.ask(by.person(), reason);
        matter(number).filter(found -> !members.isExcluded(found, by.person()) && !members.include(found, by.person()))
                .ifPresent(found -> {
                    var id = UUID.randomUUID();
                    jdbc.sql("""
                            insert into discipline_glass (id, matter, asked_by, asked_name, asked_at, reason, status, revision)
                            values (?, ?, ?, ?, ?, ?, ?, 0)""")
                            .params(id, found.value(), by.person().value(), by.actor().name(),
                                    Columns.at(clock.instant()), cipher.seal(reason.strip(), REASON, id.toString()),
                                    Glass.Status.ASKED.name()).update();
                    journal.write(found, by.actor(), "glassAsked");
                });
    }

    /** @throws OneOpensAlone if it is the one who asked @throws NotFound if he is no head, or shut out of the matter */
    public void allow(UUID id, Acting by) {
        var entry = decidable(id, by);
        var glass = glass(id);
        var ends = glass.allow(by.person(), clock.instant());
        save(id, glass, ", allowed_by = ?, allowed_name = ?, allowed_at = ?, ends_at = ?", by.person().value(),
                by.actor().name(), Columns.at(clock.instant()), Columns.at(ends));
        members.admit(entry.matter(), entry.askedBy(), ROLE, "discipline.glass.member", by.actor());
        journal.write(entry.matter(), by.actor(), "glassBroken");
        var told = new LinkedHashSet<PersonId>();
        TOLD.forEach(post -> told.addAll(officers.holders(post, officers.school())));
        messages.send(Actor.SYSTEM, "glass:" + id, told, Words.of("discipline.told.glass"), "/messages", Duration.ZERO);
    }

    public void refuse(UUID id, Acting by) {
        var entry = decidable(id, by);
        var glass = glass(id);
        glass.refuse(by.person());
        save(id, glass, ", allowed_by = ?, allowed_name = ?, allowed_at = ?", by.person().value(), by.actor().name(),
                Columns.at(clock.instant()));
        journal.write(entry.matter(), by.actor(), "glassRefused");
    }

    /** @throws SameReviews if he asked or allowed it @throws NotFound if he is not of the office, or shut out */
    public void review(UUID id, boolean justified, String judged, Acting by) {
        var entry = seen(id, by);
        var glass = glass(id);
        glass.review(by.person(), judged);
        save(id, glass, ", reviewed_by = ?, reviewed_name = ?, reviewed_at = ?, justified = ?, review = ?",
                by.person().value(), by.actor().name(), Columns.at(clock.instant()), justified,
                cipher.seal(judged.strip(), REVIEW, id.toString()));
        journal.write(entry.matter(), by.actor(), justified ? "glassJustified" : "glassUnjustified");
    }

    /** Those whose four hours are over know of it no longer. */
    public void end() {
        jdbc.sql("select id from discipline_glass where status = 'OPEN' and ends_at <= ?")
                .param(Columns.at(clock.instant())).query(UUID.class).list().forEach(id -> {
                    var glass = glass(id);
                    if (glass.end(clock.instant())) {
                        save(id, glass, "");
                        var entry = get(id);
                        members.dismiss(entry.matter(), entry.askedBy(), Actor.SYSTEM);
                        journal.write(entry.matter(), Actor.SYSTEM, "glassEnded");
                    }
                });
    }

    /** What he asked for, what waits for him to decide or review; newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<Entry> of(Acting by) {
        door(by);
        return jdbc.sql("""
                select g.*, m.number from discipline_glass g join matter m on m.id = g.matter
                where not exists (select 1 from matter_excluded x where x.matter_id = g.matter and x.person_id = ?)
                  and (g.asked_by = ? or ?) order by g.asked_at desc limit 50""")
                .params(by.person().value(), by.person().value(), decides(by) || Officers.supervises(by))
                .query(this::entry).list();
    }

    /** May he let others in? */
    public static boolean decides(Acting by) {
        return Officers.heads(by) || by.whole().stream().anyMatch(held -> held.substituteFor() == null
                && held.seat().post().code().equals("DISCIPLINE_DEPUTY_SECRETARY"));
    }

    private Entry decidable(UUID id, Acting by) {
        if (!decides(by)) {
            throw new NotFound("request " + id);
        }
        return seen(id, by);
    }

    private Entry seen(UUID id, Acting by) {
        return of(by).stream().filter(entry -> entry.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("request " + id));
    }

    private static void door(Acting by) {
        if (!Officers.belongs(by)) {
            throw new NotFound("emergency access");
        }
    }

    private Optional<MatterId> matter(String number) {
        return jdbc.sql("select id from matter where number = ? and confidential").param(number == null ? "" : number.strip())
                .query((row, n) -> Columns.matter(row, "id")).optional();
    }

    private Glass glass(UUID id) {
        return jdbc.sql("select * from discipline_glass where id = ?").param(id).query((row, n) -> Glass.stored(
                Columns.person(row, "asked_by"), Columns.one(Glass.Status.class, row, "status"),
                Columns.person(row, "allowed_by"), Columns.instant(row, "ends_at"))).single();
    }

    /** Of two who decide at once the second finds it settled. @param columns what else is set, with a comma in front */
    private void save(UUID id, Glass glass, String columns, Object... values) {
        var all = new ArrayList<Object>(List.of(glass.status().name()));
        all.addAll(List.of(values));
        all.addAll(List.of(id, Glass.Status.REVIEWED.name(), glass.status().name()));
        if (jdbc.sql("update discipline_glass set revision = revision + 1, status = ?" + columns
                + " where id = ? and status not in (?, ?)").params(all).update() == 0) {
            throw new GlassIsSettled();
        }
    }

    private Entry get(UUID id) {
        return jdbc.sql("select g.*, m.number from discipline_glass g join matter m on m.id = g.matter where g.id = ?")
                .param(id).query(this::entry).single();
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        var id = row.getString("id");
        return new Entry(UUID.fromString(id), Columns.matter(row, "matter"), row.getString("number"),
                row.getString("status"), Columns.person(row, "asked_by"), row.getString("asked_name"),
                Columns.instant(row, "asked_at"), cipher.open(row.getString("reason"), REASON, id),
                row.getString("allowed_name"), Columns.instant(row, "ends_at"), row.getString("reviewed_name"),
                row.getObject("justified", Boolean.class), cipher.open(row.getString("review"), REVIEW, id));
    }
}
