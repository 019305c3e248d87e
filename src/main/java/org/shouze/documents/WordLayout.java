package org.shouze.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.DocumentRenderData;
import com.deepoove.poi.data.Documents;
import com.deepoove.poi.data.ParagraphRenderData;
import com.deepoove.poi.data.Paragraphs;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.policy.DocumentRenderPolicy;
import org.shouze.documents.OfficialDocument.Facts;
import org.shouze.documents.OfficialDocument.Heading;
import org.shouze.documents.OfficialDocument.Paragraph;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Draws a document as .docx from a template that an office edits in Word: it places the parts, its styles say how they
 * look. Where the setting names no other file it is the one that comes with the product.
 */
@Component
class WordLayout {

    private static final double[] COLUMNS = {3.6, 12.0};

    private final Resource template;
    private final Configure tags = Configure.builder().bind("body", new DocumentRenderPolicy()).build();

    WordLayout(@Value("${shouze.documents.template:classpath:documents/official-document.docx}") Resource template) {
        this.template = template;
    }

    void draw(OfficialDocument document, OutputStream to) throws IOException {
        try (InputStream in = template.getInputStream(); var drawn = XWPFTemplate.compile(in, tags)
                .render(parts(document))) {
            drawn.write(to);
        }
    }

    private static Map<String, Object> parts(OfficialDocument document) {
        var parts = new HashMap<String, Object>();
        parts.put("agency", document.agency());
        parts.put("number", document.number());
        parts.put("title", document.title());
        optional(parts, "addressed", "addressee", document.addressee());
        parts.put("body", body(document));
        optional(parts, "signed", "signature", document.signature());
        optional(parts, "dated", "date", document.date() == null ? null : ChineseDate.of(document.date()));
        optional(parts, "noted", "note", document.note());
        optional(parts, "copied", "copies", document.imprint().copies());
        parts.put("office", document.imprint().office());
        parts.put("printed", document.imprint().printed());
        return parts;
    }

    /** A section of the template that is left out where there is nothing for it. */
    private static void optional(Map<String, Object> parts, String section, String name, String text) {
        parts.put(section, text != null);
        parts.put(name, text);
    }

    private static DocumentRenderData body(OfficialDocument document) {
        var body = Documents.of();
        var numbering = new Numbering();
        for (var block : document.body()) {
            if (block instanceof Heading heading) {
                body.addParagraph(line("Level" + heading.level(), numbering.next(heading.level()) + heading.text()));
            } else if (block instanceof Paragraph paragraph) {
                paragraph.text().lines().forEach(line -> body.addParagraph(line("Text", line)));
            } else if (block instanceof Facts facts) {
                body.addTable(table(facts));
            }
        }
        var attached = document.attachments();
        for (int i = 0; i < attached.size(); i++) {
            body.addParagraph(line("Attached", (i == 0 ? "附件：" : "　　　")
                    + (attached.size() == 1 ? "" : (i + 1) + ". ") + attached.get(i)));
        }
        return body.create();
    }

    private static TableRenderData table(Facts facts) {
        var rows = new ArrayList<RowRenderData>();
        for (var fact : facts.rows()) {
            rows.add(Rows.of(Cells.of().addParagraph(line("CellName", fact.name())).create(),
                    Cells.of().addParagraph(line("Cell", fact.value())).create()).create());
        }
        return Tables.of(rows.toArray(RowRenderData[]::new)).width(15.6, COLUMNS).create();
    }

    private static ParagraphRenderData line(String style, String text) {
        return Paragraphs.of(text).styleId(style).create();
    }
}
