package org.shouze.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who needs an account: everyone with an appointment today. */
@Component
class Cadres {

    record Cadre(long person, String number) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Cadres(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Cadre> today() {
        throw new UnsupportedOperationException();
    }
}
