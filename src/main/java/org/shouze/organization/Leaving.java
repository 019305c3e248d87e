package org.shouze.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody leaves with work that would wait for them for ever. What waits at a seat stays with the seat. */
@Component
public class Leaving {

    private final ObjectProvider<OpenWork> work;
    private final Seats seats;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Leaving(ObjectProvider<OpenWork> work, Seats seats, People people, JdbcClient jdbc, Clock clock) {
        this.work = work;
        this.seats = seats;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What would wait in vain if this person could not act any more: in their name, and at seats only they sit on. */
    public int stuckWithout(PersonId person) {
        return work.stream().mapToInt(open -> open.inTheNameOf(person)
                + open.at(onlyTheirs(person)).values().stream().mapToInt(OpenWork.AtSeat::open).sum()).sum();
    }

    /** @throws WorkNotHandedOver if something would wait in vain */
    public void close(PersonId person) {
        refuse(person, stuckWithout(person));
    }

    /** Ends soon with no appointment after it? One that ends later is a plan: there is time to hand over. */
    void end(PersonId person, long appointment, LocalDate lastDay) {
        if (!lastDay.isAfter(LocalDate.now(clock)) && isLast(person, appointment, lastDay)) {
            refuse(person, work.stream().mapToInt(open -> open.inTheNameOf(person)).sum());
        }
    }

    /** Seats of today where nobody else, not even a substitute, may act. */
    public List<SeatId> onlyTheirs(PersonId person) {
        var held = seats.heldBy(person).stream().filter(one -> one.substituteFor() == null)
                .map(one -> one.seat().id()).toList();
        return seats.holders(held).entrySet().stream().filter(at -> at.getValue().size() == 1)
                .map(Map.Entry::getKey).toList();
    }

    private boolean isLast(PersonId person, long appointment, LocalDate lastDay) {
        return jdbc.sql("""
                select count(*) from organization_appointment
                where person = ? and id <> ? and (valid_to is null or valid_to > ?)""")
                .params(person.value(), appointment, lastDay).query(Integer.class).single() == 0;
    }

    private void refuse(PersonId person, int open) {
        if (open > 0) {
            throw new WorkNotHandedOver(people.get(person), open);
        }
    }
}
