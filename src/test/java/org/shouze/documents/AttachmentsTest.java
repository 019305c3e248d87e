package org.shouze.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class AttachmentsTest {

    @Autowired Attachments attachments;
    @Autowired JdbcClient jdbc;
    @TempDir Path folder;

    private final UUID owner = UUID.randomUUID();

    @Test
    void aLargeFileComesBackAsItWas() throws Exception {
        var content = photo(19 * 1024 * 1024 + 7);

        var kept = add("../照片.JPG", content);

        assertThat(kept.name()).isEqualTo("照片.jpg");
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.digest()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        var out = new ByteArrayOutputStream();
        attachments.write(kept, out);
        assertThat(out.toByteArray()).isEqualTo(content);
    }

    @Test
    void aRefusedFileLeavesNothing() {
        assertThatThrownBy(() -> add("通知.pdf", photo(100))).isInstanceOf(FileRefused.class);

        assertThat(attachments.of(owner)).isEmpty();
    }

    @Test
    void aWithdrawnFileStaysInTheRecordWithItsReason() throws IOException {
        var kept = add("照片.jpg", photo(100));

        attachments.withdraw(owner, kept.id(), "传错了", 7, "郑海燕");

        assertThat(attachments.of(owner)).singleElement().satisfies(file -> {
            assertThat(file.withdrawn()).isTrue();
            assertThat(file.reason()).isEqualTo("传错了");
        });
        assertThat(jdbc.sql("select count(*) from documents_attachment_part where attachment = ?").param(kept.id())
                .query(Integer.class).single()).isEqualTo(1);
        assertThatThrownBy(() -> attachments.withdraw(owner, kept.id(), "再来", 7, "郑海燕")).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyElsesFileIsFoundByItsId() throws IOException {
        var kept = add("照片.jpg", photo(100));

        assertThatThrownBy(() -> attachments.get(UUID.randomUUID(), kept.id())).isInstanceOf(NotFound.class);
    }

    private Attachment add(String name, byte[] content) throws IOException {
        return attachments.add(owner, name, Files.write(folder.resolve("upload"), content), 7, "郑海燕");
    }

    private static byte[] photo(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        content[0] = (byte) 0xff;
        content[1] = (byte) 0xd8;
        content[2] = (byte) 0xff;
        return content;
    }
}
