package org.shouze.organization;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An uploaded .xlsx, recognized by its content and opened with suspicion: it is unpacked once only to be measured. */
final class Workbook {

    static final int MAX_BYTES = 20 * 1024 * 1024;
    private static final int MAX_PARTS = 300;
    private static final long MAX_UNPACKED = 300L * 1024 * 1024;
    private static final long MAX_RATIO = 60;
    private static final long RATIO_MATTERS_FROM = 10L * 1024 * 1024;

    private final byte[] content;
    private final ZipFile zip;

    /** @throws Unreadable with the reason, if it is not a workbook of reasonable size */
    Workbook(byte[] content) {
        this.content = content;
        if (content.length > MAX_BYTES) {
            throw new Unreadable("tooLarge");
        }
        if (content.length < 4 || content[0] != 'P' || content[1] != 'K' || content[2] != 3 || content[3] != 4) {
            throw new Unreadable("notWorkbook");
        }
        zip = opened();
        measure();
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new Unreadable("notWorkbook");
        }
    }

    Optional<InputStream> part(String name) throws IOException {
        var entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private ZipFile opened() {
        try {
            return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Unreadable("unreadable");
        }
    }

    private void measure() {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        var names = new HashSet<String>();
        for (var entry : Collections.list(zip.getEntries())) {
            if (!names.add(entry.getName()) || names.size() > MAX_PARTS) {
                throw new Unreadable("tooExpanded");
            }
            try (var in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    refuseExpansion(unpacked);
                }
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Unreadable("unreadable");
            }
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
