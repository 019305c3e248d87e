package org.shouze.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.data.CellRenderData;
import com.deepoove.poi.data.Cells;
import com.deepoove.poi.data.DocumentRenderData;
import com.deepoove.poi.data.Documents;
import com.deepoove.poi.data.ParagraphRenderData;
import com.deepoove.poi.data.Paragraphs;
import com.deepoove.poi.data.RowRenderData;
import com.deepoove.poi.data.Rows;
import com.deepoove.poi.data.TableRenderData;
import com.deepoove.poi.data.Tables;
import com.deepoove.poi.data.Texts;
import com.deepoove.poi.policy.DocumentRenderPolicy;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Draws a document as .docx from a template that an office edits in Word: it places the parts, its styles say how they
 * look. Where the setting names no other file it is the one that comes with the product.
 */
@Component
class WordLayout {

    /** In centimetres. */
    private static final double WIDTH = 15.6;
    private static final double[] COLUMNS = {3.6, 12.0};
    /** Letters and lines, in points. */
    private static final double SMALL = 14;
    private static final double SMALL_LINE = 22;
    private static final double SMALLEST = 10.5;
    private static final double SMALLEST_LINE = 15;

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
        optional(parts, "dated", "date", document.dated());
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
        for (var line : document.lines()) {
            if (line.facts() != null) {
                body.addTable(table(line.facts()));
            } else if (line.table() != null) {
                body.addTable(table(line.table()));
            } else {
                body.addParagraph(document.small() ? line(style(line.style()), line.text(), SMALL, SMALL_LINE)
                        : line(style(line.style()), line.text()));
            }
        }
        return body.create();
    }

    private static TableRenderData table(List<OfficialDocument.Fact> facts) {
        var rows = facts.stream().map(fact -> Rows.of(
                Cells.of().addParagraph(line("CellName", fact.name())).create(),
                Cells.of().addParagraph(line("Cell", fact.value())).create()).create());
        return Tables.of(rows.toArray(RowRenderData[]::new)).width(WIDTH, COLUMNS).create();
    }

    /** Each column as wide as its longest cell asks for. */
    private static TableRenderData table(OfficialDocument.Table table) {
        var rows = new ArrayList<RowRenderData>();
        rows.add(row("CellName", table.heading()));
        table.rows().forEach(cells -> rows.add(row("Cell", cells)));
        var longest = IntStream.range(0, table.heading().size()).mapToDouble(column -> Stream.concat(
                Stream.of(table.heading()), table.rows().stream()).mapToInt(cells -> places(cells.get(column))).max()
                .orElse(1) + 2).toArray();
        var all = DoubleStream.of(longest).sum();
        return Tables.of(rows.toArray(RowRenderData[]::new)).width(WIDTH,
                DoubleStream.of(longest).map(one -> WIDTH * one / all).toArray()).create();
    }

    /** A Chinese character takes two. */
    private static int places(String text) {
        return text.chars().map(c -> c < 0x2000 ? 1 : 2).sum();
    }

    private static RowRenderData row(String style, List<String> cells) {
        return Rows.of(cells.stream().map(cell -> Cells.of().addParagraph(line(style, cell, SMALLEST, SMALLEST_LINE))
                .create()).toArray(CellRenderData[]::new)).create();
    }

    /** The template's styles are named like ours, with a capital. */
    private static String style(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static ParagraphRenderData line(String style, String text, double size, double height) {
        return Paragraphs.of(Texts.of(text).fontSize(size).create()).styleId(style).spacing(height, LineSpacingRule.EXACT)
                .create();
    }

    private static ParagraphRenderData line(String style, String text) {
        return Paragraphs.of(text).styleId(style).create();
    }
}
