package org.shouze.evidence.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.shouze.documents.FileRefused;
import org.shouze.documents.Incoming;
import org.springframework.web.multipart.MultipartFile;

/** What a form sent, on disk only while it is looked at. */
final class Upload implements AutoCloseable {

    private final Path kept;
    private final String name;

    private Upload(Path kept, String name) {
        this.kept = kept;
        this.name = name;
    }

    static Upload of(MultipartFile file) throws IOException {
        var kept = Files.createTempFile("evidence", null);
        if (file != null) {
            file.transferTo(kept);
        }
        return new Upload(kept, file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
    }

    /** @throws FileRefused if it is not taken */
    Incoming incoming() {
        return Incoming.of(kept, name);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(kept);
    }
}
