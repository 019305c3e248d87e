package org.shouze.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.shouze.NotFound;
import org.shouze.documents.FileRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that belong to something, in the database that all nodes share. Who may add, read and withdraw them is decided
 * by the room that owns the thing, and written into the trail there.
 */
@Component
public class Attachments {

    private static final int PART = 256 * 1024;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file under a name and id of its own.
     *
     * @param name   as it came; kept without path and marks
     * @param person id of who adds it
     * @param who    how the record names him
     * @throws FileRefused if it is not taken
     */
    @Transactional
    public Attachment add(UUID owner, String name, Path content, long person, String who) {
        if (of(owner).size() >= MOST) {
            throw new FileRefused(Reason.TOO_MANY, MOST);
        }
        try {
            var kind = Inspection.of(content, name);
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into documents_attachment (id, owner, name, kind, size, digest, added_at, added_by, added_name)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, owner, FileName.safe(name), kind.name(), Files.size(content), "", now(), person, who)
                    .update();
            jdbc.sql("update documents_attachment set digest = ? where id = ?").params(keep(id, content), id).update();
            return get(owner, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the digest */
    private String keep(UUID id, Path content) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(content)) {
            var position = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                digest.update(part);
                jdbc.sql("insert into documents_attachment_part (attachment, position, content) values (?, ?, ?)")
                        .params(Arrays.asList(id, position++, part)).update();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Those in force and those withdrawn, oldest first. */
    public List<Attachment> of(UUID owner) {
        return jdbc.sql("select * from documents_attachment where owner = ? order by added_at, id").param(owner)
                .query(Attachments::attachment).list();
    }

    /** @throws NotFound if the owner has no such file */
    public Attachment get(UUID owner, UUID id) {
        return jdbc.sql("select * from documents_attachment where id = ? and owner = ?").params(id, owner)
                .query(Attachments::attachment).optional().orElseThrow(() -> new NotFound("attachment " + id));
    }

    /** Its content, part by part. */
    public void write(Attachment attachment, OutputStream to) throws IOException {
        for (int position = 0; (long) position * PART < attachment.size(); position++) {
            to.write(jdbc.sql("select content from documents_attachment_part where attachment = ? and position = ?")
                    .params(attachment.id(), position).query(byte[].class).single());
        }
    }

    /**
     * Takes it out of use; it stays in the record with its reason.
     *
     * @throws NotFound if there is none, or it is withdrawn already
     */
    @Transactional
    public void withdraw(UUID owner, UUID id, String reason, long person, String who) {
        var done = jdbc.sql("""
                update documents_attachment set withdrawn_at = ?, withdrawn_by = ?, withdrawn_name = ?, reason = ?
                where id = ? and owner = ? and withdrawn_at is null""")
                .params(now(), person, who, reason, id, owner).update();
        if (done == 0) {
            throw new NotFound("attachment " + id);
        }
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(row.getObject("id", UUID.class), row.getObject("owner", UUID.class),
                row.getString("name"), FileKind.valueOf(row.getString("kind")), row.getLong("size"),
                row.getString("digest"), instant(row, "added_at"), row.getLong("added_by"), row.getString("added_name"),
                instant(row, "withdrawn_at"), row.getString("withdrawn_name"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
