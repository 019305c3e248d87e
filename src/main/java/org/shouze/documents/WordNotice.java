package org.shouze.documents;

import static org.shouze.documents.WordFile.TEXT;
import static org.shouze.documents.WordFile.W;
import static org.shouze.documents.WordFile.all;
import static org.shouze.documents.WordFile.children;
import static org.shouze.documents.WordFile.is;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Who took a confidential paper, when and what for, at the head of each page of its .docx: under what stands there. */
final class WordNotice {

    private static final String PART = "word/headerNotice.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEADER =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";
    private static final String ID = "headerNotice";
    private static final String GREY = "7F7F7F";
    private static final String SMALL = "18";

    private final WordFile file;
    private final String text;

    private WordNotice(WordFile file, String text) {
        this.file = file;
        this.text = text;
    }

    static byte[] over(byte[] docx, String text) {
        try {
            var notice = new WordNotice(WordFile.of(docx), text);
            notice.write();
            return notice.file.bytes();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("not a .docx", e);
        }
    }

    private void write() throws SAXException {
        for (var name : List.copyOf(file.names())) {
            if (name.matches("word/header\\d*\\.xml")) {
                var header = file.tree(name);
                line(header.getDocumentElement());
                file.put(name, header);
            }
        }
        var tree = file.tree(TEXT);
        refer(section(tree));
        file.put(TEXT, tree);
        var header = tree.getImplementation().createDocument(W, "w:hdr", null);
        line(header.getDocumentElement());
        file.put(PART, header);
        related();
    }

    /** The first: those after it have headers of their own, or its. */
    private static Element section(Document tree) {
        return all(tree, "sectPr").stream().findFirst().orElseGet(() -> append(all(tree, "body").get(0), "sectPr"));
    }

    /** For each sort of page whose header the section doesn't name. */
    private static void refer(Element section) {
        var named = children(section).stream().filter(child -> is(child, "headerReference"))
                .map(child -> child.getAttributeNS(W, "type")).collect(Collectors.toSet());
        var missing = new ArrayList<>(Set.of("default", "first", "even"));
        missing.removeAll(named);
        for (var type : missing) {
            var reference = section.getOwnerDocument().createElementNS(W, "w:headerReference");
            reference.setAttributeNS(W, "w:type", type);
            reference.setAttributeNS(R, "r:id", ID);
            section.insertBefore(reference, section.getFirstChild());
        }
    }

    private void line(Element header) {
        var paragraph = append(header, "p");
        value(append(append(paragraph, "pPr"), "jc"), "center");
        var run = append(paragraph, "r");
        var look = append(run, "rPr");
        value(append(look, "color"), GREY);
        value(append(look, "sz"), SMALL);
        append(run, "t").setTextContent(text);
    }

    private void related() throws SAXException {
        var relations = file.tree(RELATIONS);
        var relation = same(relations, "Relationship");
        relation.setAttribute("Id", ID);
        relation.setAttribute("Type", R + "/header");
        relation.setAttribute("Target", "headerNotice.xml");
        file.put(RELATIONS, relations);
        var types = file.tree(TYPES);
        var type = same(types, "Override");
        type.setAttribute("PartName", "/" + PART);
        type.setAttribute("ContentType", HEADER);
        file.put(TYPES, types);
    }

    /** In the namespace of the table it is added to. */
    private static Element same(Document table, String name) {
        var root = table.getDocumentElement();
        return (Element) root.appendChild(table.createElementNS(root.getNamespaceURI(), name));
    }

    private static Element append(Element parent, String name) {
        return (Element) parent.appendChild(parent.getOwnerDocument().createElementNS(W, "w:" + name));
    }

    private static void value(Element element, String value) {
        element.setAttributeNS(W, "w:val", value);
    }
}
