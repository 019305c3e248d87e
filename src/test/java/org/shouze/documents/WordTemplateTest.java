package org.shouze.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.shouze.documents.TemplateFault.Kind;

/** A template is text with fields and nothing else; what an office does to it in Word is taken or named. */
class WordTemplateTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";
    private static final Set<String> KNOWN = Set.of("姓名", "事实", "附注");

    private final byte[] plain = PlainTemplate.docx(List.of("【标题】决定书", "【主送】{{姓名}}同志：", "# 一、事实", "{{事实}}",
            "附注：{{附注}}", "| 姓名 | {{姓名}} | 附注 | {{附注}} |", "|+ 意见 | {{附注}} |"));

    @Test
    void fillsEachFieldAndMakesAParagraphOfEachLine() throws IOException {
        var filled = texts(new WordTemplate(plain).filled(Map.of("姓名", "陈明", "事实", "第一行\n第二行", "附注", "无")));

        assertThat(filled).containsExactly("决定书", "陈明同志：", "一、事实", "第一行", "第二行", "附注：无");
    }

    @Test
    void leavesOutAParagraphWhoseFieldsAreEmptyButNoCell() throws IOException {
        var filled = new WordTemplate(plain).filled(Map.of("姓名", "陈明", "事实", "一行"));

        assertThat(texts(filled)).doesNotContain("附注：");
        var table = new XWPFDocument(new ByteArrayInputStream(filled)).getTables().get(0);
        assertThat(table.getRow(0).getCell(2).getText()).isEqualTo("附注");
        assertThat(table.getRow(0).getCell(3).getText()).isEmpty();
        assertThat(table.getRow(1).getCell(1).getText()).isEmpty();
    }

    @Test
    void neverReadsAValueAsAField() throws IOException {
        assertThat(texts(new WordTemplate(plain).filled(Map.of("姓名", "{{事实}}<w:p/>&\u0000", "事实", "真"))))
                .contains("{{事实}}<w:p/>&同志：");
    }

    @Test
    void fillsAFieldThatWordHasCutIntoPieces() throws IOException {
        var cut = Letter.with(plain, DOCUMENT, xml -> xml.replace("{{事实}}",
                "前{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{事</w:t></w:r><w:r><w:t>实}}后"));

        assertThat(new WordTemplate(cut).fields()).contains("事实");
        assertThat(texts(new WordTemplate(cut).filled(Map.of("姓名", "陈明", "事实", "甲\n乙")))).contains("前甲", "乙后");
    }

    @Test
    void takesWhatWordAddsByItself() {
        var worked = Letter.with(plain, DOCUMENT, xml -> xml.replace("<w:body>", "<w:body><w:bookmarkStart w:id=\"0\" w:name=\"a\"/>"
                + "<w:bookmarkEnd w:id=\"0\"/><w:proofErr w:type=\"spellStart\"/>"));

        assertThat(faults(worked)).isEmpty();
    }

    @Test
    void namesEachFieldThatIsUnknownMissingOrBroken() {
        var edited = Letter.with(plain, DOCUMENT, xml -> xml.replace("{{事实}}", "{{事买}}和{{姓名}"));

        assertThat(faults(edited)).containsExactlyInAnyOrder(Kind.UNKNOWN_FIELD.of("事买"), Kind.MISSING_FIELD.of("事实"),
                Kind.BROKEN_FIELD.of("和{{姓名}"));
    }

    @Test
    void refusesWhatThePdfCouldNotShow() {
        assertThat(kinds("<w:drawing/>")).containsExactly(Kind.PICTURE);
        assertThat(kinds("<w:ins w:id=\"1\"/>")).containsExactly(Kind.REVISION);
        assertThat(kinds("<w:footnoteReference w:id=\"2\"/>")).containsExactly(Kind.FOOTNOTE);
        assertThat(kinds("<w:commentReference w:id=\"2\"/>")).containsExactly(Kind.COMMENT);
        assertThat(kinds("<w:rPr><w:vanish/></w:rPr>")).containsExactly(Kind.HIDDEN);
        assertThat(kinds("<w:numPr><w:numId w:val=\"3\"/></w:numPr>")).containsExactly(Kind.AUTO_NUMBER);
        assertThat(faults(Letter.with(plain, "word/footer1.xml", xml -> xml.replace("— <", "内部资料<")))).extracting(
                TemplateFault::kind).containsExactly(Kind.HEADER_OR_FOOTER);
    }

    @Test
    void refusesWhatReachesOutOrComputes() {
        assertThat(kinds("<w:instrText>DDEAUTO c:\\\\x</w:instrText>")).containsExactly(Kind.COMPUTED);
        assertThat(kinds("<w:fldSimple w:instr=\"INCLUDETEXT x\"/>")).containsExactly(Kind.COMPUTED);
        assertThat(kinds("<w:altChunk/>")).containsExactly(Kind.EMBEDDED);
        assertThat(relation("hyperlink", "Target=\"http://example.org\" TargetMode=\"External\"")).containsExactly(Kind.EXTERNAL);
        assertThat(relation("styles", "Target=\"\\\\\\\\server\\\\share\"")).containsExactly(Kind.EXTERNAL);
        assertThat(relation("styles", "Target=\"file:///etc/passwd\"")).containsExactly(Kind.EXTERNAL);
        assertThat(relation("oleObject", "Target=\"embeddings/a.bin\"")).containsExactly(Kind.EMBEDDED);
        assertThat(relation("comments", "Target=\"comments.xml\"")).containsExactly(Kind.COMMENT);
    }

    @Test
    void refusesADocumentTypeInAnyPart() {
        for (var part : List.of(DOCUMENT, "word/styles.xml", "word/settings.xml", RELATIONS)) {
            var hostile = Letter.with(plain, part, xml -> xml.replaceFirst("\\?>",
                    "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));

            assertThat(faults(hostile)).contains(Kind.UNREADABLE.of(part));
        }
    }

    @Test
    void refusesWhatUnpacksToTooMuchOrIsNoArchive() {
        var bomb = Letter.with(plain, "word/theme.xml", xml -> " ".repeat(20 * 1024 * 1024));

        assertThat(faults(bomb)).containsExactly(Kind.UNREADABLE.of(".docx"));
        assertThat(faults(new byte[] {1, 2, 3})).isNotEmpty();
    }

    private static List<Kind> relation(String type, String target) {
        return faults(Letter.with(PlainTemplate.docx(List.of("{{姓名}}{{事实}}")), RELATIONS, xml -> xml.replace("</Relationships>",
                "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                        + "\" " + target + "/></Relationships>"))).stream().map(TemplateFault::kind).toList();
    }

    private List<Kind> kinds(String xml) {
        return faults(Letter.with(plain, DOCUMENT, text -> text.replaceFirst("<w:r>", java.util.regex.Matcher.quoteReplacement(
                "<w:r>" + xml)))).stream().map(TemplateFault::kind).toList();
    }

    private static List<TemplateFault> faults(byte[] docx) {
        return WordTemplate.faults(docx, KNOWN, Set.of("姓名", "事实"));
    }

    private static List<String> texts(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx)).getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }
}
