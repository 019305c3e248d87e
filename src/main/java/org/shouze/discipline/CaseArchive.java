package org.shouze.discipline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

import org.shouze.documents.Attachments;
import org.shouze.documents.Bundle;
import org.shouze.documents.OfficialDocuments;
import org.shouze.evidence.EvidenceArchive;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.papers.PaperArchive;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The package of a case: its record, its papers, its evidence and other files, with an index and digests that anybody
 * checks without us. The trail keeps the digest that vouches for the whole.
 */
@Component
public class CaseArchive {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseRecord records;
    private final Texts texts;
    private final PaperArchive papers;
    private final EvidenceArchive evidence;
    private final Attachments files;
    private final OfficialDocuments documents;
    private final Journal journal;
    private final Wording wording;
    private final Clock clock;
    private final String institution;

    CaseArchive(CaseRecord records, Texts texts, PaperArchive papers, EvidenceArchive evidence, Attachments files,
            OfficialDocuments documents, Journal journal, Wording wording, Clock clock,
            @Value("${shouze.institution:滨海师范学院党委}") String institution) {
        this.records = records;
        this.texts = texts;
        this.papers = papers;
        this.evidence = evidence;
        this.files = files;
        this.documents = documents;
        this.journal = journal;
        this.wording = wording;
        this.clock = clock;
        this.institution = institution;
    }

    /** @param file name of the archive */
    public record Archive(String file, byte[] content) {}

    /**
     * Put together whole before a byte leaves: of what is not as it was kept there is no archive.
     *
     * @throws org.shouze.NotFound if he is no member
     */
    @Transactional
    public Archive of(MatterId id, Acting by) throws IOException {
        var whole = records.of(id, by, "discipline.purpose.archive");
        var number = whole.matter().number();
        var content = new ByteArrayOutputStream();
        var bundle = new Bundle(content);
        add(bundle, "record", record(whole));
        var written = texts.of(id);
        if (!written.isEmpty()) {
            var text = new StringBuilder();
            written.forEach(one -> text.append(minute(one.at())).append("  ").append(one.by()).append("  ")
                    .append(wording.say("discipline.text." + one.kind())).append('\n').append(one.content()).append("\n\n"));
            add(bundle, "texts", text.toString());
        }
        papers.into(bundle, id, by.actor());
        evidence.into(bundle, id, by.actor());
        for (var file : whole.files()) {
            var bytes = new ByteArrayOutputStream();
            files.write(file, bytes);
            bundle.add(wording.say("discipline.archive.files"), file.name(), file.addedName(), bytes.toByteArray());
        }
        var seal = bundle.finish(institution, number, wording.say("discipline.archive.by", by.actor().name(),
                minute(clock.instant())), whole.confidence().mark(), documents);
        journal.archived(id, by.actor(), seal);
        return new Archive(number + ".zip", content.toByteArray());
    }

    private void add(Bundle bundle, String what, String text) throws IOException {
        var name = wording.say("discipline." + what);
        bundle.add(wording.say("discipline.archive.records"), name + ".txt", name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Oldest first. */
    private String record(CaseRecord.Whole whole) {
        var text = new StringBuilder();
        whole.lines().stream().sorted(Comparator.comparing(CaseRecord.Line::at)).forEach(line -> text
                .append(minute(line.at())).append("  ").append(line.name()).append("  ").append(wording.say(line.act()))
                .append(line.concerned() == null ? "" : "：" + line.concerned()).append('\n'));
        return text.toString();
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }
}
