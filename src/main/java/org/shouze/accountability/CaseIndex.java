package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.shouze.basis.Phrase;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be found without opening a file: stages, dates, and whether somebody has a case, by a keyed digest. */
@Component
class CaseIndex {

    private static final String SUBJECT = "accountability_case.subject_key";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;

    CaseIndex(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    void add(MatterId id, CaseAct.Proposed proposed) {
        jdbc.sql("""
                insert into accountability_case (id, subject_key, phrase, conduct_on, stage, locks) values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), key(proposed.subject(), proposed.unit()), proposed.phrase().name(),
                        proposed.conductOn(), CaseStage.PROPOSED.name(), false).update();
    }

    void update(MatterId id, CaseRecord record) {
        var until = record.served == null ? null : record.served.appealUntil();
        jdbc.sql("update accountability_case set stage = ?, locks = ?, appeal_until = ? where id = ?")
                .params(Arrays.asList(record.stage.name(), locks(record.stage), until == null ? null : Date.valueOf(until),
                        id.value())).update();
        if (record.decided != null) {
            ruled(id, record);
        }
        if (record.served != null) {
            jdbc.sql("update accountability_case set served_at = ?, served_way = ? where id = ? and served_at is null")
                    .params(at(clock.instant()), record.served.service().way().name(), id.value()).update();
        }
    }

    private void ruled(MatterId id, CaseRecord record) {
        jdbc.sql("update accountability_case set ruled_at = ?, heard = ? where id = ? and ruled_at is null")
                .params(at(clock.instant()), Heard.before(record).name(), id.value()).update();
        if (record.proposed.subject() != null) {
            form(id, record.decided);
        }
    }

    /** As it was decided first: what an appeal changes later is counted among the appeals. */
    private void form(MatterId id, CaseAct.Decided decided) {
        var form = Form.of(decided.measures());
        if (form != null) {
            jdbc.sql("update accountability_case set form = ?, effective = ?, decided_at = ? where id = ? and form is null")
                    .params(form.name(), decided.effective(), at(clock.instant()), id.value()).update();
        }
    }

    /** From the start of it to its end, with the period in which the decision bars: it ends after that. */
    private static boolean locks(CaseStage stage) {
        return stage != CaseStage.PROPOSED && !stage.isOver();
    }

    /** Two who act at the same moment come one after the other. @return false if there is no such case */
    boolean lock(MatterId id) {
        return jdbc.sql("select id from accountability_case where id = ? for update").param(id.value())
                .query(UUID.class).optional().isPresent();
    }

    /** All of this person, always in the same order. */
    List<MatterId> lockAll(PersonId person) {
        return jdbc.sql("select id from accountability_case where subject_key = ? order by id for update")
                .param(key(person, null)).query(UUID.class).list().stream().map(MatterId::new).toList();
    }

    boolean contains(MatterId id) {
        return jdbc.sql("select count(*) from accountability_case where id = ?").param(id.value()).query(Integer.class)
                .single() > 0;
    }

    boolean isLocked(PersonId person) {
        return jdbc.sql("select count(*) from accountability_case where subject_key = ? and locks")
                .param(key(person, null)).query(Integer.class).single() > 0;
    }

    /** What he is or was admonished for. */
    List<SameAct> admonished(PersonId person) {
        return jdbc.sql("""
                select phrase, conduct from accountability_interview
                where subject = ? and kind = 'ADMONITION' and status not in ('REFUSED', 'ESCALATED')""")
                .param(person.value()).query(CaseIndex::act).list();
    }

    /** What the same subject answers for, or has answered for, in a case. */
    List<SameAct> inCases(PersonId person, UnitId unit) {
        return jdbc.sql("""
                select phrase, conduct_on from accountability_case
                where subject_key = ? and stage not in ('NOT_STARTED', 'NOT_PURSUED', 'EXEMPTED', 'TRANSFERRED', 'REVOKED')""")
                .param(key(person, unit)).query(CaseIndex::act).list();
    }

    private static SameAct act(ResultSet row, int n) throws SQLException {
        return new SameAct(Phrase.valueOf(row.getString(1)), row.getObject(2, LocalDate.class));
    }

    /** Served decisions about this person, the latest first. */
    List<Served> servedTo(PersonId person) {
        return jdbc.sql("""
                select c.*, m.number from accountability_case c join matter m on m.id = c.id
                where c.subject_key = ? and c.stage in ('SERVED', 'EXECUTING') order by c.id desc""")
                .param(key(person, null)).query(CaseIndex::served).list();
    }

    private String key(PersonId person, UnitId unit) {
        return cipher.blindIndex(person == null ? "unit:" + unit.value() : "person:" + person.value(), SUBJECT);
    }

    private static Served served(ResultSet row, int n) throws SQLException {
        return new Served(new MatterId(row.getObject("id", UUID.class)), row.getString("number"),
                row.getObject("appeal_until", LocalDate.class));
    }

    /** @param appealUntil last day of the term, or null for none */
    record Served(MatterId id, String number, LocalDate appealUntil) {}
}
