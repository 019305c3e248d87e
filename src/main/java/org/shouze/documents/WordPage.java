package org.shouze.documents;

import static org.shouze.documents.WordFile.W;
import static org.shouze.documents.WordFile.all;
import static org.shouze.documents.WordFile.child;
import static org.shouze.documents.WordFile.children;
import static org.shouze.documents.WordFile.is;
import static org.shouze.documents.WordFile.value;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A .docx of text and tables as the tree its PDF is drawn from: the same paragraphs and cells in the same order. Styles
 * of the standard keep their look; others keep their alignment, size and indentation.
 */
final class WordPage {

    private static final Map<String, String> LOOKS = Map.ofEntries(Map.entry("Agency", "agency red"),
            Map.entry("Number", "number red"), Map.entry("DocumentTitle", "title"), Map.entry("Addressee", "addressee"),
            Map.entry("Text", "text"), Map.entry("Level1", "level1"), Map.entry("Level2", "level2"),
            Map.entry("Level3", "level3"), Map.entry("Level4", "level4"), Map.entry("CellName", "cell"),
            Map.entry("Cell", "cell"), Map.entry("Attached", "attached"), Map.entry("Signature", "signature"),
            Map.entry("DocumentDate", "date"), Map.entry("Note", "note"), Map.entry("Imprint", "foot"));
    private static final Map<String, String> ALIGNMENTS = Map.of("center", "center", "right", "right", "end", "right",
            "left", "left", "start", "left", "both", "justify");
    private static final double TWIPS = 20;

    private final PdfTree tree;
    private final Map<String, Element> styles = new HashMap<>();

    private WordPage(PdfTree tree) {
        this.tree = tree;
    }

    static Document of(byte[] docx, String title, String css, IntPredicate missing) {
        try {
            var file = WordFile.of(docx);
            var page = new WordPage(new PdfTree(title, css, missing));
            all(file.tree(WordFile.STYLES), "style").forEach(style ->
                    page.styles.put(style.getAttributeNS(W, "styleId"), style));
            page.blocks(all(file.tree(WordFile.TEXT), "body").get(0), page.tree.body());
            return page.tree.finished();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("not a .docx", e);
        }
    }

    private void blocks(Element from, Element to) {
        for (var block : children(from)) {
            if (is(block, "p")) {
                paragraph(block, to);
            } else if (is(block, "tbl")) {
                table(block, to);
            } else {
                blocks(block, to); // what only wraps others, e.g. a content control
            }
        }
    }

    private void paragraph(Element paragraph, Element to) {
        var properties = child(paragraph, "pPr");
        var style = properties == null ? null : value(properties, "pStyle");
        var drawn = tree.child(to, "p", LOOKS.getOrDefault(style, "plain"), null);
        var look = look(properties, LOOKS.containsKey(style) ? null : style);
        if (!look.isEmpty()) {
            drawn.setAttribute("style", look);
        }
        runs(paragraph, drawn);
        if (!drawn.hasChildNodes()) {
            tree.text(drawn, "\u00a0");
        }
    }

    private String look(Element properties, String style) {
        var look = new StringBuilder();
        var alignment = found(properties, style, "pPr", "jc");
        if (alignment != null && ALIGNMENTS.containsKey(alignment.getAttributeNS(W, "val"))) {
            look.append("text-align:").append(ALIGNMENTS.get(alignment.getAttributeNS(W, "val"))).append(";");
        }
        var indentation = style == null ? null : found(properties, style, "pPr", "ind");
        if (indentation != null) {
            look.append("text-indent:").append(points(indentation.getAttributeNS(W, "firstLine"))).append("pt;");
        }
        var size = style == null ? null : found(null, style, "rPr", "sz");
        if (size != null) {
            look.append("font-size:").append(points(size.getAttributeNS(W, "val")) * TWIPS / 2).append("pt;");
        }
        return look.toString();
    }

    /** Its own, else its style's, else that of the style below it. */
    private Element found(Element own, String style, String properties, String name) {
        var found = child(own, name);
        for (var id = style; found == null && id != null && styles.containsKey(id); id = value(styles.get(id), "basedOn")) {
            found = child(child(styles.get(id), properties), name);
        }
        return found;
    }

    private static double points(String twips) {
        return twips.matches("\\d{1,6}") ? Integer.parseInt(twips) / TWIPS : 0;
    }

    private void runs(Element from, Element to) {
        for (var part : children(from)) {
            if (is(part, "t")) {
                tree.text(to, part.getTextContent());
            } else if (is(part, "tab")) {
                tree.text(to, "　　");
            } else if (is(part, "noBreakHyphen")) {
                tree.text(to, "-");
            } else if (is(part, "br") || is(part, "cr")) {
                tree.child(to, "br", part.getAttributeNS(W, "type").equals("page") ? "page" : null, null);
            } else if (!is(part, "pPr") && !is(part, "rPr") && !is(part, "tbl")) {
                runs(part, to);
            }
        }
    }

    private void table(Element table, Element to) {
        var drawn = tree.child(to, "table", "form", null);
        var widths = all(child(table, "tblGrid"), "gridCol").stream().mapToDouble(column ->
                points(column.getAttributeNS(W, "w"))).toArray();
        for (var row : children(table)) {
            if (is(row, "tr")) {
                row(row, widths, tree.child(drawn, "tr", null, null));
            }
        }
    }

    private void row(Element row, double[] widths, Element drawn) {
        var properties = child(row, "trPr");
        var height = child(properties, "trHeight");
        var column = 0;
        for (var cell : children(row)) {
            if (is(cell, "tc")) {
                column += cell(cell, column, widths, height, tree.child(drawn, "td", null, null));
            }
        }
    }

    /** @return how many columns it takes */
    private int cell(Element cell, int column, double[] widths, Element height, Element drawn) {
        var properties = child(cell, "tcPr");
        var span = properties == null || value(properties, "gridSpan") == null ? 1
                : Math.max(1, Math.min(20, (int) Double.parseDouble(value(properties, "gridSpan"))));
        drawn.setAttribute("colspan", String.valueOf(span));
        var style = new StringBuilder();
        if (span == 1 && column < widths.length) {
            style.append("width:").append(100 * widths[column] / Math.max(1, DoubleStream.of(widths).sum())).append("%;");
        }
        if (height != null) {
            style.append("height:").append(points(height.getAttributeNS(W, "val"))).append("pt;");
        }
        if (!style.isEmpty()) {
            drawn.setAttribute("style", style.toString());
        }
        if (properties != null && child(properties, "vMerge") != null && !"restart".equals(value(properties, "vMerge"))) {
            drawn.setAttribute("class", "merged");
        }
        blocks(cell, drawn);
        return span;
    }
}
