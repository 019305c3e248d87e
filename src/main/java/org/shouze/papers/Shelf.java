package org.shouze.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

import org.shouze.audit.Actor;
import org.shouze.audit.Audit;
import org.shouze.documents.OfficialDocuments;
import org.shouze.documents.Purpose;
import org.shouze.matter.Matter;
import org.shouze.protection.ContentBroken;
import org.shouze.protection.SealedFiles;
import org.springframework.stereotype.Component;

/** Where the content of papers lies, sealed; nothing is taken from it without a check, a purpose and an entry. */
@Component
class Shelf {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SealedFiles files;
    private final PaperTable table;
    private final PaperForms forms;
    private final OfficialDocuments documents;
    private final Audit audit;
    private final Alarm alarm;
    private final Clock clock;

    Shelf(SealedFiles files, PaperTable table, PaperForms forms, OfficialDocuments documents, Audit audit, Alarm alarm,
            Clock clock) {
        this.files = files;
        this.table = table;
        this.forms = forms;
        this.documents = documents;
        this.audit = audit;
        this.alarm = alarm;
        this.clock = clock;
    }

    /** @return its keyed digest */
    String keep(Paper paper, byte[] docx) {
        return files.keep(paper.id().value(), paper.said(), docx);
    }

    void clear(Paper paper) {
        files.erase(paper.id().value());
    }

    byte[] docx(Paper paper, Matter matter, Purpose purpose, Actor by) {
        var docx = taken(paper, "docx", purpose, by);
        return matter.confidential() ? documents.docx(docx, mark(purpose, by)) : docx;
    }

    byte[] pdf(Paper paper, Matter matter, Purpose purpose, Actor by) {
        var docx = taken(paper, "pdf", purpose, by);
        try {
            var pdf = new ByteArrayOutputStream();
            documents.pdf(docx, paper.number(), matter.confidential() ? mark(purpose, by) : null, pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who takes it, when and what for, on every page. */
    private String mark(Purpose purpose, Actor by) {
        return by.name() + " " + MOMENT.format(clock.instant().atZone(clock.getZone())) + " " + purpose.written();
    }

    private byte[] taken(Paper paper, String form, Purpose purpose, Actor by) {
        if (paper.reducedAt() != null) {
            throw new PaperReduced();
        }
        try {
            if (!table.signaturesIntact(paper.id())) {
                throw new ContentBroken();
            }
            var docx = files.open(paper.id().value(), paper.said());
            audit.read(by, "matter:" + paper.matter(), "下载《" + forms.of(paper.kind()).title() + "》第 " + paper.version()
                    + " 版 " + form + "，用于" + purpose.written() + " " + paper.id());
            return docx;
        } catch (ContentBroken broken) {
            alarm.digestBroken(by, "matter:" + paper.matter(), "paper=" + paper.id());
            throw broken;
        }
    }
}
