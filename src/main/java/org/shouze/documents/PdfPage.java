package org.shouze.documents;

import java.util.List;
import java.util.function.IntPredicate;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The tree of elements that becomes the pages of a PDF; built, not written, so that no text is ever markup. */
final class PdfPage {

    /** What printers set for a character they don't have (〓). */
    private static final String GETA = "〓";

    private final String css;
    private final IntPredicate missing;
    private Document tree;
    private Element body;
    private boolean incomplete;

    PdfPage(String css, IntPredicate missing) {
        this.css = css;
        this.missing = missing;
    }

    Document of(OfficialDocument document) {
        tree = empty();
        var html = tree.createElement("html");
        tree.appendChild(html);
        var head = child(html, "head", null, null);
        child(head, "title", null, document.number());
        child(head, "style", null, null).appendChild(tree.createTextNode(css));
        body = child(html, "body", null, null);
        head(document);
        body(document);
        foot(document);
        return tree;
    }

    private void head(OfficialDocument document) {
        child(body, "p", "agency", document.agency());
        child(body, "p", "number", document.number());
        child(body, "h1", null, document.title());
        if (document.addressee() != null) {
            child(body, "p", "addressee", document.addressee() + "：");
        }
    }

    private void body(OfficialDocument document) {
        for (var line : document.lines()) {
            if (line.facts() == null) {
                child(body, "p", line.style(), line.text());
            } else {
                table(line.facts());
            }
        }
    }

    private void table(List<OfficialDocument.Fact> facts) {
        var table = child(body, "table", null, null);
        for (var fact : facts) {
            var row = child(table, "tr", null, null);
            child(row, "th", null, fact.name());
            child(row, "td", null, fact.value());
        }
    }

    private void foot(OfficialDocument document) {
        if (document.signature() != null) {
            child(body, "p", "signature", document.signature());
        }
        if (document.date() != null) {
            child(body, "p", "date", document.dated());
        }
        if (document.note() != null) {
            child(body, "p", "note", "（" + document.note() + "）");
        }
        var imprint = imprint(document.imprint());
        if (incomplete) {
            body.insertBefore(child(body, "p", "incomplete", GETA + "：PDF 所用字体没有的字，原字见同一文件的 .docx。"),
                    imprint);
        }
    }

    private Element imprint(OfficialDocument.Imprint imprint) {
        var table = child(body, "table", "imprint", null);
        if (imprint.copies() != null) {
            var copies = child(child(table, "tr", null, null), "td", null, "抄送：" + imprint.copies() + "。");
            copies.setAttribute("colspan", "2");
        }
        var printed = child(table, "tr", null, null);
        child(printed, "td", null, imprint.office());
        child(printed, "td", "right", imprint.printed());
        return table;
    }

    private Element child(Element parent, String name, String kind, String text) {
        var element = tree.createElement(name);
        if (kind != null) {
            element.setAttribute("class", kind);
        }
        if (text != null) {
            element.appendChild(tree.createTextNode(drawable(text)));
        }
        parent.appendChild(element);
        return element;
    }

    private String drawable(String text) {
        var drawn = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c) || c == '\n').forEach(c -> {
            if (!Character.isWhitespace(c) && missing.test(c)) {
                incomplete = true;
                drawn.append(GETA);
            } else {
                drawn.appendCodePoint(c);
            }
        });
        return drawn.toString();
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
