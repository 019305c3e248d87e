package org.shouze.documents;

import static org.shouze.documents.TemplateFault.Kind.AUTO_NUMBER;
import static org.shouze.documents.TemplateFault.Kind.BROKEN_FIELD;
import static org.shouze.documents.TemplateFault.Kind.COMMENT;
import static org.shouze.documents.TemplateFault.Kind.COMPUTED;
import static org.shouze.documents.TemplateFault.Kind.EMBEDDED;
import static org.shouze.documents.TemplateFault.Kind.EXTERNAL;
import static org.shouze.documents.TemplateFault.Kind.FOOTNOTE;
import static org.shouze.documents.TemplateFault.Kind.HEADER_OR_FOOTER;
import static org.shouze.documents.TemplateFault.Kind.HIDDEN;
import static org.shouze.documents.TemplateFault.Kind.MISSING_FIELD;
import static org.shouze.documents.TemplateFault.Kind.PICTURE;
import static org.shouze.documents.TemplateFault.Kind.REVISION;
import static org.shouze.documents.TemplateFault.Kind.UNKNOWN_FIELD;
import static org.shouze.documents.TemplateFault.Kind.UNREADABLE;
import static org.shouze.documents.WordFile.TEXT;
import static org.shouze.documents.WordFile.W;
import static org.shouze.documents.WordFile.all;
import static org.shouze.documents.WordFile.child;
import static org.shouze.documents.WordFile.value;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Looks into a .docx that is to become a template: only text, tables and styles, nothing from outside, and the fields
 * its kind has. What the PDF could not show is refused, so that both drawings say the same.
 */
final class TemplateInspection {

    /** The kinds of parts a letter is made of; their last words in the file's own table of relations. */
    private static final Set<String> TAKEN = Set.of("officeDocument", "styles", "settings", "webSettings", "fontTable",
            "theme", "numbering", "footer", "header", "footnotes", "endnotes", "customXml", "customXmlProps",
            "core-properties", "extended-properties", "custom-properties", "stylesWithEffects", "people",
            "thumbnail", "font");
    private static final Map<String, TemplateFault.Kind> REFUSED = refused();

    private final Set<String> known;
    private final Set<String> required;
    private final Set<TemplateFault> faults = new java.util.LinkedHashSet<>();

    TemplateInspection(Set<String> known, Set<String> required) {
        this.known = known;
        this.required = required;
    }

    List<TemplateFault> of(byte[] docx) {
        try {
            var file = WordFile.of(docx);
            if (!file.names().contains(TEXT)) {
                faults.add(UNREADABLE.of(TEXT));
            }
            for (var name : file.names()) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    part(file, name);
                }
            }
        } catch (IOException e) {
            faults.add(UNREADABLE.of(".docx"));
        }
        return new ArrayList<>(faults);
    }

    private void part(WordFile file, String name) {
        try {
            var tree = file.tree(name);
            if (name.endsWith(".rels")) {
                relations(tree);
            } else if (name.equals(TEXT)) {
                text(tree);
            } else if (name.startsWith("word/header") || name.startsWith("word/footer")) {
                margin(tree);
            }
        } catch (SAXException e) {
            faults.add(UNREADABLE.of(name));
        }
    }

    private void relations(Document tree) {
        var all = tree.getDocumentElement().getElementsByTagNameNS("*", "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            var relation = (Element) all.item(i);
            var type = relation.getAttribute("Type");
            var word = type.substring(type.lastIndexOf('/') + 1);
            if (!relation.getAttribute("TargetMode").isEmpty() && !relation.getAttribute("TargetMode").equals("Internal")
                    || relation.getAttribute("Target").matches("(?i)[a-z][a-z0-9+.-]*:.*|\\\\\\\\.*|//.*|.*\\.\\./\\.\\..*")) {
                faults.add(EXTERNAL.of(relation.getAttribute("Target")));
            } else if (word.startsWith("comments")) {
                faults.add(COMMENT.of(""));
            } else if (word.equals("image")) {
                faults.add(PICTURE.of(""));
            } else if (!TAKEN.contains(word)) {
                faults.add(EMBEDDED.of(word));
            }
        }
    }

    private void text(Document tree) {
        REFUSED.forEach((name, kind) -> {
            if (!all(tree, name).isEmpty()) {
                faults.add(kind.of(""));
            }
        });
        all(tree, "numPr").stream().map(numbered -> value(numbered, "numId")).filter(id -> id != null && !id.equals("0"))
                .findFirst().ifPresent(id -> faults.add(AUTO_NUMBER.of("")));
        all(tree, "rPr").stream().filter(run -> child(run, "vanish") != null).findFirst()
                .ifPresent(run -> faults.add(HIDDEN.of("")));
        fields(tree);
    }

    private void fields(Document tree) {
        var found = new HashSet<String>();
        for (var paragraph : all(tree, "p")) {
            var text = WordTemplate.text(paragraph);
            WordTemplate.FIELD.matcher(text).results().forEach(field -> found.add(field.group(1)));
            var rest = WordTemplate.FIELD.matcher(text).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                faults.add(BROKEN_FIELD.of(rest.length() > 60 ? rest.substring(0, 60) + "…" : rest));
            }
        }
        found.stream().filter(name -> !known.contains(name)).sorted().forEach(name -> faults.add(UNKNOWN_FIELD.of(name)));
        required.stream().filter(name -> !found.contains(name)).sorted()
                .forEach(name -> faults.add(MISSING_FIELD.of(name)));
    }

    /** The page's number is the only thing both drawings have there. */
    private void margin(Document tree) {
        var text = new StringBuilder();
        all(tree, "t").forEach(part -> text.append(part.getTextContent()));
        var computed = all(tree, "instrText").stream().map(Element::getTextContent)
                .anyMatch(code -> !code.strip().matches("(PAGE|NUMPAGES)\\b.*"))
                || all(tree, "fldSimple").stream().map(simple -> simple.getAttributeNS(W, "instr"))
                        .anyMatch(code -> !code.strip().matches("(PAGE|NUMPAGES)\\b.*"));
        if (!text.toString().matches("[\\s\\d\\-—–―第共页/]*") || !all(tree, "drawing").isEmpty()
                || !all(tree, "pict").isEmpty()) {
            faults.add(HEADER_OR_FOOTER.of(text.toString().strip()));
        }
        if (computed) {
            faults.add(COMPUTED.of(""));
        }
    }

    private static Map<String, TemplateFault.Kind> refused() {
        var kinds = new LinkedHashMap<String, TemplateFault.Kind>();
        List.of("drawing", "pict", "txbxContent").forEach(name -> kinds.put(name, PICTURE));
        List.of("object", "altChunk", "control", "subDoc").forEach(name -> kinds.put(name, EMBEDDED));
        List.of("instrText", "fldSimple", "fldChar").forEach(name -> kinds.put(name, COMPUTED));
        List.of("ins", "del", "moveFrom", "moveTo").forEach(name -> kinds.put(name, REVISION));
        List.of("commentReference", "commentRangeStart").forEach(name -> kinds.put(name, COMMENT));
        List.of("footnoteReference", "endnoteReference").forEach(name -> kinds.put(name, FOOTNOTE));
        return kinds;
    }
}
