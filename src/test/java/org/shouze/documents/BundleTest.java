package org.shouze.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** An archive proves itself: whoever has it can check it with a tool of his own. */
class BundleTest {

    @Test
    void everyFileStandsInTheIndexAndInTheListOfDigests() throws Exception {
        var out = new ByteArrayOutputStream();
        var bundle = new Bundle(out);
        bundle.add("文书", "决定书.docx", "问责决定书", "甲".getBytes(UTF_8));
        bundle.add("文书", "决定书.docx", "同名的另一份", "乙".getBytes(UTF_8));
        bundle.add("证据", "../../值班表.pdf", "值班表", "丙".getBytes(UTF_8));

        var vouching = bundle.finish("滨海师范学院纪委", "问责〔2020〕3号", "林晓梅 2020-02-06 16:05", null, Letter.documents());

        var files = unpacked(out.toByteArray());
        assertThat(files.keySet()).containsExactly("文书/决定书.docx", "文书/2-决定书.docx", "证据/值班表.pdf", "目录.pdf", "SHA256SUMS");
        var list = new String(files.get("SHA256SUMS"), UTF_8);
        files.forEach((path, content) -> {
            if (!path.equals("SHA256SUMS")) {
                assertThat(list).contains(sha256(content) + "  " + path + "\n");
            }
        });
        assertThat(vouching).isEqualTo(sha256(files.get("SHA256SUMS")));
        try (var pdf = Loader.loadPDF(files.get("目录.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("案卷目录", "共3件", "同名的另一份",
                    sha256("丙".getBytes(UTF_8)));
        }
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/archive.zip"), out.toByteArray());
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
