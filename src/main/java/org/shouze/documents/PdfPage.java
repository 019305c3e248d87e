package org.shouze.documents;

import java.util.List;
import java.util.function.IntPredicate;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An official document as the tree its PDF is drawn from. */
final class PdfPage {

    private final PdfTree tree;
    private final Element body;

    private PdfPage(PdfTree tree) {
        this.tree = tree;
        this.body = tree.body();
    }

    static Document of(OfficialDocument document, String css, IntPredicate missing) {
        var page = new PdfPage(new PdfTree(document.number(), css, missing));
        if (document.small()) {
            page.body.setAttribute("class", "small");
        }
        page.head(document);
        page.body(document);
        page.foot(document);
        return page.tree.finished(page.imprint(document.imprint()));
    }

    private void head(OfficialDocument document) {
        tree.child(body, "p", "agency", document.agency());
        tree.child(body, "p", "number", document.number());
        tree.child(body, "h1", null, document.title());
        if (document.addressee() != null) {
            tree.child(body, "p", "addressee", document.addressee() + "：");
        }
    }

    private void body(OfficialDocument document) {
        for (var line : document.lines()) {
            if (line.facts() != null) {
                table(line.facts());
            } else if (line.table() != null) {
                table(line.table());
            } else {
                tree.child(body, "p", line.style(), line.text());
            }
        }
    }

    private void table(List<OfficialDocument.Fact> facts) {
        var table = tree.child(body, "table", null, null);
        for (var fact : facts) {
            var row = tree.child(table, "tr", null, null);
            tree.child(row, "th", null, fact.name());
            tree.child(row, "td", null, fact.value());
        }
    }

    /** Its heading stands again on the next page. */
    private void table(OfficialDocument.Table table) {
        var drawn = tree.child(body, "table", "columns", null);
        var heading = tree.child(tree.child(drawn, "thead", null, null), "tr", null, null);
        table.heading().forEach(cell -> tree.child(heading, "th", null, cell));
        var rows = tree.child(drawn, "tbody", null, null);
        table.rows().forEach(cells -> {
            var row = tree.child(rows, "tr", null, null);
            cells.forEach(cell -> tree.child(row, "td", null, cell));
        });
    }

    private void foot(OfficialDocument document) {
        if (document.signature() != null) {
            tree.child(body, "p", "signature", document.signature());
        }
        if (document.date() != null) {
            tree.child(body, "p", "date", document.dated());
        }
        if (document.note() != null) {
            tree.child(body, "p", "note", "（" + document.note() + "）");
        }
    }

    private Element imprint(OfficialDocument.Imprint imprint) {
        var table = tree.child(body, "table", "imprint", null);
        if (imprint.copies() != null) {
            var copies = tree.child(tree.child(table, "tr", null, null), "td", null, "抄送：" + imprint.copies() + "。");
            copies.setAttribute("colspan", "2");
        }
        var printed = tree.child(table, "tr", null, null);
        tree.child(printed, "td", null, imprint.office());
        tree.child(printed, "td", "right", imprint.printed());
        return table;
    }
}
