package org.shouze.protection;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that few may know of: sealed at rest, in parts, with a keyed digest over the whole and over what it is said to
 * be. The digest is checked at every opening, before a single byte leaves.
 */
@Component
public class SealedFiles {

    private static final int PART = 256 * 1024;
    private static final String FIELD = "protection_file_part.content";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    SealedFiles(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /**
     * Keeps it; nothing changes it afterwards.
     *
     * @param id   of the row that describes it
     * @param said what that row says of it; bound to the content, and given again to open it
     * @return the keyed digest, in hexadecimal: it proves the content to us, and tells others nothing of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(UUID id, String said, byte[] content) {
        var mark = mark(id, said, content.length, sha256(content));
        jdbc.sql("insert into protection_file (id, size, mark) values (?, ?, ?)").params(id, content.length, mark).update();
        for (int position = 0; (long) position * PART < content.length; position++) {
            var part = Arrays.copyOfRange(content, position * PART, Math.min(content.length, (position + 1) * PART));
            jdbc.sql("insert into protection_file_part (file, position, content) values (?, ?, ?)")
                    .params(Arrays.asList(id, position, cipher.sealBytes(part, FIELD, id + "/" + position))).update();
        }
        return mark;
    }

    /** @throws ContentBroken if content or description are not those that were kept */
    public byte[] open(UUID id, String said) {
        var kept = jdbc.sql("select size, mark from protection_file where id = ?").param(id)
                .query((row, n) -> new Kept(row.getInt("size"), row.getString("mark"))).optional()
                .orElseThrow(ContentBroken::new);
        var content = content(id);
        if (content.length != kept.size() || !same(kept.mark(), mark(id, said, content.length, sha256(content)))) {
            throw new ContentBroken();
        }
        return content;
    }

    /** It belongs elsewhere from now on; nothing of it is left here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(UUID id) {
        jdbc.sql("delete from protection_file_part where file = ?").param(id).update();
        jdbc.sql("delete from protection_file where id = ?").param(id).update();
    }

    private byte[] content(UUID id) {
        var content = new ByteArrayOutputStream();
        try {
            jdbc.sql("select position, content from protection_file_part where file = ? order by position").param(id)
                    .query((row, n) -> cipher.openBytes(row.getBytes("content"), FIELD, id + "/" + row.getInt("position")))
                    .list().forEach(content::writeBytes);
        } catch (IllegalStateException e) {
            throw new ContentBroken();
        }
        return content.toByteArray();
    }

    private String mark(UUID id, String said, long size, String digest) {
        return cipher.blindIndex(id + "|" + size + "|" + digest + "|" + said, "protection_file.mark");
    }

    private static boolean same(String kept, String found) {
        return MessageDigest.isEqual(kept.getBytes(), found.getBytes());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Kept(int size, String mark) {}
}
