package org.shouze.discipline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.documents.OfficialDocument;
import org.shouze.documents.OfficialDocument.Fact;
import org.shouze.documents.OfficialDocuments;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The package of a case: an index, its record, its files, and a list of digests that anybody checks without us:
 * {@code sha256sum -c SHA256SUMS}.
 */
@Component
public class CaseArchive {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseRecord records;
    private final Texts texts;
    private final Attachments files;
    private final OfficialDocuments documents;
    private final MessageSource messages;
    private final Clock clock;
    private final String institution;

    CaseArchive(CaseRecord records, Texts texts, Attachments files, OfficialDocuments documents, MessageSource messages,
            Clock clock, @Value("${shouze.institution:滨海师范学院党委}") String institution) {
        this.records = records;
        this.texts = texts;
        this.files = files;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
        this.institution = institution;
    }

    /** What goes in, read and recorded before the first byte leaves. @throws org.shouze.NotFound if he is no member */
    public Prepared prepare(MatterId id, Acting by) {
        return new Prepared(records.of(id, by, "discipline.purpose.archive"), texts.of(id), by);
    }

    /** @param by whose copy it is: named on its index */
    public record Prepared(CaseRecord.Whole whole, List<Texts.Text> texts, Acting by) {}

    public void write(Prepared of, OutputStream to) throws IOException {
        var sums = new ArrayList<String>();
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            if (documents.drawsPdf()) {
                put(zip, sums, "00-index.pdf", out -> documents.pdf(index(of), of.whole().confidence().mark(), out));
            } else {
                put(zip, sums, "00-index.docx", out -> documents.docx(index(of), out));
            }
            put(zip, sums, "01-record.txt", out -> out.write(record(of).getBytes(StandardCharsets.UTF_8)));
            if (!of.texts().isEmpty()) {
                put(zip, sums, "02-texts.txt", out -> out.write(texts(of).getBytes(StandardCharsets.UTF_8)));
            }
            var number = 0;
            for (var file : of.whole().files()) {
                put(zip, sums, name(++number, file), out -> files.write(file, out));
            }
            put(zip, null, "SHA256SUMS", out -> out.write((String.join("\n", sums) + "\n").getBytes(StandardCharsets.UTF_8)));
            put(zip, null, "CHECK.txt", out -> out.write(say("discipline.archive.check").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void put(ZipOutputStream zip, List<String> sums, String name, Content content) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        var whole = new ByteArrayOutputStream();
        content.to(whole);
        var out = new DigestOutputStream(zip, digest);
        whole.writeTo(out);
        zip.closeEntry();
        if (sums != null) {
            sums.add(HexFormat.of().formatHex(digest.digest()) + "  " + name);
        }
    }

    private OfficialDocument index(Prepared of) {
        var rows = new ArrayList<Fact>();
        rows.add(new Fact(say("discipline.archive.opened"), minute(of.whole().matter().openedAt())));
        of.whole().stages().stages().stream().filter(stage -> stage.when() != null).forEach(stage -> rows.add(
                new Fact(say(stage.label()), stage.when())));
        var number = 0;
        for (var file : of.whole().files()) {
            rows.add(new Fact(name(++number, file), file.digest()));
        }
        return new OfficialDocument(institution, of.whole().matter().number(), of.whole().matter().title(), null,
                List.of(new OfficialDocument.Facts(rows)), List.of(), null, LocalDate.now(clock),
                say("discipline.archive.by", of.by().actor().name(), minute(clock.instant())),
                new OfficialDocument.Imprint(null, institution, say("discipline.archive.printed",
                        LocalDate.now(clock).toString())));
    }

    private String record(Prepared of) {
        var text = new StringBuilder();
        of.whole().lines().stream().sorted((a, b) -> a.at().compareTo(b.at())).forEach(line -> text
                .append(minute(line.at())).append("  ").append(line.name()).append("  ").append(say(line.act()))
                .append(line.concerned() == null ? "" : "：" + line.concerned()).append('\n'));
        return text.toString();
    }

    private String texts(Prepared of) {
        var text = new StringBuilder();
        of.texts().forEach(one -> text.append(minute(one.at())).append("  ").append(one.by()).append("  ")
                .append(say("discipline.text." + one.kind())).append('\n').append(one.content()).append("\n\n"));
        return text.toString();
    }

    private static String name(int number, Attachment file) {
        return "files/%02d-%s".formatted(number, file.name());
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
