package org.shouze.terms;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at all clocks, by one node at a time: whoever locks the heartbeat's row scans, and what a dead node held is
 * free with its connection. A heartbeat that is too old was an outage.
 */
@Component
class Scan {

    private static final Logger log = LoggerFactory.getLogger(Scan.class);

    private final JdbcClient jdbc;
    private final Climbing climbing;
    private final Recounting recounting;
    private final Outages outages;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final Duration longest;

    Scan(JdbcClient jdbc, Climbing climbing, Recounting recounting, Outages outages,
            PlatformTransactionManager transactions, Clock clock,
            @Value("${shouze.terms.outage:PT5M}") Duration longest) {
        this.jdbc = jdbc;
        this.climbing = climbing;
        this.recounting = recounting;
        this.outages = outages;
        this.clock = clock;
        this.longest = longest;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return false if another node is at it */
    boolean pass() {
        return Boolean.TRUE.equals(apart.execute(holding -> {
            var mine = jdbc.sql("select id from term_heartbeat where id = 1 for update skip locked").query(Integer.class)
                    .optional().isPresent();
            if (mine) {
                scan();
            }
            return mine;
        }));
    }

    private void scan() {
        recordOutage();
        untilDone(() -> apart(recounting::calendar));
        untilDone(() -> apart(recounting::rules));
        untilDone(this::climbed);
        jdbc.sql("update term_heartbeat set beat_at = ? where id = 1").param(RunningTerms.utc(clock.instant())).update();
    }

    private void recordOutage() {
        var now = clock.instant();
        jdbc.sql("select beat_at from term_heartbeat where id = 1 and beat_at < ?")
                .param(RunningTerms.utc(now.minus(longest)))
                .query((row, n) -> new Outage(RunningTerms.instant(row, "beat_at"), now)).optional()
                .ifPresent(outage -> {
                    apart.executeWithoutResult(status -> outages.record(outage));
                    log.warn("no scan of the terms for {}: recorded as an outage",
                            Duration.between(outage.from(), outage.to()));
                });
    }

    /** Each batch is a transaction of its own, so that what is done stays done. */
    private void untilDone(IntSupplier batch) {
        while (batch.getAsInt() == Climbing.BATCH) {
            // There may be more.
        }
    }

    private int apart(IntSupplier batch) {
        return apart.execute(status -> batch.getAsInt());
    }

    /** One item that can't be climbed must not hold up all others. */
    private int climbed() {
        try {
            return apart(() -> climbing.climb(Climbing.BATCH));
        } catch (RuntimeException e) {
            log.warn("a batch of rungs was not climbed, now one by one", e);
            return oneByOne();
        }
    }

    private int oneByOne() {
        for (int done = 0; done < Climbing.BATCH; done++) {
            try {
                if (apart(() -> climbing.climb(1)) == 0) {
                    return done;
                }
            } catch (RuntimeException e) {
                log.error("a rung was not climbed and is put off for an hour", e);
                apart(climbing::putOff);
            }
        }
        return Climbing.BATCH;
    }
}
