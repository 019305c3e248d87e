package org.shouze.briefing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.cockpit.Period;
import org.shouze.cockpit.Situation;
import org.shouze.cockpit.Situations;
import org.shouze.cockpit.Tables;
import org.shouze.cockpit.Tables.Kind;
import org.shouze.identity.Acting;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.reporting.Rounds;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.OpenDay;
import org.shouze.support.Sheets;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** One situation, the same totals in all that is printed, sent or exported of it. */
@OnH2
class SameFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 28);

    @Autowired Situations situations;
    @Autowired Tables tables;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Rounds rounds;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Acting leader;
    private Visitor visitor;
    private Situation situation;

    @BeforeEach
    void aDayOfReports() {
        OpenDay.at(DAY.minusDays(1), clock, rounds, jdbc);
        OpenDay.at(DAY, clock, rounds, jdbc);
        jdbc.sql("""
                update reporting_expected set status = 'FILED', answer = 'ZERO', filed_at = due_at, late = mod(unit, 7) = 0,
                unreached = 0 where report_day = ? and mod(unit, 5) <> 0""").param(DAY).update();
        clock.set(DAY + "T20:05:00");
        leader = office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id());
        situation = situations.of(null, Period.TODAY, leader);
        visitor = new Visitor(port);
        visitor.signIn(people.get(leader.person()).number(), "Shouze@2020");
        speak("zh-CN");
    }

    @Test
    void allSayTheSame() throws IOException {
        var drawn = new LinkedHashMap<String, String>();
        drawn.put("the page", visitor.get("/cockpit/briefing").body().replaceAll("<[^>]*>", " "));
        drawn.put("PDF", pdf(visitor.download("/cockpit/briefing.pdf").body()));
        drawn.put("Word", word(visitor.download("/cockpit/briefing.docx").body()));
        drawn.put("the workbooks", Stream.of("units", "sites", "trend").map(table -> Sheets.text(visitor.download(
                "/cockpit/tables/" + table + "/export.xlsx")).replaceAll("<[^>]*>", " ")).reduce("", String::concat));

        assertThat(situation.rows()).hasSizeGreaterThan(10);
        assertThat(situation.head().get(0).count().missing()).isPositive();
        assertSoftly(all -> drawn.forEach((where, text) -> Stream.of(Kind.UNITS, Kind.SITES, Kind.TREND)
                .flatMap(kind -> tables.of(kind, situation, Locale.SIMPLIFIED_CHINESE).rows().stream())
                .forEach(row -> all.assertThat(bare(text)).as("%s in %s", row, where).contains(bare(String.join("", row))))));
    }

    @Test
    void theWordsSayTheTotalsOfThePage() {
        var page = bare(visitor.get("/cockpit/briefing").body().replaceAll("<[^>]*>", " "));
        var cockpit = bare(visitor.get("/cockpit").body().replaceAll("<[^>]*>", " "));

        assertSoftly(all -> situation.head().forEach(one -> {
            var name = tables.name(one.indicator(), Locale.SIMPLIFIED_CHINESE);
            if (one.indicator().isShare() && one.count().percent() != null) {
                var percent = Tables.tenths(one.count().percent()) + "%";
                all.assertThat(page).contains(name + percent + "（" + one.count().counted() + "/" + one.count().base() + "）");
                all.assertThat(cockpit).contains(name + percent + one.count().counted() + "/" + one.count().base());
            } else if (!one.indicator().isShare()) {
                all.assertThat(page).contains(name + one.count().counted() + "项");
                all.assertThat(cockpit).contains(name + one.count().counted() + "项");
            }
        }));
    }

    @Test
    void theListOfFiguresLeavesAsAWorkbookInTheLanguageOfItsReader() {
        var chinese = bare(Sheets.text(visitor.download("/cockpit/tables/figures/export.xlsx")).replaceAll("<[^>]*>", " "));
        speak("en");
        var english = bare(Sheets.text(visitor.download("/cockpit/tables/figures/export.xlsx")).replaceAll("<[^>]*>", " "));

        assertSoftly(all -> Map.of(Locale.SIMPLIFIED_CHINESE, chinese, Locale.ENGLISH, english).forEach((language, sheet) ->
                tables.of(Kind.FIGURES, situation, language).rows().forEach(row ->
                        all.assertThat(sheet).contains(bare(String.join("", row))))));
        speak("zh-CN");

        assertThat(visitor.download("/cockpit/tables/nothing/export.xlsx").statusCode()).isEqualTo(404);
    }

    private void speak(String language) {
        visitor.get("/cockpit");
        visitor.post("/settings/language", "language", language);
    }

    private static String pdf(byte[] file) throws IOException {
        keep("briefing.pdf", file);
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String word(byte[] file) throws IOException {
        keep("briefing.docx", file);
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return word.getText();
        }
    }

    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve(name), file);
    }

    private static String bare(String text) {
        return HtmlUtils.htmlUnescape(text.replace("&apos;", "'")).replaceAll("\\s+", "");
    }
}
