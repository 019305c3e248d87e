package org.shouze.organization;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An uploaded .xlsx, recognized by its content and opened with suspicion: it is unpacked once only to be measured. */
final class Workbook {

    static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_PARTS = 300;
    private static final long MAX_UNPACKED = 300L * 1024 * 1024;
    private static final long MAX_RATIO = 60;
    private static final long RATIO_MATTERS_FROM = 10L * 1024 * 1024;

    private final byte[] content;
    private final Set<String> parts = new HashSet<>();

    /** @throws Unreadable with the reason, if it is not a workbook of reasonable size */
    Workbook(byte[] content) {
        this.content = content;
        if (content.length > MAX_BYTES) {
            throw new Unreadable("tooLarge");
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || content[2] != 3 || content[3] != 4) {
            throw new Unreadable("notWorkbook");
        }
        measure();
        if (!parts.contains("xl/workbook.xml")) {
            throw new Unreadable("notWorkbook");
        }
    }

    Optional<InputStream> part(String name) throws IOException {
        if (!parts.contains(name)) {
            return Optional.empty();
        }
        var zip = new ZipInputStream(new ByteArrayInputStream(content));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return Optional.of(zip);
            }
        }
        throw new Unreadable("unreadable");
    }

    private void measure() {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!parts.add(entry.getName()) || parts.size() > MAX_PARTS) {
                    throw new Unreadable("tooExpanded");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    refuseExpansion(unpacked);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("unreadable");
        }
    }

    private void refuseExpansion(long unpacked) {
        if (unpacked > MAX_UNPACKED || unpacked > RATIO_MATTERS_FROM && unpacked / content.length > MAX_RATIO) {
            throw new Unreadable("tooExpanded");
        }
    }

    /** The reason is one of the messages of findings. */
    static final class Unreadable extends RuntimeException {

        private final String reason;

        Unreadable(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
