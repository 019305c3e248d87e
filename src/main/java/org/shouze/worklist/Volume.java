package org.shouze.worklist;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much work is open in the whole house, without what is known to few. */
@Component
public class Volume {

    private final JdbcClient jdbc;
    private final Clock clock;

    Volume(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Open(long all, long overdue) {}

    /** Reads an index from one end to the other: half a million items take some tens of milliseconds. */
    @Transactional(readOnly = true)
    public Open open() {
        return jdbc.sql("""
                select count(*) as total, count(case when due < :now then 1 end) as overdue from work_item
                where closed_at is null and not confidential and not guarded and engine""")
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new Open(row.getLong("total"), row.getLong("overdue"))).single();
    }
}
