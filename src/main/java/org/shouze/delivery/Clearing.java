package org.shouze.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the outbox small: what is done goes after a month, what nobody sent again after three. */
@Component
class Clearing {

    private static final int DONE_DAYS = 30;
    private static final int DEAD_DAYS = 90;
    private static final int TOO_LATE_DAYS = 7;
    private static final int AT_ONCE = 5000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Clearing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${shouze.delivery.clearing:0 20 3 * * *}")
    void nightly() {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                update delivery_letter set status = 'DEAD', trouble = 'tooLate', due = null, claim = null
                where status = 'WAITING' and claim is null and created_at < ? and due < ?""")
                .params(now.minusDays(TOO_LATE_DAYS), now).update();
        remove("status in ('SENT', 'UNREACHABLE')", now.minusDays(DONE_DAYS));
        remove("status = 'DEAD'", now.minusDays(DEAD_DAYS));
    }

    private void remove(String which, OffsetDateTime before) {
        var removed = AT_ONCE;
        while (removed == AT_ONCE) {
            removed = jdbc.sql("delete from delivery_letter where id in (select id from delivery_letter where " + which
                    + " and created_at < ? order by id limit " + AT_ONCE + ")").param(before).update();
        }
    }
}
