package org.shouze.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail, newest first. There is no way to change it. */
@Component
public class Trail {

    private static final String COLUMNS = """
            select id, at, kind, person, person_name, seat_name, behalf_of, act, subject, detail, purpose
            from audit_entry""";
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param before entries older than the one with this id, or null for the newest */
    @Transactional(readOnly = true)
    public List<Entry> page(Search search, Long before, int size) {
        var where = search.where(clock.getZone()).and("id < ?", before);
        return jdbc.sql(COLUMNS + where.sql() + " order by id desc limit " + size).params(where.values())
                .query(Trail::entry).list();
    }

    /** Hands over at most {@code most} entries, a batch at a time, so that an export needs no memory. */
    @Transactional(readOnly = true)
    public void each(Search search, int most, Consumer<Entry> to) {
        Long before = null;
        for (int left = most; left > 0;) {
            var batch = page(search, before, Math.min(BATCH, left));
            batch.forEach(to);
            if (batch.size() < BATCH) {
                return;
            }
            left -= batch.size();
            before = batch.get(batch.size() - 1).id();
        }
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind").equals("READ"), row.getLong("person"), row.getString("person_name"),
                row.getString("seat_name"), row.getString("behalf_of"), row.getString("act"), row.getString("subject"),
                row.getString("detail"), row.getString("purpose"));
    }
}
