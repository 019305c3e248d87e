package org.shouze.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.shouze.documents.FileRefused.Reason;

/** Looks into a file: its content must be what its ending says, only that, and nothing that runs or bursts. */
final class Inspection {

    static final long LARGEST = 20L * 1024 * 1024;

    private static final int TAIL = 65_557; // the end record of an archive with the longest comment
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] OLD_OFFICE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final byte[] ARCHIVE = HexFormat.of().parseHex("504b0304");
    private static final byte[] ARCHIVE_END = HexFormat.of().parseHex("504b0506");

    private final Path file;
    private final byte[] head;
    private final byte[] tail;

    private Inspection(Path file) throws IOException {
        this.file = file;
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            head = new byte[(int) Math.min(in.length(), 16)];
            in.readFully(head);
            tail = new byte[(int) Math.min(in.length(), TAIL)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
        }
    }

    /**
     * @param name as given, for its ending
     * @throws FileRefused with the reason
     */
    static FileKind of(Path file, String name) throws IOException {
        var size = Files.size(file);
        if (size == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        if (size > LARGEST) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        var ending = FileName.ending(FileName.safe(name));
        var kind = FileKind.named(ending).orElseThrow(() -> new FileRefused(Reason.NOT_TAKEN));
        new Inspection(file).prove(kind, ending);
        return kind;
    }

    private void prove(FileKind kind, String ending) throws IOException {
        if (begins(OLD_OFFICE)) {
            throw new FileRefused(Reason.LOCKED);
        }
        var proven = switch (kind) {
            case PDF -> begins("%PDF-".getBytes(ISO_8859_1)) && new String(tail, ISO_8859_1)
                    .substring(Math.max(0, tail.length - 1024)).contains("%%EOF");
            case PNG -> begins(PNG) && new String(tail, ISO_8859_1).contains("IEND");
            case JPEG -> begins(JPEG);
            case TEXT -> isText();
            case DOCX, XLSX, PPTX -> begins(ARCHIVE);
        };
        if (!proven) {
            throw new FileRefused(Reason.OTHER_CONTENT, ending);
        }
        if (kind == FileKind.DOCX || kind == FileKind.XLSX || kind == FileKind.PPTX) {
            OfficeFile.prove(file, kind, ending);
        } else if (endsAsArchive()) {
            throw new FileRefused(Reason.TWO_IN_ONE);
        }
    }

    private boolean begins(byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    /** The end record of an archive stands at the very end, behind it only its own comment. */
    private boolean endsAsArchive() {
        for (int at = tail.length - 22; at >= 0; at--) {
            if (Arrays.equals(tail, at, at + 4, ARCHIVE_END, 0, 4)
                    && at + 22 + (tail[at + 20] & 0xff | (tail[at + 21] & 0xff) << 8) == tail.length) {
                return true;
            }
        }
        return false;
    }

    private boolean isText() throws IOException {
        for (var charset : Stream.of(UTF_8, Charset.forName("GB18030")).toList()) {
            if (isText(charset)) {
                return true;
            }
        }
        return false;
    }

    private boolean isText(Charset charset) throws IOException {
        try (var reader = Files.newBufferedReader(file, charset)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
