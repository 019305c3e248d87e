package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dated appointments, made and ended by hand; the registers make and end the many. */
@Component
public class Appointments {

    private final JdbcClient jdbc;
    private final TreeKeeper keeper;
    private final Seats seats;
    private final People people;
    private final Leaving leaving;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(JdbcClient jdbc, TreeKeeper keeper, Seats seats, People people, Leaving leaving,
            Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.seats = seats;
        this.people = people;
        this.leaving = leaving;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param until last day, or null
     * @throws NoSuchPerson            if nobody has that number
     * @throws PeriodReversed          if it ends before it begins
     * @throws SeatTaken               if another holds it within that time and it is not shared
     * @throws SeparateAdministration  if it would join two administrators, or one and the committee's work
     * @throws KeeperChecksHimself     if the keeper of a grid would check it
     */
    @Transactional
    public void appoint(Actor by, String post, UnitId unit, String number, LocalDate from, LocalDate until) {
        var period = new Period(from, until);
        var person = people.numbered(number).orElseThrow(() -> new NoSuchPerson(number));
        keeper.changing();
        var seat = seats.get(seats.at(post, unit));
        refuseSecondHolder(seat, person, period);
        refuseMixedAdministration(seat, person, period);
        refuseSelfCheck(seat, person, period);
        jdbc.sql("""
                insert into organization_appointment (seat, person, title, valid_from, valid_to)
                values (?, ?, ?, ?, ?)""")
                .params(seat.id().value(), person.id().value(), seat.post().name(), from, until).update();
        audit.changed(by, "organization.appointed", "seat:" + seat.id().value(),
                "person=" + person.id().value() + " from=" + from + (until == null ? "" : " until=" + until));
        events.publishEvent(new OrganizationChanged(by));
    }

    /**
     * @throws org.shouze.NotFound if there is no such appointment
     * @throws PeriodReversed      if it began after that day
     * @throws WorkNotHandedOver   if it is the last, ends at once, and work waits for the person by name
     */
    @Transactional
    public void end(Actor by, long appointment, LocalDate lastDay) {
        keeper.changing();
        var held = jdbc.sql("select person, valid_from from organization_appointment where id = ?").param(appointment)
                .query((row, n) -> Map.entry(new PersonId(row.getLong("person")),
                        row.getObject("valid_from", LocalDate.class)))
                .optional().orElseThrow(() -> new NotFound(appointment));
        var period = new Period(held.getValue(), lastDay);
        leaving.end(held.getKey(), appointment, lastDay);
        jdbc.sql("update organization_appointment set valid_to = ? where id = ?").params(period.until(), appointment)
                .update();
        audit.changed(by, "organization.appointmentEnds", "appointment:" + appointment, "lastDay=" + lastDay);
        events.publishEvent(new OrganizationChanged(by));
    }

    private void refuseSecondHolder(Seat seat, Person person, Period period) {
        for (var other : held("a.seat = ?", seat.id().value())) {
            var same = other.person() == person.id().value();
            if (other.period().overlaps(period) && (same || !seat.post().shared())) {
                throw new SeatTaken(seat.title(), people.get(new PersonId(other.person())).name());
            }
        }
    }

    private void refuseMixedAdministration(Seat seat, Person person, Period period) {
        for (var other : held("a.person = ?", person.id().value())) {
            if (other.period().overlaps(period) && !(seat.post().business() && other.business())) {
                throw new SeparateAdministration(person.name());
            }
        }
    }

    private void refuseSelfCheck(Seat seat, Person person, Period period) {
        var others = held("""
                a.seat in (select g.keeper_seat from organization_grid g where g.checker_seat = ?
                    union select g.checker_seat from organization_grid g where g.keeper_seat = ?)""",
                seat.id().value(), seat.id().value());
        for (var other : others) {
            if (other.person() == person.id().value() && other.period().overlaps(period)) {
                throw new KeeperChecksHimself(person.name(), seat.unit().name());
            }
        }
    }

    /** Those that are not over yet. */
    private List<Existing> held(String where, Object... params) {
        var all = new ArrayList<>(List.of(params));
        all.add(LocalDate.now(clock));
        return jdbc.sql("""
                select a.person, a.valid_from, a.valid_to, o.business
                from organization_appointment a
                join organization_seat s on s.id = a.seat
                join organization_post o on o.code = s.post
                where %s and (a.valid_to is null or a.valid_to >= ?)""".formatted(where)).params(all)
                .query((row, n) -> new Existing(row.getLong("person"),
                        new Period(row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getBoolean("business")))
                .list();
    }

    private record Existing(long person, Period period, boolean business) {}
}
