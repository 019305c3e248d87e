package org.shouze.matter;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.shouze.organization.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a matter although no seat of theirs leads there. */
@Component
public class Readers {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Readers(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on; a second time changes nothing. */
    @Transactional
    public void add(MatterId matter, PersonId person) {
        jdbc.update("""
                insert into matter_reader (matter_id, person_id, since)
                select ?, ?, cast(? as timestamp with time zone) where not exists
                    (select 1 from matter_reader where matter_id = ? and person_id = ?)""",
                matter.value(), person.value(), OffsetDateTime.now(clock), matter.value(), person.value());
    }

    public boolean includes(MatterId matter, PersonId person) {
        return !jdbc.queryForList("select 1 from matter_reader where matter_id = ? and person_id = ?", Integer.class,
                matter.value(), person.value()).isEmpty();
    }
}
