package org.shouze.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came out when work items and tasks were compared. */
@Component
class Comparisons {

    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    Comparisons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    Reconciliation.Comparison keep(Reconciliation.Difference difference, Duration took) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from work_item_comparison where at < ?").param(now.minusDays(DAYS)).update();
        jdbc.sql("insert into work_item_comparison (at, unlisted, orphaned, took_ms) values (?, ?, ?, ?)")
                .params(now, difference.unlisted().size(), difference.orphaned().size(), took.toMillis()).update();
        return last().orElseThrow();
    }

    Optional<Reconciliation.Comparison> last() {
        return jdbc.sql("select at, unlisted, orphaned, took_ms from work_item_comparison order by id desc limit 1")
                .query((row, n) -> new Reconciliation.Comparison(instant(row.getObject("at", OffsetDateTime.class)),
                        row.getInt("unlisted"), row.getInt("orphaned"), Duration.ofMillis(row.getLong("took_ms"))))
                .optional();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }
}
