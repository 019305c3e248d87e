package org.shouze.papers;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

import org.shouze.audit.Actor;
import org.shouze.documents.Bundle;
import org.shouze.documents.OfficialDocuments;
import org.shouze.documents.Purpose;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.protection.ContentBroken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a matter as part of its archive. */
@Component
public class PaperArchive {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Papers papers;
    private final Shelf shelf;
    private final PaperForms forms;
    private final Matters matters;
    private final OfficialDocuments documents;
    private final Clock clock;

    PaperArchive(Papers papers, Shelf shelf, PaperForms forms, Matters matters, OfficialDocuments documents, Clock clock) {
        this.papers = papers;
        this.shelf = shelf;
        this.forms = forms;
        this.matters = matters;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Puts in every version of every paper, as .docx and PDF; recorded as a read of each.
     *
     * @throws ContentBroken            if one of them is no longer what was kept: there is no archive then
     * @throws org.shouze.NotFound if the matter is not for this person
     */
    @Transactional
    public void into(Bundle bundle, MatterId id, Actor by) throws IOException {
        var matter = matters.get(id);
        for (var paper : papers.of(matter, by).stream().filter(each -> each.reducedAt() == null).toList()) {
            var title = forms.of(paper.kind()).title();
            var name = paper.number() + " " + title + "-" + paper.version();
            var what = title + " " + paper.number() + "，第 " + paper.version() + " 版，" + history(paper);
            bundle.add("文书", name + ".docx", what, shelf.docx(paper, matter, Purpose.ARCHIVE, by));
            if (documents.drawsPdf()) {
                bundle.add("文书", name + ".pdf", what, shelf.pdf(paper, matter, Purpose.ARCHIVE, by));
            }
        }
    }

    private String history(Paper paper) {
        var issued = DATE.format(paper.issuedAt().atZone(clock.getZone())) + paper.issuedName() + "制作";
        return paper.signatures().isEmpty() ? issued : issued + "，签名或注明 " + paper.signatures().size() + " 人";
    }
}
