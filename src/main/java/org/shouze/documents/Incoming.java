package org.shouze.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came in and is what its name says: there is no other way to make one. */
public final class Incoming {

    private final String name;
    private final FileKind kind;
    private final byte[] content;

    private Incoming(String name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    /**
     * @param name as it came; kept without path and marks
     * @throws FileRefused if it is not taken
     */
    public static Incoming of(Path file, String name) {
        try {
            return new Incoming(FileName.safe(name), Inspection.of(file, name), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public FileKind kind() {
        return kind;
    }

    public byte[] content() {
        return content;
    }
}
