package org.shouze.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to something.
 *
 * @param digest SHA-256 of its content, in hexadecimal
 * @param reason why it was withdrawn, or null
 */
public record Attachment(UUID id, UUID owner, String name, FileKind kind, long size, String digest, Instant addedAt,
        long addedBy, String addedName, Instant withdrawnAt, String withdrawnName, String reason) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
