package org.shouze.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time tokens of forms that open a matter: sent twice, a form has one effect and the same answer. */
@Component
public class FormTokens {

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    FormTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public String issue() {
        var token = UUID.randomUUID().toString();
        jdbc.sql("delete from worklist_token where issued_at < ?").param(at(clock.instant().minus(KEPT))).update();
        jdbc.sql("insert into worklist_token (token, issued_at) values (?, ?)").params(token, at(clock.instant()))
                .update();
        return token;
    }

    /**
     * Acts the first time; afterwards, also of two at the same moment, answers what the first was answered.
     *
     * @param act what the form does, in this transaction; answers where it led, at most 200 characters
     * @throws FormOutdated if the token was never issued, or too long ago
     */
    @Transactional
    public String use(String token, Supplier<String> act) {
        var first = jdbc.sql("update worklist_token set used_at = ? where token = ? and used_at is null")
                .params(at(clock.instant()), token).update() == 1;
        if (!first) {
            return jdbc.sql("select answer from worklist_token where token = ? and answer is not null").param(token)
                    .query(String.class).optional().orElseThrow(FormOutdated::new);
        }
        var answer = act.get();
        jdbc.sql("update worklist_token set answer = ? where token = ?").params(answer, token).update();
        return answer;
    }

    /** Has the form been sent with effect? */
    public boolean used(String token) {
        return jdbc.sql("select count(*) from worklist_token where token = ? and answer is not null").param(token)
                .query(Integer.class).single() == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
