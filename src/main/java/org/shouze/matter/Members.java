package org.shouze.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who knows of a confidential matter (知悉范围), and who is shut out of any matter (回避). Membership is the only way
 * into a confidential matter; exclusion wins over it and over every seat (security.md, "Who may see what", 1 and 2).
 */
@Component
public class Members {

    /** May one person know of {@code matter m}? In SQL; takes the person's id twice. */
    public static final String KNOWN = """
            (not m.guarded or not exists (select 1 from matter_excluded e where e.matter_id = m.id and e.person_id = ?)
                and (not m.confidential or exists (select 1 from matter_member k
                    where k.matter_id = m.id and k.person_id = ? and k.until is null)))""";

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final JdbcClient jdbc;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(JdbcClient jdbc, People people, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on this person knows of it. A second time for the same role changes nothing.
     *
     * @param role   what he is there for: a party's role, or the id of the step that waits for him
     * @param reason why, in the words of who admits him
     * @throws PersonIsExcluded if he is shut out, whoever admits him
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(MatterId matter, PersonId person, String role, String reason, Actor by) {
        admit(matter, person, role, null, reason, by);
    }

    /** The same for as long as he sits there. @param seat by which the step waits for him, or null */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(MatterId matter, PersonId person, String role, SeatId seat, String reason, Actor by) {
        if (isExcluded(matter, person)) {
            throw new PersonIsExcluded();
        }
        var admitted = jdbc.sql("""
                insert into matter_member (matter_id, person_id, role, seat_id, reason, admitted_by, since)
                select ?, ?, ?, cast(? as bigint), ?, ?, cast(? as timestamp with time zone) where not exists
                    (select 1 from matter_member where matter_id = ? and person_id = ? and role = ? and until is null)""")
                .params(matter.value(), person.value(), role, seat == null ? null : seat.value(), reason, by.name(), now(),
                        matter.value(), person.value(), role).update();
        if (admitted > 0) {
            audit.changed(by, "matter.admitted", "matter:" + matter, "person:" + person.value() + " " + role);
        }
    }

    /** @throws PersonIsExcluded if one of them is shut out of it */
    void admitParties(Matter matter, String role, List<PersonId> people) {
        if (!Collections.disjoint(excluded(matter.id()), people)) {
            throw new PersonIsExcluded();
        }
        if (matter.confidential()) {
            people.forEach(person -> admit(matter.id(), person, role, "matter.member.party", Actor.SYSTEM));
        }
    }

    /** From now on he knows of it no longer, whatever he was there for; what waits for him is withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dismiss(MatterId matter, PersonId person, Actor by) {
        var left = jdbc.sql("update matter_member set until = ? where matter_id = ? and person_id = ? and until is null")
                .params(now(), matter.value(), person.value()).update();
        if (left > 0) {
            audit.changed(by, "matter.dismissed", "matter:" + matter, "person:" + person.value());
            events.publishEvent(new PersonShutOut(matter, person));
        }
    }

    /** Who was admitted by this seat and sits there no longer knows of those matters no longer by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seatTaken(SeatId seat, Collection<PersonId> sitting) {
        jdbc.sql("update matter_member set until = ? where seat_id = ? and until is null and not person_id = any (?)")
                .params(now(), seat.value(), sitting.stream().map(PersonId::value).toArray(Long[]::new)).update();
    }

    /**
     * Shuts somebody out for good: he is no member from now on, and nobody can make him one.
     *
     * @param ground why, as a message key under {@code matter.excluded.}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exclude(MatterId matter, PersonId person, String ground, Actor by) {
        var excluded = jdbc.sql("""
                insert into matter_excluded (matter_id, person_id, ground, since)
                select ?, ?, ?, cast(? as timestamp with time zone) where not exists
                    (select 1 from matter_excluded where matter_id = ? and person_id = ?)""")
                .params(matter.value(), person.value(), ground, now(), matter.value(), person.value()).update();
        jdbc.sql("update matter_member set until = ? where matter_id = ? and person_id = ? and until is null")
                .params(now(), matter.value(), person.value()).update();
        jdbc.sql("update matter set guarded = true where id = ?").param(matter.value()).update();
        jdbc.sql("delete from matter_party where matter_id = ? and person_id = ?")
                .params(matter.value(), person.value()).update();
        jdbc.sql("delete from matter_reader where matter_id = ? and person_id = ?")
                .params(matter.value(), person.value()).update();
        jdbc.sql("delete from matter_follower where matter_id = ? and person_id = ?")
                .params(matter.value(), person.value()).update();
        if (excluded > 0) {
            audit.changed(by, "matter.excluded", "matter:" + matter, "person:" + person.value() + " " + ground);
            events.publishEvent(new PersonShutOut(matter, person));
        }
    }

    public boolean isExcluded(MatterId matter, PersonId person) {
        return jdbc.sql("select count(*) from matter_excluded where matter_id = ? and person_id = ?")
                .params(matter.value(), person.value()).query(Integer.class).single() > 0;
    }

    public List<PersonId> excluded(MatterId matter) {
        return jdbc.sql("select person_id from matter_excluded where matter_id = ?").param(matter.value())
                .query((row, n) -> new PersonId(row.getLong(1))).list();
    }

    /** May this person know of it, as far as this room decides: not shut out, and a member if it is confidential. */
    public boolean let(Matter matter, PersonId person) {
        return !matter.guarded() || let(matter.id(), person);
    }

    /** The same of a matter that is known by its id. */
    public boolean let(MatterId matter, PersonId person) {
        return jdbc.sql("select count(*) from matter m where m.id = ? and " + KNOWN)
                .params(matter.value(), person.value(), person.value()).query(Integer.class).single() > 0;
    }

    /** Those of today and before, in the order they came. */
    public List<Member> of(MatterId matter) {
        return jdbc.sql("select * from matter_member where matter_id = ? order by id").param(matter.value())
                .query(Members::member).list();
    }

    /** Is he one now? An excluded person never is. */
    public boolean include(MatterId matter, PersonId person) {
        return jdbc.sql("select count(*) from matter_member where matter_id = ? and person_id = ? and until is null")
                .params(matter.value(), person.value()).query(Integer.class).single() > 0;
    }

    /** For the page that this person looks at now. */
    public Confidence confidence(MatterId matter, PersonId reader) {
        var who = people.get(reader);
        var number = who.number() == null ? "" : who.number();
        return new Confidence(matter, (int) of(matter).stream().filter(Member::isNow).map(Member::person).distinct().count(),
                who.name() + " " + number.substring(Math.max(number.length() - 4, 0)) + " · "
                        + AT.format(clock.instant().atZone(clock.getZone())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Member(new MatterId(row.getObject("matter_id", UUID.class)), new PersonId(row.getLong("person_id")),
                row.getString("role"), row.getString("reason"), row.getString("admitted_by"),
                row.getObject("since", OffsetDateTime.class).toInstant(), until == null ? null : until.toInstant());
    }

    /** @param until when he left, or null while he knows of it */
    public record Member(MatterId matter, PersonId person, String role, String reason, String admittedBy, Instant since,
            Instant until) {

        public boolean isNow() {
            return until == null;
        }
    }
}
