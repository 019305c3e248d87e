package org.shouze.hearing;

import static org.shouze.hearing.HearingTable.at;

import java.time.Clock;
import java.time.Duration;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often somebody knocked in vain from one place: after twenty times he waits, whatever he types. */
@Component
class Knocks {

    static final int ALLOWED = 20;
    static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final TransactionTemplate apart;
    private final Clock clock;

    Knocks(JdbcClient jdbc, Sealed sealed, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    boolean tooMany(String address) {
        return jdbc.sql("select count(*) from hearing_knock where source = ? and since > ? and failures >= ?")
                .params(sealed.source(address), at(clock.instant().minus(REMEMBERED)), ALLOWED).query(Integer.class)
                .single() > 0;
    }

    void failed(String address) {
        var source = sealed.source(address);
        var now = at(clock.instant());
        try {
            apart.executeWithoutResult(status -> {
                jdbc.sql("delete from hearing_knock where since <= ?").param(at(clock.instant().minus(REMEMBERED)))
                        .update();
                if (jdbc.sql("update hearing_knock set failures = failures + 1 where source = ?").param(source)
                        .update() == 0) {
                    jdbc.sql("insert into hearing_knock (source, since, failures) values (?, ?, 1)").params(source, now)
                            .update();
                }
            });
        } catch (DuplicateKeyException e) {
            // Two first knocks at one moment count as one.
        }
    }
}
