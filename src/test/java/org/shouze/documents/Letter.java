package org.shouze.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.springframework.core.io.ClassPathResource;

/** A .docx drawn without the application around it, or changed as somebody might change it. */
public final class Letter {

    private Letter() {}

    public static byte[] pdf(byte[] docx, String title, String watermark) throws IOException {
        var out = new ByteArrayOutputStream();
        documents().pdf(docx, title, watermark, out);
        return out.toByteArray();
    }

    /** Skips the test where there is no font for PDF. */
    static OfficialDocuments documents() throws IOException {
        var fonts = new Fonts("");
        org.junit.jupiter.api.Assumptions.assumeFalse(fonts.files().isEmpty(), "no Chinese TrueType font here");
        return new OfficialDocuments(new WordLayout(new ClassPathResource("documents/official-document.docx")),
                new PdfLayout(fonts), fonts);
    }

    /** The same file with one part changed, or added. */
    public static byte[] with(byte[] docx, String part, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(docx)); var to = new ZipOutputStream(out)) {
            var found = false;
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var content = new String(from.readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                found |= entry.getName().equals(part);
                to.write((entry.getName().equals(part) ? change.apply(content) : content)
                        .getBytes(UTF_8));
            }
            if (!found) {
                to.putNextEntry(new ZipEntry(part));
                to.write(change.apply("").getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
