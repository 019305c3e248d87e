package org.shouze.accountability;

import static org.shouze.accountability.InterviewColumns.at;
import static org.shouze.accountability.InterviewColumns.day;
import static org.shouze.accountability.InterviewColumns.instant;
import static org.shouze.accountability.InterviewColumns.person;
import static org.shouze.accountability.InterviewColumns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.shouze.NotFound;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.HearingId;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InterviewRows {

    private final JdbcClient jdbc;

    InterviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param revision it was read with */
    record Read(Interview interview, int revision) {}

    void add(Interview interview) {
        var origin = interview.origin;
        jdbc.sql("""
                insert into accountability_interview (id, number, kind, subject, subject_kind, subject_unit, phrase, conduct,
                    direct, internal, organ, proposer, proposer_name, proposed_at, source, status, self_criticism,
                    rectification, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0)""")
                .params(Arrays.asList(origin.id().value(), origin.number(), origin.kind().name(), origin.subject().value(),
                        origin.subjectKind().name(), origin.subjectUnit().value(), origin.phrase().name(), origin.conduct(),
                        origin.direct(), origin.internal(), origin.organ().value(), origin.proposer().value(),
                        origin.proposerName(), at(origin.proposedAt()),
                        origin.source() == null ? null : origin.source().value(), interview.state().status().name()))
                .update();
    }

    /** @throws NotFound if there is none */
    Read get(MatterId id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Read> find(MatterId id) {
        return jdbc.sql("select * from accountability_interview where id = ?").param(id.value())
                .query((row, n) -> new Read(interview(row), row.getInt("revision"))).optional();
    }

    List<Interview> get(Collection<MatterId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from accountability_interview where id in (:ids)")
                .param("ids", ids.stream().map(MatterId::value).toList()).query((row, n) -> interview(row)).list();
    }

    /** @throws OptimisticLockingFailureException if somebody else changed it since it was read */
    void save(Read read) {
        var state = read.interview().state();
        var crew = state.crew();
        var saved = jdbc.sql("""
                update accountability_interview set status = ?, talker_one = ?, talker_two = ?, recorder = ?,
                    notified_at = ?, talk_at = ?, held_at = ?, hearing = ?, due = ?, self_criticism = ?, rectification = ?,
                    rectification_due = ?, recheck_from = ?, rechecked_at = ?, influence_until = ?, honours_until = ?,
                    closed_at = ?, revision = revision + 1 where id = ? and revision = ?""")
                .params(Arrays.asList(state.status().name(), crew == null ? null : crew.lead().value(),
                        crew == null ? null : crew.second().value(), crew == null ? null : crew.recorder().value(),
                        at(state.notifiedAt()), at(state.talkAt()), at(state.heldAt()),
                        state.hearing() == null ? null : state.hearing().value(), at(state.due()), state.selfCriticism(),
                        state.rectification(), at(state.rectificationDue()), state.recheckFrom(), at(state.recheckedAt()),
                        state.influenceUntil(), state.honoursUntil(), at(state.closedAt()),
                        read.interview().origin.id().value(), read.revision())).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("interview " + read.interview().origin.id());
        }
    }

    /** Those of the same person that were not refused, newest first. */
    List<Interview> of(PersonId subject, Instant since) {
        return jdbc.sql("""
                select * from accountability_interview where subject = ? and proposed_at >= ? and status <> 'REFUSED'
                order by proposed_at desc""").params(subject.value(), at(since)).query((row, n) -> interview(row)).list();
    }

    /** Is he barred on that day: until when, at most? */
    Optional<LocalDate> barredUntil(PersonId subject, LocalDate day, String until) {
        return jdbc.sql("select max(" + until + ") from accountability_interview where subject = ? and held_at is not null"
                + " and " + until + " >= ?").params(subject.value(), day).query(LocalDate.class).optional();
    }

    private static Interview interview(ResultSet row) throws SQLException {
        var source = uuid(row, "source");
        var hearing = uuid(row, "hearing");
        var lead = person(row, "talker_one");
        var origin = new Interview.Origin(new MatterId(uuid(row, "id")), row.getString("number"),
                InterviewKind.valueOf(row.getString("kind")), person(row, "subject"),
                SubjectKind.valueOf(row.getString("subject_kind")), new UnitId(row.getLong("subject_unit")),
                Phrase.valueOf(row.getString("phrase")), day(row, "conduct"), row.getBoolean("direct"),
                row.getBoolean("internal"), new UnitId(row.getLong("organ")), person(row, "proposer"),
                row.getString("proposer_name"), instant(row, "proposed_at"), source == null ? null : new MatterId(source));
        return new Interview(origin, new Interview.State(InterviewStatus.valueOf(row.getString("status")),
                lead == null ? null : new Interview.Crew(lead, person(row, "talker_two"), person(row, "recorder")),
                instant(row, "notified_at"), instant(row, "talk_at"), instant(row, "held_at"),
                hearing == null ? null : new HearingId(hearing), instant(row, "due"), row.getBoolean("self_criticism"),
                row.getBoolean("rectification"), instant(row, "rectification_due"), day(row, "recheck_from"),
                instant(row, "rechecked_at"), day(row, "influence_until"), day(row, "honours_until"),
                instant(row, "closed_at")));
    }
}
