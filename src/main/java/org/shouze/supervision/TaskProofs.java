package org.shouze.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.audit.Audit;
import org.shouze.documents.FileKind;
import org.shouze.documents.Incoming;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.protection.FieldCipher;
import org.shouze.protection.SealedFiles;
import org.shouze.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 佐证材料 of confidential tasks, sealed: added by who has something to do in it, read by its members, never deleted. */
@Component
public class TaskProofs {

    private static final String NAME = "supervision_proof.name";

    private final JdbcClient jdbc;
    private final RectificationRows rows;
    private final SealedFiles files;
    private final FieldCipher cipher;
    private final Worklist worklist;
    private final TaskChanges changes;
    private final Audit audit;
    private final Clock clock;

    TaskProofs(JdbcClient jdbc, RectificationRows rows, SealedFiles files, FieldCipher cipher, Worklist worklist,
            TaskChanges changes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.files = files;
        this.cipher = cipher;
        this.worklist = worklist;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    public record Proof(UUID id, String name, FileKind kind, long size, Instant addedAt, String addedBy,
            Instant withdrawnAt, String withdrawnBy) {

        public boolean withdrawn() {
            return withdrawnAt != null;
        }
    }

    /** Those in force and those withdrawn, oldest first. */
    List<Proof> of(MatterId task) {
        return jdbc.sql("select * from supervision_proof where rectification = ? order by added_at, id")
                .param(task.value()).query(this::proof).list();
    }

    /** @throws NotFound if the task is not confidential, or this person has nothing to do in it */
    @Transactional
    public UUID add(MatterId task, Incoming file, Acting by) {
        demandDoing(task, by);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into supervision_proof (id, rectification, name, kind, size, added_at, added_by, added_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(id, task.value(),
                        cipher.seal(file.name(), NAME, id.toString()), file.kind().name(), file.content().length,
                        Columns.at(clock.instant()), by.actor().person(), by.actor().name()).update();
        var digest = files.keep(id, said(task, file.name(), file.kind()), file.content());
        changes.record(task, by.actor(), "proved");
        audit.changed(by.actor(), "supervision.proofKept", "matter:" + task, "proof=" + id + " sha256=" + digest);
        return id;
    }

    /** @throws NotFound if there is none in force, or this person has nothing to do in the task */
    @Transactional
    public void withdraw(MatterId task, UUID id, Acting by) {
        demandDoing(task, by);
        if (jdbc.sql("""
                update supervision_proof set withdrawn_at = ?, withdrawn_name = ?
                where id = ? and rectification = ? and withdrawn_at is null""")
                .params(Columns.at(clock.instant()), by.actor().name(), id, task.value()).update() == 0) {
            throw new NotFound("proof " + id);
        }
        changes.record(task, by.actor(), "proofWithdrawn");
    }

    /**
     * Checked against its digest, and recorded as a read.
     *
     * @throws NotFound if there is none in force, or this person may not read the task
     */
    @Transactional
    public Opened open(MatterId task, UUID id, Acting by) {
        worklist.read(task, by);
        var found = of(task).stream().filter(one -> one.id().equals(id) && !one.withdrawn()).findFirst()
                .orElseThrow(() -> new NotFound("proof " + id));
        audit.read(by.actor(), "matter:" + task, "下载佐证材料 " + id);
        return new Opened(found, files.open(id, said(task, found.name(), found.kind())));
    }

    public record Opened(Proof proof, byte[] content) {}

    private void demandDoing(MatterId task, Acting by) {
        if (!rows.get(task).order.confidential() || !worklist.waitsFor(by, task)) {
            throw new NotFound("matter " + task);
        }
    }

    private static String said(MatterId task, String name, FileKind kind) {
        return "proof|" + task + "|" + kind + "|" + name;
    }

    private Proof proof(ResultSet rs, int n) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new Proof(id, cipher.open(rs.getString("name"), NAME, id.toString()),
                FileKind.valueOf(rs.getString("kind")), rs.getLong("size"), Columns.instant(rs, "added_at"),
                rs.getString("added_name"), Columns.instant(rs, "withdrawn_at"), rs.getString("withdrawn_name"));
    }
}
