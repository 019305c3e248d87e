package org.shouze.documents;

import static org.shouze.documents.WordFile.TEXT;
import static org.shouze.documents.WordFile.W;
import static org.shouze.documents.WordFile.all;
import static org.shouze.documents.WordFile.is;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A .docx with fields, {@code {{问责事实}}}, that an office edits in Word. Where a field has several lines, its
 * paragraph is repeated; a paragraph whose fields are all empty is left out, but never a cell of a table.
 */
public final class WordTemplate {

    static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{1,40}?)\\s*}}");

    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private final byte[] docx;

    /** @param docx one that has no faults */
    public WordTemplate(byte[] docx) {
        this.docx = docx;
    }

    /** @throws FileRefused if it is no .docx, or holds macros, or unpacks to many times its size */
    public static void demandWord(Path file, String name) throws IOException {
        if (Inspection.of(file, name) != FileKind.DOCX) {
            throw new FileRefused(FileRefused.Reason.NOT_WORD);
        }
    }

    /** What hinders this file from being a template with these fields; empty if nothing does. */
    public static List<TemplateFault> faults(byte[] docx, Set<String> known, Set<String> required) {
        return new TemplateInspection(known, required).of(docx);
    }

    /** The names of its fields, in the order of the text. */
    public Set<String> fields() {
        var names = new LinkedHashSet<String>();
        all(tree(file()), "p").forEach(paragraph -> FIELD.matcher(text(paragraph)).results()
                .forEach(field -> names.add(field.group(1))));
        return names;
    }

    /** The letter: every field replaced by its value. A field without one is empty. */
    public byte[] filled(Map<String, String> values) {
        var file = file();
        var tree = tree(file);
        for (var paragraph : all(tree, "p")) {
            fill(paragraph, values);
        }
        file.put(TEXT, tree);
        return file.bytes();
    }

    private static void fill(Element paragraph, Map<String, String> values) {
        var fields = FIELD.matcher(text(paragraph)).results().toList();
        if (fields.isEmpty()) {
            return;
        }
        if (fields.stream().allMatch(field -> value(field, values).isEmpty()) && !inTable(paragraph)) {
            paragraph.getParentNode().removeChild(paragraph);
            return;
        }
        for (int i = fields.size() - 1; i >= 0; i--) {
            replace(texts(paragraph), fields.get(i), value(fields.get(i), values));
        }
        for (var rest = split(paragraph); rest != null; rest = split(rest)) {
            // each line becomes a paragraph
        }
    }

    private static String value(MatchResult field, Map<String, String> values) {
        var value = values.getOrDefault(field.group(1), "");
        return NOT_XML.matcher(value).replaceAll("").replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Word may have cut the field into several runs: its value goes into the first, the others lose their share. */
    private static void replace(List<Element> texts, MatchResult field, String value) {
        var begin = 0;
        var written = false;
        for (var text : texts) {
            var content = text.getTextContent();
            var from = Math.max(field.start() - begin, 0);
            var to = Math.min(field.end() - begin, content.length());
            begin += content.length();
            if (from < to) {
                set(text, content.substring(0, from) + (written ? "" : value) + content.substring(to));
                written = true;
            }
        }
    }

    /** Cuts it after its first line. @return the paragraph with the rest, or null if there is but one line */
    private static Element split(Element paragraph) {
        var texts = texts(paragraph);
        for (int i = 0; i < texts.size(); i++) {
            var end = texts.get(i).getTextContent().indexOf('\n');
            if (end >= 0) {
                var rest = (Element) paragraph.cloneNode(true);
                paragraph.getParentNode().insertBefore(rest, paragraph.getNextSibling());
                var others = texts(rest);
                for (int k = 0; k < texts.size(); k++) {
                    var content = texts.get(k).getTextContent();
                    set(texts.get(k), k < i ? content : k == i ? content.substring(0, end) : "");
                    set(others.get(k), k < i ? "" : k == i ? content.substring(end + 1) : content);
                }
                return rest;
            }
        }
        return null;
    }

    private static void set(Element text, String content) {
        text.setTextContent(content);
        text.setAttribute("xml:space", "preserve");
    }

    static String text(Element paragraph) {
        var text = new StringBuilder();
        texts(paragraph).forEach(part -> text.append(part.getTextContent()));
        return text.toString();
    }

    /** Its own texts, without those of paragraphs inside it. */
    private static List<Element> texts(Element paragraph) {
        var own = new ArrayList<Element>();
        for (var text : all(paragraph, "t")) {
            if (paragraph.equals(ancestor(text, "p"))) {
                own.add(text);
            }
        }
        return own;
    }

    private static boolean inTable(Element paragraph) {
        return ancestor(paragraph, "tc") != null;
    }

    private static Element ancestor(Node of, String name) {
        for (var node = of.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element element && is(element, name)) {
                return element;
            }
        }
        return null;
    }

    private WordFile file() {
        try {
            return WordFile.of(docx);
        } catch (IOException e) {
            throw new IllegalStateException("not a .docx", e);
        }
    }

    private static org.w3c.dom.Document tree(WordFile file) {
        try {
            return file.tree(TEXT);
        } catch (SAXException e) {
            throw new IllegalStateException("not a .docx", e);
        }
    }

    static Element element(Element parent, String name) {
        var element = parent.getOwnerDocument().createElementNS(W, "w:" + name);
        parent.appendChild(element);
        return element;
    }
}
