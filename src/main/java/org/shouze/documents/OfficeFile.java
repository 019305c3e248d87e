package org.shouze.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.shouze.documents.FileRefused.Reason;

/** A file of Word, Excel or PowerPoint: an archive with one part that says which, without macros, of a sane size. */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 300L * 1024 * 1024;
    private static final long SMALL = 4L * 1024 * 1024;
    private static final int DENSEST = 200;
    private static final Map<FileKind, String> MAIN = Map.of(FileKind.DOCX, "word/document.xml", FileKind.XLSX,
            "xl/workbook.xml", FileKind.PPTX, "ppt/presentation.xml");

    private OfficeFile() {}

    /** @throws FileRefused if it is something else, or holds what runs, or unpacks to many times its size */
    static void prove(Path file, FileKind kind, String ending) throws IOException {
        try (var archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry(MAIN.get(kind)) == null) {
                throw new FileRefused(Reason.OTHER_CONTENT, ending);
            }
            if (archive.size() > MOST_PARTS) {
                throw new FileRefused(Reason.BOMB);
            }
            unpack(archive);
        } catch (ZipException e) {
            throw new FileRefused(Reason.OTHER_CONTENT, ending);
        }
    }

    private static void unpack(ZipFile archive) throws IOException {
        long total = 0;
        for (var entries = archive.entries(); entries.hasMoreElements();) {
            var part = entries.nextElement();
            if (runs(archive, part)) {
                throw new FileRefused(Reason.ACTIVE);
            }
            total += size(archive, part, LARGEST - total);
        }
    }

    private static boolean runs(ZipFile archive, ZipEntry part) throws IOException {
        var name = part.getName().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.contains("/activex/")) {
            return true;
        }
        if (!name.endsWith("settings.xml.rels")) {
            return false;
        }
        try (var in = archive.getInputStream(part)) {
            var text = new String(in.readNBytes(100_000), UTF_8);
            return text.contains("attachedTemplate") && text.contains("External");
        }
    }

    /** As it really is, not as the archive says. */
    private static long size(ZipFile archive, ZipEntry part, long allowed) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream in = archive.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > allowed || size > SMALL && size > DENSEST * Math.max(1, part.getCompressedSize())) {
                    throw new FileRefused(Reason.BOMB);
                }
            }
        }
        return size;
    }
}
