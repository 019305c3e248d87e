package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is about somebody above us or our own head: it is handed up on paper, and nothing of it is kept but the day. */
@Component
@Transactional
public class SentUp {

    private final Officers officers;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    SentUp(Officers officers, Journal journal, JdbcClient jdbc, Clock clock) {
        this.officers = officers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if he is no case supervisor */
    public void record(Acting by) {
        officers.office(by);
        jdbc.sql("insert into discipline_sent_up (id, on_day) values (?, ?)").params(UUID.randomUUID(), LocalDate.now(clock))
                .update();
        journal.trail(by.actor(), "sentUp", "discipline");
    }

    /** Newest first, at most a hundred. @throws NotFound if he is no case supervisor */
    public List<LocalDate> days(Acting by) {
        officers.office(by);
        return jdbc.sql("select on_day from discipline_sent_up order by on_day desc limit 100").query(LocalDate.class)
                .list();
    }
}
