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
        return jdbc.sql("""
                select p.id, p.number from organization_person p
                where exists (select 1 from organization_appointment a where a.person = p.id
                    and a.valid_from <= :today and (a.valid_to is null or a.valid_to >= :today))
                order by p.number""").param("today", LocalDate.now(clock))
                .query((row, at) -> new Cadre(row.getLong("id"), row.getString("number"))).list();
    }
}
