package org.shouze.documents;

import static org.shouze.documents.WordFile.TEXT;
import static org.shouze.documents.WordFile.W;
import static org.shouze.documents.WordFile.all;
import static org.shouze.documents.WordFile.children;
import static org.shouze.documents.WordFile.is;
import static org.shouze.documents.WordTemplate.element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A template written as plain lines, so that it can be read and compared, made into the .docx that an office edits. A
 * line begins with its part in brackets (【标题】), with {@code #} for a heading, with {@code |} for a row of a table
 * ({@code |+} for one with room to write by hand), or is text.
 */
public final class PlainTemplate {

    private static final Map<String, String> STYLES = Map.of("机关", "Agency", "文号", "Number", "编号", "Addressee", "标题",
            "DocumentTitle", "主送", "Addressee", "署名", "Signature", "日期", "DocumentDate", "附注", "Note", "版记", "Imprint",
            "签名", "Addressee");
    private static final String RED = "C00000";
    private static final int WIDTH = 8845;
    private static final int NAME_OF_TWO = 2041;
    private static final int NAME_OF_FOUR = 1701;
    private static final int ROOM_TO_WRITE = 1500;

    private final Element body;
    private final Element end;

    private PlainTemplate(Element body) {
        this.body = body;
        this.end = children(body).stream().filter(child -> is(child, "sectPr")).findFirst().orElseThrow();
    }

    /** In the styles and on the page of GB/T 9704-2012. */
    public static byte[] docx(List<String> lines) {
        try (var in = new ClassPathResource("documents/official-document.docx").getInputStream()) {
            var file = WordFile.of(in.readAllBytes());
            var tree = file.tree(TEXT);
            var body = all(tree, "body").get(0);
            children(body).stream().filter(child -> !is(child, "sectPr")).forEach(body::removeChild);
            new PlainTemplate(body).write(lines);
            file.put(TEXT, tree);
            return file.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<String> lines) {
        var rows = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            table(rows);
            rows.clear();
            line(line);
        }
        table(rows);
    }

    private void line(String line) {
        if (line.startsWith("# ")) {
            paragraph(body, "Level1", line.substring(2));
        } else if (line.startsWith("【") && STYLES.containsKey(line.substring(1, Math.max(1, line.indexOf('】'))))) {
            part(line.substring(1, line.indexOf('】')), line.substring(line.indexOf('】') + 1));
        } else {
            paragraph(body, "Text", line);
        }
    }

    private void part(String part, String text) {
        var paragraph = paragraph(body, STYLES.get(part), text);
        var properties = WordFile.child(paragraph, "pPr");
        switch (part) {
            case "机关" -> attribute(element(runProperties(paragraph), "color"), "val", RED);
            case "文号" -> {
                var line = element(element(properties, "pBdr"), "bottom");
                Map.of("val", "single", "sz", "12", "space", "6", "color", RED).forEach((n, v) -> attribute(line, n, v));
            }
            case "编号" -> attribute(element(properties, "jc"), "val", "right");
            case "签名" -> attribute(element(properties, "spacing"), "before", "280");
            default -> { }
        }
    }

    private static Element runProperties(Element paragraph) {
        var run = WordFile.child(paragraph, "r");
        var properties = paragraph.getOwnerDocument().createElementNS(W, "w:rPr");
        run.insertBefore(properties, run.getFirstChild());
        return properties;
    }

    private Element paragraph(Element parent, String style, String text) {
        var paragraph = parent.getOwnerDocument().createElementNS(W, "w:p");
        parent.insertBefore(paragraph, parent == body ? end : null);
        attribute(element(element(paragraph, "pPr"), "pStyle"), "val", style);
        var content = element(element(paragraph, "r"), "t");
        content.setAttribute("xml:space", "preserve");
        content.setTextContent(text);
        return paragraph;
    }

    private void table(List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var cells = rows.stream().map(PlainTemplate::cells).toList();
        var columns = cells.stream().mapToInt(List::size).max().orElseThrow() > 2 ? of(NAME_OF_FOUR, 2) : of(NAME_OF_TWO, 1);
        var table = body.getOwnerDocument().createElementNS(W, "w:tbl");
        body.insertBefore(table, end);
        properties(element(table, "tblPr"));
        var grid = element(table, "tblGrid");
        columns.forEach(width -> attribute(element(grid, "gridCol"), "w", String.valueOf(width)));
        for (int i = 0; i < rows.size(); i++) {
            row(element(table, "tr"), cells.get(i), columns, rows.get(i).startsWith("|+"));
        }
    }

    /** Names and values in turn. */
    private static List<Integer> of(int name, int pairs) {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < pairs; i++) {
            widths.addAll(List.of(name, WIDTH / pairs - name));
        }
        return widths;
    }

    private static void properties(Element properties) {
        width(properties, "tblW", WIDTH);
        var borders = element(properties, "tblBorders");
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            var border = element(borders, side);
            Map.of("val", "single", "sz", "6", "space", "0", "color", "000000").forEach((n, v) -> attribute(border, n, v));
        }
        attribute(element(properties, "tblLayout"), "type", "fixed");
    }

    private void row(Element row, List<String> cells, List<Integer> columns, boolean roomToWrite) {
        var properties = element(row, "trPr");
        element(properties, "cantSplit");
        if (roomToWrite) {
            properties.removeChild(properties.getFirstChild());
            var height = element(properties, "trHeight");
            attribute(height, "val", String.valueOf(ROOM_TO_WRITE));
            attribute(height, "hRule", "atLeast");
        }
        for (int i = 0; i < cells.size(); i++) {
            var last = i == cells.size() - 1;
            var span = last ? columns.size() - i : 1;
            var cell = element(row, "tc");
            var form = element(cell, "tcPr");
            width(form, "tcW", columns.subList(i, i + span).stream().mapToInt(width -> width).sum());
            if (span > 1) {
                attribute(element(form, "gridSpan"), "val", String.valueOf(span));
            }
            paragraph(cell, i % 2 == 0 ? "CellName" : "Cell", cells.get(i));
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(row.startsWith("|+") ? 2 : 1).split("\\|")).map(String::strip)
                .filter(cell -> !cell.isEmpty()).toList();
    }

    private static void width(Element parent, String name, int width) {
        var element = element(parent, name);
        attribute(element, "w", String.valueOf(width));
        attribute(element, "type", "dxa");
    }

    private static void attribute(Element element, String name, String value) {
        element.setAttributeNS(W, "w:" + name, value);
    }
}
