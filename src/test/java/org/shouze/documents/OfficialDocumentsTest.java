package org.shouze.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.documents.OfficialDocument.Block;
import org.shouze.documents.OfficialDocument.Fact;
import org.shouze.documents.OfficialDocument.Facts;
import org.shouze.documents.OfficialDocument.Heading;
import org.shouze.documents.OfficialDocument.Imprint;
import org.shouze.documents.OfficialDocument.Paragraph;
import org.springframework.core.io.ClassPathResource;

/** One content, read back from both of its drawings. */
class OfficialDocumentsTest {

    private static final double MM = 72 / 25.4;

    private final Fonts fonts = new Fonts("");

    @BeforeEach
    void aFontIsInstalled() {
        if (System.getenv("CI") != null) {
            assertThat(fonts.files()).as("a TrueType Song, e.g. fonts-arphic-gbsn00lp").isNotEmpty();
        }
        org.junit.jupiter.api.Assumptions.assumeFalse(fonts.files().isEmpty(), "no Chinese TrueType font here");
    }

    @Test
    void thePdfSaysWhatTheDocumentSaysOnAFourPagesWithItsFontsInside() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(notice(40)))) {
            var text = new PDFTextStripper().getText(pdf);

            assertThat(text).contains("滨师委〔2020〕2号", "关于做好返校工作的通知", "各二级党委：", "一、总体要求",
                    "（一）分批返校", "1.先毕业班", "（1）分楼", "二、保障措施", "附件：1. 返校安排表.docx", "2020年2月6日",
                    "抄送：校长办公室。", "— 1 —", "— 2 —");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo((float) (210 * MM), within(1));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo((float) (297 * MM), within(1));
            assertThat(allFontsEmbedded(pdf)).isTrue();
        }
    }

    @Test
    void textKeepsToTheTypeArea() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(notice(40)))) {
            var places = new ArrayList<double[]>();
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    places.add(new double[] {at.getXDirAdj(), at.getYDirAdj(), at.getWidthDirAdj()});
                }
            };
            reader.setEndPage(1);
            reader.getText(pdf);
            var body = places.stream().filter(at -> at[1] < (297 - 35) * MM).toList();

            assertThat(body.stream().mapToDouble(at -> at[0]).min().orElseThrow()).isGreaterThanOrEqualTo(28 * MM - 1);
            assertThat(body.stream().mapToDouble(at -> at[0]).max().orElseThrow()).isLessThan((210 - 26) * MM);
            assertThat(body.stream().mapToDouble(at -> at[1]).min().orElseThrow()).isGreaterThan(37 * MM);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 6, 7, 8, 9, 10, 12, 25, 40})
    void theImprintStandsAtTheFootOfTheLastPage(int paragraphs) throws IOException {
        try (var pdf = Loader.loadPDF(pdf(notice(paragraphs)))) {
            var lowest = new double[pdf.getNumberOfPages() + 1];
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    if (at.getYDirAdj() < (297 - 35) * MM) {
                        lowest[getCurrentPageNo()] = Math.max(lowest[getCurrentPageNo()], at.getYDirAdj());
                    }
                    super.processTextPosition(at);
                }
            };
            var last = pdf.getNumberOfPages();
            reader.setSortByPosition(true);
            var text = reader.getText(pdf);

            assertThat(text.lines().filter(line -> !line.isBlank()).toList()).last().asString().contains("— " + last + " —");
            assertThat(text.substring(text.lastIndexOf("抄送"))).contains("印发");
            assertThat(lowest[last]).isBetween((297 - 35) * MM - 12, (297 - 35) * MM);
        }
    }

    @Test
    void aCharacterTheFontLacksIsMarkedAndExplained() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(new OfficialDocument("滨师委", "1号", "关于𣲗同志", null, List.of(), List.of(),
                null, null, null, new Imprint(null, "党委办公室", "打印"))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("关于〓同志", "原字见同一文件的 .docx");
        }
    }

    @Test
    void nothingInTheTextIsMarkup() throws IOException {
        var hostile = "<img src=\"http://example.org/x.png\"/> & {{secret}} </style>";
        var document = new OfficialDocument("滨师委", "1号", hostile, null, List.of(new Paragraph(hostile)), List.of(),
                null, null, null, new Imprint(null, "党委办公室", "打印"));

        try (var pdf = Loader.loadPDF(pdf(document))) {
            assertThat(new PDFTextStripper().getText(pdf).replace("\n", "")).contains("<img src=", "{{secret}}");
        }
        assertThat(word(document).getParagraphs()).extracting(XWPFParagraph::getText).contains(hostile);
    }

    @Test
    void withoutAFontItSaysWhatToInstallInsteadOfDrawingBoxes() throws IOException {
        var none = new Fonts("/nowhere.ttf") {
            @Override
            List<Path> files() {
                return List.of();
            }
        };

        assertThatThrownBy(() -> new PdfLayout(none).draw(notice(1), new ByteArrayOutputStream()))
                .isInstanceOf(FontMissing.class);
    }

    @Test
    void theWordFileSaysTheSameInTheStandardsFonts() throws IOException {
        var word = word(notice(3));

        assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).contains("滨师委〔2020〕2号",
                "关于做好返校工作的通知", "各二级党委：", "一、总体要求", "（一）分批返校", "1.先毕业班", "（1）分楼", "二、保障措施",
                "2020年2月6日", "抄送：校长办公室。").noneMatch(text -> text.contains("{{"));
        assertThat(word.getTables().get(0).getRow(0).getCell(1).getText()).isEqualTo("党委办公室");
        assertThat(font(word, "关于做好返校工作的通知")).isEqualTo("方正小标宋简体");
        assertThat(font(word, "一、总体要求")).isEqualTo("黑体");
        assertThat(font(word, "（一）分批返校")).isEqualTo("楷体");
        assertThat(font(word, "1.先毕业班")).isEqualTo("仿宋_GB2312");
        var page = word.getDocument().getBody().getSectPr();
        assertThat(page.getPgMar().getTop()).isEqualTo(java.math.BigInteger.valueOf(2098));
        assertThat(page.getPgMar().getLeft()).isEqualTo(java.math.BigInteger.valueOf(1587));
        assertThat(word.getFooterList()).allMatch(footer -> footer.getText().contains("—"));
    }

    @Test
    void partsThatAreNotThereLeaveNothingBehind() throws IOException {
        var bare = new OfficialDocument("滨师委", "1号", "呈批件", null, List.of(new Paragraph("正文")), List.of(), null, null,
                null, new Imprint(null, "党委办公室", "打印"));

        assertThat(word(bare).getParagraphs()).extracting(XWPFParagraph::getText).filteredOn(text -> !text.isBlank())
                .containsExactly("滨师委", "1号", "呈批件", "正文", "党委办公室\t打印");
    }

    private byte[] pdf(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfLayout(fonts).draw(document, out);
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/notice.pdf"), out.toByteArray());
        return out.toByteArray();
    }

    private static XWPFDocument word(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        new WordLayout(new ClassPathResource("documents/official-document.docx")).draw(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String font(XWPFDocument word, String text) {
        var paragraph = word.getParagraphs().stream().filter(p -> p.getText().equals(text)).findFirst().orElseThrow();
        return word.getStyles().getStyle(paragraph.getStyle()).getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
    }

    private static boolean allFontsEmbedded(PDDocument pdf) throws IOException {
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                if (!page.getResources().getFont(name).isEmbedded()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static org.assertj.core.data.Offset<Float> within(float points) {
        return org.assertj.core.data.Offset.offset(points);
    }

    static OfficialDocument notice(int paragraphs) {
        var body = new ArrayList<Block>(List.of(new Facts(List.of(new Fact("单位", "党委办公室"),
                new Fact("当前状态", "办理中，等外语学院党委书记郑海燕审核"))), new Heading(1, "总体要求"), new Heading(2, "分批返校"),
                new Heading(3, "先毕业班"), new Heading(4, "分楼")));
        for (int i = 0; i < paragraphs; i++) {
            body.add(new Paragraph("各单位要按照学校统一部署，逐人核实返校时间、乘坐车次和途经地区，做到全覆盖、零遗漏，谁核实谁签字，谁签字谁负责。"));
        }
        body.add(new Heading(1, "保障措施"));
        body.add(new Paragraph("第一行\n第二行"));
        return new OfficialDocument("滨海师范学院党委", "滨师委〔2020〕2号", "关于做好返校工作的通知", "各二级党委", body,
                List.of("返校安排表.docx", "联系人.xlsx"), "中共滨海师范学院委员会", LocalDate.of(2020, 2, 6), "此件公开发布",
                new Imprint("校长办公室", "党委办公室", "2020年2月6日印发"));
    }
}
