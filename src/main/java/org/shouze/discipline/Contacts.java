package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries, pleading and contact nobody approved are registered, by whomever they reached (X7). */
@Component
public class Contacts {

    public enum Kind { INQUIRY, PLEADING, CONTACT }

    /** @param by name of whom it reached */
    public record Contact(Kind kind, LocalDate on, String by) {}

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param text who and how; only where texts are on @throws DayToCome if it has not happened yet */
    @Transactional
    public void register(MatterId matter, Kind kind, LocalDate on, String text, Actor by) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw new DayToCome();
        }
        jdbc.sql("""
                insert into discipline_contact (id, matter, kind, on_day, person, person_name, at)
                values (?, ?, ?, ?, ?, ?, ?)""").params(UUID.randomUUID(), matter.value(), kind.name(), on,
                        by.person(), by.name(), Columns.at(clock.instant())).update();
        texts.add(matter, Texts.Kind.CONTACT, text, by);
    }

    /** Newest first; whoever calls has seen to it that the reader is a member. */
    public List<Contact> of(MatterId matter) {
        return jdbc.sql("select * from discipline_contact where matter = ? order by on_day desc, at desc")
                .param(matter.value()).query((row, n) -> new Contact(Columns.one(Kind.class, row, "kind"),
                        Columns.day(row, "on_day"), row.getString("person_name"))).list();
    }
}
