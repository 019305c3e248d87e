package org.shouze.discipline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written about clues, sealed. Off until the discipline secretary turns it on for this installation, which is a
 * recorded act; off, the system knows numbers, stages and dates only.
 */
@Component
public class Texts {

    private static final String CONTENT = "discipline_text.content";

    /** What a text is about. */
    public enum Kind { SUMMARY, ANALYSIS, DECISION, TALK, PLAN, REPORT, REVIEW, CONTACT }

    /** @param by name of who wrote it */
    public record Text(Kind kind, String content, Instant at, String by) {}

    /** @param on what it was turned to */
    public record Switched(boolean on, Instant at, String by, String reason) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Journal journal;
    private final Clock clock;

    Texts(JdbcClient jdbc, FieldCipher cipher, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.journal = journal;
        this.clock = clock;
    }

    public boolean areOn() {
        return jdbc.sql("select turned_on from discipline_text_switch order by id desc limit 1").query(Boolean.class)
                .optional().orElse(false);
    }

    /** Newest first. */
    public List<Switched> switched() {
        return jdbc.sql("select * from discipline_text_switch order by id desc limit 50")
                .query((row, n) -> new Switched(row.getBoolean("turned_on"), Columns.instant(row, "at"),
                        row.getString("person_name"), row.getString("reason"))).list();
    }

    /**
     * From now on. What was written before stays; turning it off writes nothing more.
     *
     * @throws NotFound     if he is not the discipline secretary
     * @throws ReasonNeeded if he does not say why
     */
    @Transactional
    public void turn(boolean on, String reason, Acting by) {
        if (!Officers.heads(by)) {
            throw new NotFound("texts of clues");
        }
        if (reason == null || reason.isBlank()) {
            throw new ReasonNeeded();
        }
        jdbc.sql("""
                insert into discipline_text_switch (turned_on, at, person, person_name, reason) values (?, ?, ?, ?, ?)""")
                .params(on, Columns.at(clock.instant()), by.actor().person(), by.actor().name(), reason.strip()).update();
        journal.trail(by.actor(), on ? "textsOn" : "textsOff", "discipline");
    }

    /** @throws TextsAreOff if something is written while nothing may be */
    void add(MatterId matter, Kind kind, String content, Actor by) {
        if (content == null || content.isBlank()) {
            return;
        }
        if (!areOn()) {
            throw new TextsAreOff();
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into discipline_text (id, matter, kind, content, at, person, person_name)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, matter.value(), kind.name(), cipher.seal(content.strip(), CONTENT, id.toString()),
                        Columns.at(clock.instant()), by.person(), by.name()).update();
    }

    /** What is refused is refused with a reason; where no texts are kept it stands on the paper. */
    void decision(MatterId matter, String reason, Actor by) {
        if (areOn()) {
            Clues.stated(reason);
            add(matter, Kind.DECISION, reason, by);
        }
    }

    /** Oldest first; whoever calls has seen to it that the reader is a member, and records the reading. */
    List<Text> of(MatterId matter) {
        return jdbc.sql("select * from discipline_text where matter = ? order by at, id").param(matter.value())
                .query((row, n) -> new Text(Kind.valueOf(row.getString("kind")),
                        cipher.open(row.getString("content"), CONTENT, row.getString("id")),
                        Columns.instant(row, "at"), row.getString("person_name"))).list();
    }

    /** What was filed, or was not ours to keep, is index data from now on. */
    void erase(MatterId matter) {
        jdbc.sql("delete from discipline_text where matter = ?").param(matter.value()).update();
    }
}
