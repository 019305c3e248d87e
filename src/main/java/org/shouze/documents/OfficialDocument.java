package org.shouze.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An official document in the layout of GB/T 9704-2012: one content, drawn as .docx and as PDF.
 *
 * @param agency      mark of the issuing agency (发文机关标志)
 * @param number      滨师委〔2020〕2号
 * @param addressee   主送, or null
 * @param attachments names of what is attached
 * @param signature   who signs (署名), or null
 * @param date        成文日期, or null while nothing is concluded
 * @param note        附注, or null: what holds for this sheet of paper only
 * @param imprint     版记
 * @param small       in smaller letters than the standard's: figures that belong on one sheet
 */
public record OfficialDocument(String agency, String number, String title, String addressee, List<Block> body,
        List<String> attachments, String signature, LocalDate date, String note, Imprint imprint, boolean small) {

    public OfficialDocument(String agency, String number, String title, String addressee, List<Block> body,
            List<String> attachments, String signature, LocalDate date, String note, Imprint imprint) {
        this(agency, number, title, addressee, body, attachments, signature, date, note, imprint, false);
    }

    /** What the body is made of, in order. */
    public sealed interface Block {}

    /** @param level 1 一、 2 （一） 3 1. 4 （1）; its number is set by its place */
    public record Heading(int level, String text) implements Block {

        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("level " + level);
            }
        }
    }

    public record Paragraph(String text) implements Block {}

    /** A table of two columns: what, and how it is. */
    public record Facts(List<Fact> rows) implements Block {}

    public record Fact(String name, String value) {}

    /** A table in small letters; its first column says what a row is about. */
    public record Table(List<String> heading, List<List<String>> rows) implements Block {}

    /**
     * One line or table as it is drawn.
     *
     * @param style level1 … level4, text, facts, table, attached
     */
    public record Line(String style, String text, List<Fact> facts, Table table) {

        private static Line of(String style, String text) {
            return new Line(style, text, null, null);
        }
    }

    /** The body from top to bottom with the numbers of its headings, and what is attached. */
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var numbering = new Numbering();
        for (var block : body) {
            if (block instanceof Heading heading) {
                lines.add(Line.of("level" + heading.level(), numbering.next(heading.level()) + heading.text()));
            } else if (block instanceof Paragraph paragraph) {
                paragraph.text().lines().forEach(line -> lines.add(Line.of("text", line)));
            } else if (block instanceof Facts facts) {
                lines.add(new Line("facts", null, facts.rows(), null));
            } else if (block instanceof Table table) {
                lines.add(new Line("table", null, null, table));
            }
        }
        for (int i = 0; i < attachments.size(); i++) {
            lines.add(Line.of("attached", (i == 0 ? "附件：" : "　　　")
                    + (attachments.size() == 1 ? "" : (i + 1) + ". ") + attachments.get(i)));
        }
        return lines;
    }

    /** 2020年2月6日: Arabic digits without leading zeros (7.3.5.4); null while there is none. */
    public String dated() {
        return date == null ? null : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** @param copies 抄送, or null; @param office who printed it; @param printed when */
    public record Imprint(String copies, String office, String printed) {}
}
