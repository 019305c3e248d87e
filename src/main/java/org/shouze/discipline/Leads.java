package org.shouze.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.accountability.ClueProposed;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.protection.FieldCipher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may become a clue, if a case supervisor so decides: letters without a name, and what somebody proposed. */
@Component
@Transactional
public class Leads {

    private static final String CONTENT = "discipline_lead.content";
    private static final int MOST = 50;

    /** ASKED: a talk or letter led to the suspicion of a breach. */
    public enum Origin { LETTERBOX, SIGNAL, ASKED }

    enum Status { RECEIVED, TAKEN_UP, SET_ASIDE }

    public record Lead(UUID id, Origin origin, LocalDate cameOn) {}

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Texts texts;
    private final Matters matters;
    private final Journal journal;
    private final Clock clock;

    Leads(JdbcClient jdbc, FieldCipher cipher, Texts texts, Matters matters, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.texts = texts;
        this.matters = matters;
        this.journal = journal;
        this.clock = clock;
    }

    void keep(Origin origin, String content, String receipt) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into discipline_lead (id, origin, came_on, receipt, content, status) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, origin.name(), today(), receipt, cipher.seal(content, CONTENT, id.toString()),
                        Status.RECEIVED.name())).update();
    }

    /** Nothing of what was said there: only the number of that matter, which a named person asked to be taken on. */
    @EventListener
    void on(ClueProposed proposed) {
        keep(Origin.ASKED, matters.get(proposed.source()).number(), null);
    }

    int cameToday() {
        return jdbc.sql("select count(*) from discipline_lead where came_on = ? and origin = 'LETTERBOX'").param(today())
                .query(Integer.class).single();
    }

    /** Those that wait, oldest first, at most fifty. @throws NotFound if he is no case supervisor */
    @Transactional(readOnly = true)
    public List<Lead> waiting(Acting by) {
        door(by);
        return jdbc.sql("select * from discipline_lead where status = 'RECEIVED' order by came_on, id limit " + MOST)
                .query((row, n) -> new Lead(row.getObject("id", UUID.class), Columns.one(Origin.class, row, "origin"),
                        Columns.day(row, "came_on"))).list();
    }

    /** What it says; the reading is recorded. @throws NotFound if none waits under that id */
    public String read(UUID id, Acting by) {
        door(by);
        var sealed = jdbc.sql("select content from discipline_lead where id = ? and status = 'RECEIVED'").param(id)
                .query(String.class).optional().orElseThrow(() -> new NotFound("lead"));
        journal.trail(by.actor(), "leadRead", "lead:" + id);
        return cipher.open(sealed, CONTENT, id.toString());
    }

    /** Where texts are kept it becomes the clue's first; else it is gone. */
    void takeUp(UUID id, MatterId clue, Acting by) {
        var content = read(id, by);
        if (texts.areOn()) {
            texts.add(clue, Texts.Kind.SUMMARY, content, by.actor());
        }
        settle(id, Status.TAKEN_UP, by.actor());
    }

    /** Nothing to take up: it is gone, and whoever has the receipt reads that it was dealt with. */
    public void setAside(UUID id, String reason, Acting by) {
        door(by);
        Clues.stated(reason);
        settle(id, Status.SET_ASIDE, by.actor());
    }

    private void settle(UUID id, Status status, Actor by) {
        if (jdbc.sql("update discipline_lead set status = ?, settled_on = ?, content = null where id = ? and status = 'RECEIVED'")
                .params(status.name(), today(), id).update() == 0) {
            throw new NotFound("lead");
        }
        journal.trail(by, "lead." + status, "lead:" + id);
    }

    private static void door(Acting by) {
        if (!Officers.supervises(by)) {
            throw new NotFound("leads");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
