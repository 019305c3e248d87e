package org.shouze.documents;

import java.util.function.IntPredicate;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The tree of elements that becomes the pages of a PDF; built, not written, so that no text is ever markup. */
final class PdfTree {

    /** What printers set for a character they don't have (〓). */
    static final String GETA = "〓";

    private final Document tree = empty();
    private final Element body;
    private final IntPredicate missing;
    private boolean incomplete;

    PdfTree(String title, String css, IntPredicate missing) {
        this.missing = missing;
        var html = tree.createElement("html");
        tree.appendChild(html);
        var head = child(html, "head", null, null);
        child(head, "title", null, title);
        child(head, "style", null, null).appendChild(tree.createTextNode(css));
        body = child(html, "body", null, null);
        incomplete = false;
    }

    Element body() {
        return body;
    }

    Element child(Element parent, String name, String kind, String text) {
        var element = tree.createElement(name);
        if (kind != null) {
            element.setAttribute("class", kind);
        }
        if (text != null) {
            text(element, text);
        }
        parent.appendChild(element);
        return element;
    }

    void text(Element parent, String text) {
        parent.appendChild(tree.createTextNode(drawable(text)));
    }

    /** With a line at its end where characters were lacking. */
    Document finished() {
        return finished(null);
    }

    /** @param foot what that line stands before, or null */
    Document finished(Element foot) {
        if (incomplete) {
            body.insertBefore(child(body, "p", "incomplete", GETA + "：PDF 所用字体没有的字，原字见同一文件的 .docx。"), foot);
        }
        return tree;
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
