package org.shouze.terms;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the system was not there. */
@Component
class Outages {

    private final JdbcClient jdbc;

    Outages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    List<Outage> since(Instant moment) {
        return jdbc.sql("select from_at, to_at from term_outage where to_at > ? order by from_at")
                .param(RunningTerms.utc(moment)).query((row, n) -> new Outage(RunningTerms.instant(row, "from_at"),
                        RunningTerms.instant(row, "to_at"))).list();
    }

    /** Recorded again after a scan that broke off, it only ends later. */
    void record(Outage outage) {
        var from = RunningTerms.utc(outage.from());
        var to = RunningTerms.utc(outage.to());
        if (jdbc.sql("update term_outage set to_at = ? where from_at = ?").params(to, from).update() == 0) {
            jdbc.sql("insert into term_outage (from_at, to_at) values (?, ?)").params(from, to).update();
        }
    }
}
