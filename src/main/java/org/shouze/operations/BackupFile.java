package org.shouze.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file that whoever backs up touches when it went well; the application makes no backups. */
@Component
class BackupFile {

    private final String path;

    BackupFile(@Value("${shouze.backup.file:}") String path) {
        this.path = path.strip();
    }

    boolean isNamed() {
        return !path.isEmpty();
    }

    /** When it was last touched; null if it is not there. */
    Instant touchedAt() {
        try {
            return isNamed() ? Files.getLastModifiedTime(Path.of(path)).toInstant() : null;
        } catch (IOException missing) {
            return null;
        }
    }
}
