package org.shouze.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipOutputStream;

import org.shouze.documents.OfficialDocument.Fact;
import org.shouze.documents.OfficialDocument.Facts;
import org.shouze.documents.OfficialDocument.Heading;
import org.shouze.documents.OfficialDocument.Imprint;
import org.shouze.documents.OfficialDocument.Paragraph;

/**
 * One archive of many files that anybody can check without us: an index as PDF, the files, and their digests as
 * {@code sha256sum -c} reads them. Written while it is put together.
 */
public final class Bundle {

    public static final String TYPE = "application/zip";
    private static final String DIGESTS = "SHA256SUMS";
    private static final String INDEX = "目录.pdf";

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();

    public Bundle(OutputStream to) {
        this.zip = new ZipOutputStream(to, UTF_8);
    }

    /**
     * @param folder e.g. 文书
     * @param name   as it was kept; made safe, and told from others of the same name by a number
     * @param what   what the index says of it
     */
    public void add(String folder, String name, String what, byte[] content) throws IOException {
        var path = free(FileName.safe(folder), FileName.safe(name));
        write(path, content);
        entries.add(new Entry(path, what, content.length, sha256(content)));
    }

    private String free(String folder, String name) {
        var path = folder + "/" + name;
        for (int n = 2; !paths.add(path); n++) {
            path = folder + "/" + n + "-" + name;
        }
        return path;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Writes index and digests; nothing is added afterwards.
     *
     * @param agency    whose archive it is
     * @param number    of the matter
     * @param made      who put it together, and when
     * @param watermark across every page of the index, or null for none
     * @return SHA-256 of the list of digests: what vouches for the whole
     */
    public String finish(String agency, String number, String made, String watermark, OfficialDocuments documents)
            throws IOException {
        var index = new ByteArrayOutputStream();
        documents.pdf(index(agency, number, made), watermark, index);
        write(INDEX, index.toByteArray());
        var digests = new StringBuilder();
        digests.append(sha256(index.toByteArray())).append("  ").append(INDEX).append('\n');
        entries.forEach(entry -> digests.append(entry.sha256()).append("  ").append(entry.path()).append('\n'));
        var list = digests.toString().getBytes(UTF_8);
        write(DIGESTS, list);
        zip.finish();
        return sha256(list);
    }

    private OfficialDocument index(String agency, String number, String made) {
        var facts = entries.stream().map(entry -> new Fact(entry.path(), entry.what() + "\n" + entry.size() + " 字节\nSHA-256 "
                + entry.sha256().substring(0, 32) + " " + entry.sha256().substring(32))).toList();
        return new OfficialDocument(agency, number, "案卷目录", null, List.of(new Heading(1, "文件（共 " + entries.size() + " 件）"),
                new Facts(facts), new Heading(1, "核对方法"), new Paragraph("解压后在本目录运行：sha256sum -c " + DIGESTS + "\n每一行都显示 OK 或“成功”，"
                        + "说明文件与归档时一致。Windows 可用 certutil -hashfile 文件名 SHA256 逐个核对。")), List.of(), null, null, null,
                new Imprint(null, made, ""));
    }

    private void write(String path, byte[] content) throws IOException {
        zip.putNextEntry(WordFile.entry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Entry(String path, String what, long size, String sha256) {}
}
