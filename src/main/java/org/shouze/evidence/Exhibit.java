package org.shouze.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.shouze.documents.FileKind;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/**
 * A piece of evidence.
 *
 * @param number within its matter: 证据 3
 * @param takers the two who took it
 * @param holder who has it now
 * @param files  versions and covered copies, oldest first
 */
public record Exhibit(ExhibitId id, MatterId matter, int number, String title, String proves, Source source, String giver,
        String place, Instant takenAt, List<Named> takers, Named holder, Instant addedAt, String addedName,
        List<File> files) {

    /** Is there a covered copy of any version? */
    public boolean covered() {
        return files.stream().anyMatch(file -> !file.original());
    }

    /** A file as it was put in. */
    public record Opened(String name, FileKind kind, byte[] content) {}

    public record Named(PersonId person, String name) {}

    /** The newest original. */
    public File original() {
        return files.stream().filter(File::original).reduce((a, b) -> b).orElseThrow();
    }

    /**
     * @param covers the original this is a copy of, with passages covered; null for an original
     * @param mark   keyed digest, the same as long as the content is
     */
    public record File(UUID id, ExhibitId item, int version, UUID covers, String name, FileKind kind, long size,
            String note, String mark, Instant addedAt, long addedBy, String addedName) {

        public boolean original() {
            return covers == null;
        }

        /** What its content is bound to. */
        String said() {
            return said(item, version, covers, kind, addedBy);
        }

        static String said(ExhibitId item, int version, UUID covers, FileKind kind, long addedBy) {
            return "evidence|" + item + "|" + version + "|" + (covers == null ? "" : covers) + "|" + kind + "|" + addedBy;
        }
    }
}
