package org.shouze.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One node at a time drives a job of the day; what a dead node held is free with its connection. */
@Component
class Turns {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    Turns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does nothing if another node is at it. */
    void alone(String job, Runnable work) {
        apart.executeWithoutResult(holding -> {
            var free = jdbc.sql("select name from reporting_job where name = ? for update skip locked").param(job)
                    .query(String.class).optional();
            if (free.isPresent()) {
                work.run();
            }
        });
    }

    /** A transaction of its own, so that what is done stays done. */
    void commit(Runnable piece) {
        apart.executeWithoutResult(status -> piece.run());
    }
}
