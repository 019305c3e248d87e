package org.shouze.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouze.documents.PlainTemplate;
import org.shouze.documents.Letter;
import org.shouze.documents.WordTemplate;

/** Every shipped kind can be filled, read in Word and drawn as PDF, and says all it has to say. */
class PaperFormsTest {

    private final PaperForms forms = new PaperForms();

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void aShippedTemplateIsOneThatAnOfficeCouldUpload(PaperKind kind) {
        var form = forms.of(kind);

        assertThat(WordTemplate.faults(PlainTemplate.docx(form.lines()), form.known(), form.required())).isEmpty();
        assertThat(new WordTemplate(PlainTemplate.docx(form.lines())).fields()).containsAll(form.fields().stream()
                .map(PaperField::label).toList()).contains("文号");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void wordAndPdfSayTheSameAndAllOfIt(PaperKind kind) throws IOException {
        var form = forms.of(kind);
        var values = Samples.of(form);
        var docx = new WordTemplate(PlainTemplate.docx(form.lines())).filled(form.labelled(values));
        var pdf = Letter.pdf(docx, "问责〔2020〕3号-1", "郑海燕 2020-02-06 16:05");
        keep(kind, docx, pdf);

        var word = bare(new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx))).getText());
        assertThat(word).doesNotContain("{{", "}}");
        values.forEach((key, value) -> value.lines().forEach(line -> assertThat(word).as(key).contains(bare(line))));
        try (var read = Loader.loadPDF(Letter.pdf(docx, "问责〔2020〕3号-1", null))) {
            var drawn = bare(new PDFTextStripper().getText(read));
            values.forEach((key, value) -> value.lines().forEach(line -> assertThat(drawn).as(key).contains(bare(line))));
            assertThat(drawn).doesNotContain("〓");
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void withRequiredFieldsOnlyNothingEmptyIsLeftInTheText(PaperKind kind) throws IOException {
        var form = forms.of(kind);
        var values = new HashMap<>(Samples.of(form));
        form.fields().stream().filter(field -> !field.required()).forEach(field -> values.remove(field.key()));
        var docx = new WordTemplate(PlainTemplate.docx(form.lines())).filled(form.labelled(values));

        assertThat(new XWPFDocument(new ByteArrayInputStream(docx)).getParagraphs()).extracting(p -> p.getText())
                .noneMatch(text -> text.isBlank() || text.matches(".*[：于][。，]?") && !text.contains("（写明")
                        && !text.matches("(.*(同志|：)?：|现将.*|现提示如下：)") );
    }

    @ParameterizedTest
    @EnumSource(value = PaperKind.class, names = "DECISION")
    void aDecisionWithoutOneOfItsPartsIsRefusedNamingIt(PaperKind kind) {
        var form = forms.of(kind);
        for (var part : Map.of("facts", "问责事实", "grounds", "问责依据", "measure", "问责方式", "effective", "生效日期",
                "appealTerm", "申诉期限", "appealBody", "申诉受理机关").entrySet()) {
            var values = new HashMap<>(Samples.of(form));
            values.put(part.getKey(), " ");

            assertThatThrownBy(() -> form.labelled(values)).isInstanceOfSatisfying(FieldsMissing.class,
                    missing -> assertThat(missing.labels()).containsExactly(part.getValue()));
        }
    }

    @Test
    void aFieldThatTheKindDoesNotHaveIsAMistakeOfTheRoom() {
        assertThatThrownBy(() -> forms.of(PaperKind.RECEIPT).labelled(Map.of("factts", "x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("factts");
    }

    @Test
    void keysAndLabelsOfAKindAreDifferent() {
        for (var kind : PaperKind.values()) {
            var fields = List.copyOf(forms.of(kind).fields());

            assertThat(fields.stream().map(PaperField::key).collect(Collectors.toSet())).hasSameSizeAs(fields);
            assertThat(forms.of(kind).known()).hasSize(fields.size() + PaperForm.ALWAYS.size());
        }
    }

    private static void keep(PaperKind kind, byte[] docx, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(kind + ".docx"), docx);
        Files.write(folder.resolve(kind + ".pdf"), pdf);
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s　]", "").replaceAll("—\\d+—", "");
    }
}
