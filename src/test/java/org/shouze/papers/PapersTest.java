package org.shouze.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouze.NotFound;
import org.shouze.audit.Actor;
import org.shouze.documents.Bundle;
import org.shouze.documents.FileRefused;
import org.shouze.documents.Letter;
import org.shouze.documents.PlainTemplate;
import org.shouze.documents.Purpose;
import org.shouze.documents.TemplateFault;
import org.shouze.documents.TemplateFault.Kind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.Units;
import org.shouze.protection.ContentBroken;
import org.shouze.support.AtOnce;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

abstract class PapersTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired Papers papers;
    @Autowired PaperArchive archive;
    @Autowired Templates templates;
    @Autowired PaperForms forms;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @TempDir Path folder;

    private Acting secretary;
    private Acting stranger;
    private Actor by;
    private MatterId matter;

    @BeforeEach
    void aConfidentialMatterOfTheDisciplineSecretary() {
        clock.set("2020-02-06T16:05:00");
        secretary = office.holder("DISCIPLINE_SECRETARY", units.school().id());
        stranger = office.holder("UNIVERSITY_SECRETARY", units.school().id());
        by = secretary.actor();
        matter = matter(true);
    }

    @Test
    void aPaperIsFilledNumberedDatedAndKeptSealed() throws IOException {
        var paper = papers.issue(matter, PaperKind.DECISION, decision(), by);

        assertThat(paper.version()).isEqualTo(1);
        assertThat(paper.number()).isEqualTo(matters.get(matter).number() + "-1");
        assertThat(word(paper)).contains("陈明", paper.number(), "2020年2月6日", "中共滨海师范学院委员会").doesNotContain("{{");
        assertThat(papers.issue(matter, PaperKind.CLUE_REGISTER, samples(PaperKind.CLUE_REGISTER), by).number()).endsWith("-2");
        assertThat(jdbc.sql("select fields from papers_paper where id = ?").param(paper.id().value()).query(String.class)
                .single()).doesNotContain("陈明", "measure");
        assertThat(new String(jdbc.sql("select content from protection_file_part where file = ? and position = 0")
                .param(paper.id().value()).query(byte[].class).single(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("word/document.xml");
        assertThat(matters.timeline(matter)).extracting(Matters.Entry::act).contains("act.papers.issued.DECISION");
        assertThat(audited("papers.issued")).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsKept() {
        var incomplete = decision();
        incomplete.remove("appealBody");
        incomplete.put("grounds", " ");

        assertThatThrownBy(() -> papers.issue(matter, PaperKind.DECISION, incomplete, by))
                .isInstanceOfSatisfying(FieldsMissing.class, missing ->
                        assertThat(missing.labels()).containsExactly("问责依据", "申诉受理机关"));
        assertThat(papers.of(matter, by)).isEmpty();
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysAsItWasSigned() throws IOException {
        var first = papers.issue(matter, PaperKind.DECISION, decision(), by);
        papers.sign(first.id(), Signature.of("SUBJECT", null, "陈明"), by);
        var before = papers.docx(first.id(), Purpose.HANDLING, by);

        var second = papers.correct(first.id(), Map.of("measure", "诫勉"), "写错了问责方式", by);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(word(second)).contains("诫勉").doesNotContain("通报问责");
        assertThat(papers.docx(first.id(), Purpose.HANDLING, by)).isEqualTo(before);
        assertThat(papers.of(matter, by)).satisfiesExactly(old -> {
            assertThat(old.replacedBy()).isEqualTo(second.id());
            assertThat(old.signatures()).extracting(Signature::name).containsExactly("陈明");
        }, now -> {
            assertThat(now.replaces()).isEqualTo(first.id());
            assertThat(now.reason()).isEqualTo("写错了问责方式");
            assertThat(now.signatures()).isEmpty();
        });
        assertThatThrownBy(() -> papers.sign(first.id(), Signature.of("TALKER", null, "林晓梅"), by))
                .isInstanceOf(PaperReplaced.class);
        assertThatThrownBy(() -> papers.correct(first.id(), Map.of(), "再改", by)).isInstanceOf(PaperReplaced.class);
        assertThatThrownBy(() -> papers.correct(second.id(), Map.of(), " ", by)).isInstanceOf(CorrectionWithoutReason.class);
        assertThatThrownBy(() -> papers.correct(second.id(), Map.of("facts", ""), "删去", by)).isInstanceOf(FieldsMissing.class);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneStands() throws Exception {
        var first = papers.issue(matter, PaperKind.DECISION, decision(), by);

        var outcomes = AtOnce.all(List.of(() -> papers.correct(first.id(), Map.of("measure", "诫勉"), "甲", by),
                () -> papers.correct(first.id(), Map.of("measure", "通报"), "乙", by)));

        assertThat(outcomes).filteredOn(outcome -> outcome instanceof PaperReplaced).hasSize(1);
        assertThat(papers.of(matter, by)).filteredOn(Paper::inForce).singleElement().extracting(Paper::version).isEqualTo(2);
    }

    @Test
    void aRefusalToSignIsAnnotatedAndStopsNothing() {
        var paper = papers.issue(matter, PaperKind.TALK_RECORD, samples(PaperKind.TALK_RECORD), by);

        assertThatThrownBy(() -> papers.sign(paper.id(), Signature.refused("SUBJECT", null, "陈明", " "), by))
                .isInstanceOf(RefusalWithoutNote.class);
        papers.sign(paper.id(), Signature.refused("SUBJECT", null, "陈明", "不同意第二点，林晓梅、何建在场"), by);
        papers.sign(paper.id(), Signature.of("TALKER", secretary.person(), by.name()), by);

        assertThatThrownBy(() -> papers.sign(paper.id(), Signature.of("TALKER", secretary.person(), by.name()), by))
                .isInstanceOf(AlreadySigned.class);
        assertThat(papers.get(paper.id(), by).signatures()).extracting(Signature::refused).containsExactlyInAnyOrder(true, false);
        assertThat(jdbc.sql("select name || coalesce(note, '') from papers_signature where paper = ?")
                .param(paper.id().value()).query(String.class).list()).noneMatch(kept -> kept.contains("陈明"));
        assertThat(audited("papers.signatureRefused")).isEqualTo(1);
    }

    @Test
    void thePdfOfAConfidentialPaperCarriesWhoTookItAndWhen() throws IOException {
        var paper = papers.issue(matter, PaperKind.DECISION, decision(), by);
        var open = papers.issue(matter(false), PaperKind.SUPERVISION_SHEET, samples(PaperKind.SUPERVISION_SHEET), by);

        assertThat(text(papers.pdf(paper.id(), Purpose.SERVICE, by))).contains("问责决定书", by.name() + "2020-02-0616:05");
        assertThat(text(papers.pdf(open.id(), Purpose.SERVICE, by))).contains("督办单").doesNotContain(by.name() + "2020");
        assertThat(jdbc.sql("select purpose from audit_entry where kind = 'READ' and subject = ?").param("matter:" + matter)
                .query(String.class).list()).singleElement().asString().contains("《问责决定书》第 1 版 pdf，用于送达");
    }

    @Test
    void soDoesTheWordFileAndTheOneThatIsKeptStaysAsItWas() throws IOException {
        var paper = papers.issue(matter, PaperKind.DECISION, decision(), by);
        var open = papers.issue(matter(false), PaperKind.SUPERVISION_SHEET, samples(PaperKind.SUPERVISION_SHEET), by);

        var first = papers.docx(paper.id(), Purpose.SERVICE, by);
        clock.set("2020-02-06T16:20:00");
        var second = papers.docx(paper.id(), Purpose.MEETING, by);

        assertThat(heads(first)).isNotEmpty().allMatch(head -> head.contains(by.name() + " 2020-02-06 16:05 送达"));
        assertThat(heads(second)).allMatch(head -> head.contains("16:20 上会研究") && !head.contains("送达"));
        assertThat(heads(papers.docx(open.id(), Purpose.SERVICE, by))).noneMatch(head -> head.contains(by.name()));
    }

    private static List<String> heads(byte[] docx) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return word.getHeaderList().stream().map(header -> header.getText().strip()).toList();
        }
    }

    @Test
    void aPaperWhoseContentOrDescriptionWasAlteredIsRefusedAndTheTrailHasAnAlarm() {
        for (var harm : List.of("update protection_file_part set content = cast('12345' as bytea) where file = ? and position = 0",
                "delete from protection_file_part where file = ?", "update protection_file set size = size + 1 where id = ?",
                "update papers_paper set number = '改过' where id = ?", "update papers_paper set issued_by = 1 where id = ?",
                "update papers_signature set refused = true where paper = ?")) {
            var paper = papers.issue(matter, PaperKind.DECISION, decision(), by);
            papers.sign(paper.id(), Signature.of("SUBJECT", null, "陈明"), by);
            var before = audited("papers.digestBroken");

            jdbc.sql(harm).param(paper.id().value()).update();

            assertThatThrownBy(() -> papers.docx(paper.id(), Purpose.HANDLING, by)).as(harm).isInstanceOf(ContentBroken.class);
            assertThat(audited("papers.digestBroken")).as(harm).isEqualTo(before + 1);
        }
    }

    @Test
    void anArchiveHasEveryVersionAsWordAndPdf() throws IOException {
        var first = papers.issue(matter, PaperKind.DECISION, decision(), by);
        papers.correct(first.id(), Map.of("measure", "诫勉"), "写错", by);
        var bundle = new Bundle(new ByteArrayOutputStream());

        archive.into(bundle, matter, by);

        assertThat(bundle.entries()).extracting(Bundle.Entry::path).containsExactly(
                "文书/" + first.number() + " 问责决定书-1.docx", "文书/" + first.number() + " 问责决定书-1.pdf",
                "文书/" + first.number() + " 问责决定书-2.docx", "文书/" + first.number() + " 问责决定书-2.pdf");
    }

    @Test
    void oneFileInThePlaceOfAnotherIsNoticed() {
        var first = papers.issue(matter, PaperKind.DECISION, decision(), by);
        var second = papers.issue(matter, PaperKind.DECISION, decision(), by);

        jdbc.sql("delete from protection_file_part where file = ?").param(first.id().value()).update();
        jdbc.sql("update protection_file_part set file = ? where file = ?")
                .params(first.id().value(), second.id().value()).update();

        assertThatThrownBy(() -> papers.docx(first.id(), Purpose.HANDLING, by)).isInstanceOf(ContentBroken.class);
    }

    @Test
    void whoIsNoMemberOrIsShutOutFindsNothing() {
        var paper = papers.issue(matter, PaperKind.DECISION, decision(), by);
        var open = matter(false);
        var sheet = papers.issue(open, PaperKind.SUPERVISION_SHEET, samples(PaperKind.SUPERVISION_SHEET), by);
        transaction.executeWithoutResult(status -> members.exclude(open, stranger.person(), "SELF", by));

        for (var id : List.of(paper.id(), sheet.id())) {
            assertThatThrownBy(() -> papers.get(id, stranger.actor())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> papers.docx(id, Purpose.HANDLING, stranger.actor())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> papers.correct(id, Map.of(), "改", stranger.actor())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> papers.sign(id, Signature.of("X", null, "x"), stranger.actor())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> papers.of(matter, stranger.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.issue(matter, PaperKind.DECISION, decision(), stranger.actor())).isInstanceOf(NotFound.class);
    }

    @Test
    void aTemplateOfTheOfficeIsUsedFromThenOnAndOldPapersStayAsTheyWere() throws IOException {
        var old = papers.issue(matter, PaperKind.RECEIPT, samples(PaperKind.RECEIPT), by);
        var form = forms.of(PaperKind.RECEIPT);
        var lines = new java.util.ArrayList<>(form.lines());
        lines.add("本回执一式两份。");

        var version = templates.put(PaperKind.RECEIPT, 0, file(PlainTemplate.docx(lines)), "回执.docx", "加一句", secretary);

        var paper = papers.issue(matter, PaperKind.RECEIPT, samples(PaperKind.RECEIPT), by);
        assertThat(paper.template()).isEqualTo(version);
        assertThat(word(paper)).contains("本回执一式两份。");
        assertThat(word(old)).doesNotContain("本回执一式两份。");
        assertThat(templates.history(PaperKind.RECEIPT, secretary)).first().satisfies(newest -> {
            assertThat(newest.note()).isEqualTo("加一句");
            assertThat(newest.addedName()).contains(by.name());
        });
        assertThat(templates.docx(PaperKind.RECEIPT, version, secretary)).isEqualTo(PlainTemplate.docx(lines));
        assertThatThrownBy(() -> templates.put(PaperKind.RECEIPT, 0, file(PlainTemplate.docx(lines)), "回执.docx", "又改", secretary))
                .isInstanceOf(TemplateChanged.class);
    }

    @Test
    void aTemplateWithFaultsIsRefusedNamingEachAndOnlyItsKeepersPutOne() throws IOException {
        var faulty = file(PlainTemplate.docx(List.of("【标题】问责决定书", "{{问责事实}}{{问责事买}}")));

        assertThatThrownBy(() -> templates.put(PaperKind.DECISION, 0, faulty, "x.docx", "改", secretary))
                .isInstanceOfSatisfying(TemplateHasFaults.class, refused -> assertThat(refused.faults()).contains(
                        Kind.UNKNOWN_FIELD.of("问责事买"), Kind.MISSING_FIELD.of("问责依据"), Kind.MISSING_FIELD.of("申诉期限"))
                        .extracting(TemplateFault::kind).doesNotContain(Kind.BROKEN_FIELD));
        var macro = file(Letter.with(PlainTemplate.docx(List.of("x")), "word/vbaProject.bin",
                text -> "macro"));
        assertThatThrownBy(() -> templates.put(PaperKind.DECISION, 0, macro, "x.docx", "改", secretary)).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> templates.put(PaperKind.DECISION, 0, file("%PDF-1.7\n%%EOF".getBytes()), "x.pdf", "改", secretary))
                .isInstanceOf(FileRefused.class);
        var good = file(PlainTemplate.docx(forms.of(PaperKind.DECISION).lines()));
        assertThatThrownBy(() -> templates.put(PaperKind.DECISION, 0, good, "x.docx", "改", stranger)).isInstanceOf(NotFound.class);
        assertThat(templates.inForce().get(PaperKind.DECISION).version()).isZero();
    }

    @Test
    void theOfficeKeepsTheCommitteesTemplatesAndNotTheDisciplineCommissions() {
        var head = office.holder("OFFICE_HEAD", "党委办公室");

        assertThat(templates.keptBy(head)).contains(PaperKind.DECISION).doesNotContain(PaperKind.CLUE_REGISTER);
        assertThat(templates.keptBy(secretary)).containsExactly(PaperKind.values());
        assertThat(templates.keptBy(stranger)).isEmpty();
    }

    private MatterId matter(boolean confidential) {
        var id = matters.newId();
        matters.open(List.of(new NewMatter(id, "accountabilityCase", "文书试〔2020〕" + NUMBERS.incrementAndGet() + getClass().getSimpleName(),
                "问责", units.school(), secretary.person(), List.of(), confidential)));
        return id;
    }

    private Map<String, String> decision() {
        return samples(PaperKind.DECISION);
    }

    private Map<String, String> samples(PaperKind kind) {
        var values = new HashMap<>(Samples.of(forms.of(kind)));
        List.of("agency", "number", "date").forEach(values::remove);
        return values;
    }

    private String word(Paper paper) throws IOException {
        return new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(papers.docx(paper.id(), Purpose.HANDLING, by))))
                .getText();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "x", null), content);
    }

    private int audited(String act) {
        return jdbc.sql("select count(*) from audit_entry where act = ? and subject = ?").params(act, "matter:" + matter)
                .query(Integer.class).single();
    }
}
