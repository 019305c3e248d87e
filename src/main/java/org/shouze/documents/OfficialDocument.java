package org.shouze.documents;

import java.time.LocalDate;
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
 */
public record OfficialDocument(String agency, String number, String title, String addressee, List<Block> body,
        List<String> attachments, String signature, LocalDate date, String note, Imprint imprint) {

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

    /** @param copies 抄送, or null; @param office who printed it; @param printed when */
    public record Imprint(String copies, String office, String printed) {}
}
