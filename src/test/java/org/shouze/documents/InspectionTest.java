package org.shouze.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.documents.FileRefused.Reason;

class InspectionTest {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(ISO_8859_1);
    static final byte[] PNG = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir Path folder;

    @Test
    void takesWhatItsEndingSays() throws IOException {
        assertThat(look("通知.pdf", PDF)).isEqualTo(FileKind.PDF);
        assertThat(look("照片.PNG", PNG)).isEqualTo(FileKind.PNG);
        assertThat(look("照片.jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1})).isEqualTo(FileKind.JPEG);
        assertThat(look("说明.txt", "说明\r\n第二行".getBytes(UTF_8))).isEqualTo(FileKind.TEXT);
        assertThat(look("说明.txt", "说明".getBytes(Charset.forName("GB18030")))).isEqualTo(FileKind.TEXT);
        assertThat(look("报告.docx", archive(Map.of("[Content_Types].xml", "x", "word/document.xml", "x")))).isEqualTo(FileKind.DOCX);
        assertThat(look("台账.xlsx", archive(Map.of("[Content_Types].xml", "x", "xl/workbook.xml", "x")))).isEqualTo(FileKind.XLSX);
    }

    @Test
    void refusesWhatIsSomethingElse() {
        refused(Reason.EMPTY, "空.pdf", new byte[0]);
        refused(Reason.NOT_TAKEN, "脚本.html", "<html>".getBytes(UTF_8));
        refused(Reason.NOT_TAKEN, "程序.exe", PDF);
        refused(Reason.NOT_TAKEN, "没有后缀", PDF);
        refused(Reason.NOT_TAKEN, "压缩.zip", archive(Map.of("a", "b")));
        refused(Reason.OTHER_CONTENT, "通知.pdf", PNG);
        refused(Reason.OTHER_CONTENT, "照片.png", PDF);
        refused(Reason.OTHER_CONTENT, "程序.txt", new byte[] {'M', 'Z', 0, 1, 2});
        refused(Reason.OTHER_CONTENT, "报告.docx", archive(Map.of("[Content_Types].xml", "x", "xl/workbook.xml", "x")));
        refused(Reason.OTHER_CONTENT, "报告.docx", "PK\u0003\u0004 and no archive".getBytes(ISO_8859_1));
        refused(Reason.LOCKED, "报告.docx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
    }

    @Test
    void refusesAnArchiveHiddenInSomethingElse() {
        var archive = archive(Map.of("evil.js", "alert(1)"));

        refused(Reason.TWO_IN_ONE, "照片.png", joined(PNG, archive));
        refused(Reason.TWO_IN_ONE, "通知.pdf", withEndInComment(PDF, archive));
    }

    @Test
    void refusesWhatRuns() {
        refused(Reason.ACTIVE, "宏.docx", archive(Map.of("[Content_Types].xml", "x", "word/document.xml", "x", "word/vbaProject.bin", "x")));
        refused(Reason.ACTIVE, "模板.docx", archive(Map.of("[Content_Types].xml", "x", "word/document.xml", "x",
                "word/_rels/settings.xml.rels", "<Relationship Type=\"…/attachedTemplate\" Target=\"http://x/\" TargetMode=\"External\"/>")));
    }

    @Test
    void refusesWhatBurstsWhenUnpacked() {
        refused(Reason.BOMB, "炸弹.xlsx", archive(Map.of("[Content_Types].xml", "x", "xl/workbook.xml", "x",
                "xl/worksheets/sheet1.xml", "0".repeat(30_000_000))));
    }

    @Test
    void refusesMoreThanTwentyMegabytes() throws IOException {
        var large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.write(PDF);
            file.setLength(21L * 1024 * 1024);
        }

        assertThatThrownBy(() -> Inspection.of(large, "大.pdf")).isInstanceOfSatisfying(FileRefused.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"../../etc/passwd.txt|passwd.txt", "C:\\Users\\x\\通知.pdf|通知.pdf",
        "..\\..\\boot.txt|boot.txt", ".hidden.png|hidden.png", "a\u202egnp.exe|agnp.exe", "con<>:\"?*.pdf|con.pdf",
        "通知.PDF|通知.pdf", "/|file", "名字 有空格.docx|名字 有空格.docx"})
    void aNameLosesItsPathAndItsTricks(String given, String kept) {
        assertThat(FileName.safe(given)).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.safe("长".repeat(300) + ".docx")).hasSize(105).endsWith("长.docx");
    }

    private FileKind look(String name, byte[] content) throws IOException {
        return Inspection.of(Files.write(folder.resolve("upload"), content), name);
    }

    private void refused(Reason reason, String name, byte[] content) {
        assertThatThrownBy(() -> look(name, content)).as(name).isInstanceOfSatisfying(FileRefused.class,
                e -> assertThat(e.reason()).as(name).isEqualTo(reason));
    }

    static byte[] archive(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    /** The end mark of the first hides in the comment of the archive. */
    private static byte[] withEndInComment(byte[] first, byte[] archive) {
        var mark = "\n%%EOF".getBytes(ISO_8859_1);
        var commented = archive.clone();
        commented[commented.length - 2] = (byte) mark.length;
        return joined(joined(first, commented), mark);
    }
}
