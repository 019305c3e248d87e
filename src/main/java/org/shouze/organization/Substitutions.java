package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away and who stands in (请假代办): for a period, for one seat or all, for all kinds of work or some. */
@Component
public class Substitutions {

    private final JdbcClient jdbc;
    private final TreeKeeper keeper;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutions(JdbcClient jdbc, TreeKeeper keeper, People people, Audit audit, ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** For all kinds of work. */
    @Transactional
    public void set(Actor by, PersonId absent, String substitute, SeatId seat, LocalDate from, LocalDate until) {
        set(by, absent, new Leave(substitute, seat, Set.of(), from, until));
    }

    /**
     * @throws NoSuchPerson           if nobody has that number
     * @throws SubstitutesHimself     if both are one
     * @throws SubstituteIsAbsent     if the substitute has a substitute himself within that time: chains do not form
     * @throws SeparateAdministration if either is an administrator
     */
    @Transactional
    public void set(Actor by, PersonId absent, Leave leave) {
        keeper.changing();
        var deputy = check(absent, leave);
        var seat = leave.seat();
        jdbc.sql("""
                insert into organization_substitution (absent, substitute, seat, works, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)""")
                .params(absent.value(), deputy.map(person -> person.id().value()).orElse(null),
                        seat == null ? null : seat.value(), leave.stored(), leave.from(), leave.until()).update();
        audit.changed(by, "organization.substituted", "person:" + absent.value(),
                "substitute=" + deputy.map(person -> String.valueOf(person.id().value())).orElse("nobody")
                + " from=" + leave.from() + " until=" + leave.until() + (seat == null ? "" : " seat=" + seat.value())
                + (leave.works().isEmpty() ? "" : " works=" + leave.stored()));
        events.publishEvent(new OrganizationChanged(by));
    }

    /**
     * Changes nothing, and refuses what {@link #set} would refuse.
     *
     * @return the substitute, or empty if there is none yet
     */
    public Optional<Person> check(PersonId absent, Leave leave) {
        var period = new Period(leave.from(), leave.until());
        if (leave.until() == null || leave.until().isBefore(LocalDate.now(clock))) {
            throw new PeriodReversed();
        }
        if (!leave.hasSubstitute()) {
            return Optional.empty();
        }
        var deputy = people.numbered(leave.substitute()).orElseThrow(() -> new NoSuchPerson(leave.substitute()));
        refuse(people.get(absent), deputy, period);
        return Optional.of(deputy);
    }

    /** Of this person, those that are not over, the soonest first. */
    public List<Standing> of(PersonId absent) {
        return jdbc.sql("""
                select b.*, p.name from organization_substitution b
                left join organization_person p on p.id = b.substitute
                where b.absent = ? and b.valid_to >= ? order by b.valid_from, b.id""")
                .params(absent.value(), LocalDate.now(clock)).query((row, n) -> new Standing(row.getLong("id"),
                        row.getString("name"), seat(row.getObject("seat", Long.class)),
                        Leave.works(row.getString("works")), row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class))).list();
    }

    private static SeatId seat(Long id) {
        return id == null ? null : new SeatId(id);
    }

    /** One's own. @throws org.shouze.NotFound if there is no such substitution of this person */
    @Transactional
    public void cancelOwn(Actor by, long id) {
        if (of(PersonId.of(by)).stream().noneMatch(standing -> standing.id() == id)) {
            throw new NotFound(id);
        }
        cancel(by, id);
    }

    /**
     * Ends it yesterday: what was done under it stays explained.
     *
     * @throws org.shouze.NotFound if there is no such substitution
     */
    @Transactional
    public void cancel(Actor by, long id) {
        keeper.changing();
        var ended = jdbc.sql("update organization_substitution set valid_to = ? where id = ? and valid_to >= ?")
                .params(LocalDate.now(clock).minusDays(1), id, LocalDate.now(clock)).update();
        if (ended == 0) {
            throw new NotFound(id);
        }
        audit.changed(by, "organization.substitutionCancelled", "substitution:" + id, null);
        events.publishEvent(new OrganizationChanged(by));
    }

    private void refuse(Person absent, Person substitute, Period period) {
        if (absent.id().equals(substitute.id())) {
            throw new SubstitutesHimself();
        }
        if (isAdministrator(absent) || isAdministrator(substitute)) {
            throw new SeparateAdministration(substitute.name());
        }
        if (isAbsent(substitute, period)) {
            throw new SubstituteIsAbsent(substitute.name());
        }
    }

    private boolean isAbsent(Person person, Period period) {
        return jdbc.sql("select count(*) from organization_substitution where absent = ? and valid_from <= ?"
                + " and valid_to >= ?").params(person.id().value(), period.until(), period.from())
                .query(Integer.class).single() > 0;
    }

    private boolean isAdministrator(Person person) {
        return jdbc.sql("""
                select count(*) from organization_appointment a join organization_seat s on s.id = a.seat
                join organization_post o on o.code = s.post
                where a.person = ? and not o.business and (a.valid_to is null or a.valid_to >= ?)""")
                .params(person.id().value(), LocalDate.now(clock)).query(Integer.class).single() > 0;
    }

    /** @param substitute name, or null while there is none */
    public record Standing(long id, String substitute, SeatId seat, Set<String> works, LocalDate from,
            LocalDate until) {}
}
