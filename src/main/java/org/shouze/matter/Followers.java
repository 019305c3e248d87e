package org.shouze.matter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants to hear of what happens to a matter (关注). Following gives no right to read it. */
@Component
public class Followers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Followers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(MatterId matter, PersonId person) {
        jdbc.sql("""
                insert into matter_follower (matter_id, person_id, since)
                select ?, ?, cast(? as timestamp with time zone) where not exists
                    (select 1 from matter_follower where matter_id = ? and person_id = ?)""")
                .params(matter.value(), person.value(), OffsetDateTime.now(clock), matter.value(), person.value())
                .update();
    }

    @Transactional
    public void remove(MatterId matter, PersonId person) {
        jdbc.sql("delete from matter_follower where matter_id = ? and person_id = ?")
                .params(matter.value(), person.value()).update();
    }

    public boolean include(MatterId matter, PersonId person) {
        return of(matter).contains(person);
    }

    public List<PersonId> of(MatterId matter) {
        return jdbc.sql("select person_id from matter_follower where matter_id = ?").param(matter.value())
                .query((row, n) -> new PersonId(row.getLong(1))).list();
    }
}
