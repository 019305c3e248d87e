package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom (请假代办): for a period, for one seat or for all. */
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

    /**
     * @param seat only for this seat of the absent person, or null for all of them
     * @throws NoSuchPerson           if nobody has that number
     * @throws SubstitutesHimself     if both are one
     * @throws SubstituteIsAbsent     if the substitute has a substitute himself within that time: chains do not form
     * @throws SeparateAdministration if either is an administrator
     */
    @Transactional
    public void set(Actor by, PersonId absent, String substitute, SeatId seat, LocalDate from, LocalDate until) {
        var period = new Period(from, until);
        if (until == null || until.isBefore(LocalDate.now(clock))) {
            throw new PeriodReversed();
        }
        var deputy = people.numbered(substitute).orElseThrow(() -> new NoSuchPerson(substitute));
        keeper.changing();
        refuse(people.get(absent), deputy, period);
        jdbc.sql("""
                insert into organization_substitution (absent, substitute, seat, valid_from, valid_to)
                values (?, ?, ?, ?, ?)""")
                .params(absent.value(), deputy.id().value(), seat == null ? null : seat.value(), from, until).update();
        audit.changed(by, "organization.substituted", "person:" + absent.value(), "substitute=" + deputy.id().value()
                + " from=" + from + " until=" + until + (seat == null ? "" : " seat=" + seat.value()));
        events.publishEvent(new OrganizationChanged(by));
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
}
