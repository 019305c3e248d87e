package org.shouze.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.shouze.support.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clocks of a few items, stepped through all their moments; no other clock runs. */
public class Rungs {

    private final Terms terms;
    private final Scan scan;
    private final TestClock clock;
    private final JdbcTemplate jdbc;

    public Rungs(BeanFactory beans) {
        this.terms = beans.getBean(Terms.class);
        this.scan = beans.getBean(Scan.class);
        this.clock = beans.getBean(TestClock.class);
        this.jdbc = beans.getBean(JdbcTemplate.class);
        jdbc.update("update term_running set ended_at = ? where ended_at is null", OffsetDateTime.now(clock));
    }

    /** Looks a minute before each moment, at it, and once more. */
    public void climbAll(Collection<String> items) {
        for (var next = next(items); next.isPresent(); next = next(items)) {
            pass(next.get().minus(Duration.ofMinutes(1)));
            pass(next.get());
            pass(next.get());
        }
    }

    private Optional<Instant> next(Collection<String> items) {
        return items.stream().flatMap(item -> terms.view(item).ahead().stream()).map(TermView.Ahead::moment)
                .min(Instant::compareTo);
    }

    /** As if it had looked each minute before. */
    private void pass(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
        jdbc.update("update term_heartbeat set beat_at = null");
        scan.pass();
    }

    /** Does its clock run, with a rung before it? */
    public boolean alive(String item) {
        return terms.view(item).open() && !terms.view(item).ahead().isEmpty();
    }

    public boolean over(String item) {
        return !terms.view(item).open();
    }

    /** Each in its minute. */
    public List<String> climbed(String item) {
        return terms.view(item).climbs().stream().filter(climb -> climb.at().equals(climb.moment())).map(Climb::rung)
                .toList();
    }
}
