package org.shouze.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.NotFound;
import org.shouze.documents.Attachments;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Members;
import org.shouze.organization.People;
import org.shouze.recusal.Concerned;
import org.shouze.recusal.HasConflict;
import org.shouze.recusal.Recusals;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the discipline office keeps apart: texts, who informed, letters without a name, a broken glass, figures. */
abstract class DisciplineTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 5);

    @Autowired Office office;
    @Autowired Clues clues;
    @Autowired SentUp sentUp;
    @Autowired Assignments assignments;
    @Autowired Texts texts;
    @Autowired Informants informants;
    @Autowired Leads leads;
    @Autowired Letterbox letterbox;
    @Autowired EmergencyAccess access;
    @Autowired Figures figures;
    @Autowired CaseArchive archive;
    @Autowired Desk desk;
    @Autowired Members members;
    @Autowired Recusals recusals;
    @Autowired People people;
    @Autowired Attachments attachments;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    void onThisDay() {
        clock.set(TODAY + "T09:00:00");
    }

    @Test
    void keepsNoTextUntilTheDisciplineSecretaryTurnsThemOn() {
        assertThatThrownBy(() -> registered("内容")).isInstanceOf(TextsAreOff.class);
        assertThatThrownBy(() -> texts.turn(true, "要用", supervisor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> texts.turn(true, " ", head())).isInstanceOf(ReasonNeeded.class);

        texts.turn(true, "本单位试用", head());
        var clue = registered("某人的内容");
        texts.turn(false, "试用结束", head());

        assertThat(clues.view(clue, supervisor()).texts()).extracting(Texts.Text::content).containsExactly("某人的内容");
        assertThat(jdbc.sql("select content from discipline_text where matter = ?").param(clue.value())
                .query(String.class).single()).doesNotContain("内容");
        assertThat(texts.switched()).extracting(Texts.Switched::on).startsWith(false, true);
    }

    @Test
    void theIdentityOfWhoInformedIsOpenedByTheIntakeOfficerOnlyAndEachTimeRecorded() {
        var clue = clues.register(new Clues.Registration(intake(), null, new Clues.Informant("埋设举报人甲", "埋设联系方式"),
                null, null), supervisor());

        assertThat(informants.duties(clue, supervisor())).extracting(duty -> duty.due().date())
                .containsExactly(LocalDate.of(2020, 3, 26));
        assertThat(informants.duties(clue, head())).isEmpty();
        assertThatThrownBy(() -> informants.open(clue, "想知道", head())).isInstanceOf(OnlyTheIntakeOfficer.class);
        assertThatThrownBy(() -> informants.open(clue, "", supervisor())).isInstanceOf(ReasonNeeded.class);
        assertThat(informants.open(clue, "写告知信", supervisor()).name()).isEqualTo("埋设举报人甲");

        assertThat(jdbc.sql("select reason from discipline_informant_opening where clue = ?").param(clue.value())
                .query(String.class).list()).containsExactly("写告知信");
        assertThat(jdbc.sql("select name || contact from discipline_informant where clue = ?").param(clue.value())
                .query(String.class).single()).doesNotContain("埋设");
        assertThat(jdbc.sql("select count(*) from audit_entry where detail like '%埋设%' or subject like '%埋设%'")
                .query(Integer.class).single()).isZero();
        informants.told(clue, Informants.Telling.ACCEPTANCE, supervisor());
        assertThatThrownBy(() -> informants.told(clue, Informants.Telling.ACCEPTANCE, supervisor()))
                .isInstanceOf(ToldAlready.class);
        assertThatThrownBy(() -> informants.told(clue, Informants.Telling.RESULT, supervisor()))
                .isInstanceOf(NotAtThisStage.class);

        clock.advance(Duration.ofDays(3 * 366));
        informants.eraseDue();
        assertThat(informants.duties(clue, supervisor())).isEmpty();
    }

    @Test
    void aLetterKeepsNothingOfItsSenderAndAnswersHisReceipt() {
        var audited = jdbc.sql("select count(*) from audit_entry").query(Integer.class).single();
        var sessions = jdbc.sql("select count(*) from spring_session").query(Integer.class).single();
        var visitor = new Visitor(port);
        var form = visitor.get("/letterbox");
        var posted = visitor.postWithoutToken("/letterbox", "content", "某单位的某件事，请查一查。");
        var code = posted.body().replaceAll("(?s).*id=\"code\">([^<]+)<.*", "$1");

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(posted.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(form.body()).doesNotContain("<script");
        assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){4}");
        assertThat(jdbc.sql("select count(*) from audit_entry").query(Integer.class).single()).isEqualTo(audited);
        assertThat(jdbc.sql("select count(*) from spring_session").query(Integer.class).single()).isEqualTo(sessions);
        assertThat(jdbc.sql("select * from discipline_lead").query().listOfRows().toString())
                .doesNotContain("127.0.0.1").doesNotContain("某单位").doesNotContain("iPhone").doesNotContain(code);
        assertThat(state(visitor, code)).isEqualTo("已收到，还没处理");
        assertThat(state(visitor, "AAAA-AAAA")).isEqualTo("没有这个回执码");

        var lead = waiting(Leads.Origin.LETTERBOX);
        assertThat(leads.read(lead, supervisor())).contains("某件事");
        assertThatThrownBy(() -> leads.read(lead, head())).isInstanceOf(NotFound.class);
        leads.setAside(lead, "不属于受理范围", supervisor());
        assertThat(state(visitor, code.toLowerCase())).isEqualTo("已处理");
        assertThat(jdbc.sql("select content from discipline_lead where id = ?").param(lead).query().singleRow())
                .containsValue(null);
    }

    @Test
    void aLetterThatIsTooShortKeepsWhatWasTyped() {
        var answer = new Visitor(port).postWithoutToken("/letterbox", "content", "太短");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("太短").contains("10 到 5000");
    }

    @Test
    void aSignalOpensNothingButIsLaidBeforeCaseSupervision() {
        var before = jdbc.sql("select count(*) from discipline_clue").query(Integer.class).single();
        leads.keep(Leads.Origin.SIGNAL, "RB-20200206-WG0001\n某领导：多次迟报", null);

        assertThat(jdbc.sql("select count(*) from discipline_clue").query(Integer.class).single()).isEqualTo(before);
        var lead = waiting(Leads.Origin.SIGNAL);
        var clue = clues.register(new Clues.Registration(new Intake(Source.SIGNAL, Intake.Kind.OWN_DUTY, TODAY, null), null,
                null, null, lead), supervisor());
        assertThat(clues.view(clue, supervisor()).intake().source()).isEqualTo(Source.SIGNAL);
        assertThatThrownBy(() -> leads.read(lead, supervisor())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsAboutASuperiorLeavesADayAndNothingElse() {
        sentUp.record(supervisor());

        assertThat(sentUp.days(supervisor())).contains(TODAY);
        assertThat(jdbc.sql("select * from discipline_sent_up").query().listOfRows()).allSatisfy(row ->
                assertThat(row.keySet()).extracting(String::toLowerCase).containsExactlyInAnyOrder("id", "on_day"));
        assertThatThrownBy(() -> sentUp.record(officer(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyACaseSupervisorRegisters() {
        for (var other : List.of(head(), officer(1), office.person("T01000"))) {
            assertThatThrownBy(() -> clues.register(new Clues.Registration(intake(), null, null, null, null), other))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void whomItIsAboutIsShutOutWithHisOwnOffice() {
        var subject = office.holder("OFFICE_HEAD", "学生工作部");
        var clerk = office.holder("OFFICE_CLERK", "学生工作部");
        var clue = about(subject);

        assertThat(members.isExcluded(clue, subject.person())).isTrue();
        assertThat(members.isExcluded(clue, clerk.person())).isTrue();
        assertThatThrownBy(() -> assignments.propose(clue, clerk.person(), supervisor().actor()))
                .isInstanceOf(HasConflict.class);
    }

    @Test
    void whatIsAboutOneOfTheOfficeItselfIsNotTakenIn() {
        assertThatThrownBy(() -> about(officer(1))).isInstanceOf(AboutOurOwnOffice.class);
    }

    @Test
    void theGlassIsBrokenByTwoForFourHoursToldAndReviewed() {
        var clue = registered(null);
        var number = clues.view(clue, supervisor()).number();
        var told = messages("discipline.told.glass");
        access.ask("滨纪线〔2020〕9999号", "急", officer(3));
        access.ask(number, "知悉的人都请假了", officer(3));
        var entry = access.of(officer(3)).get(0);
        assertThat(access.of(officer(3))).filteredOn(one -> one.number().contains("9999")).isEmpty();
        assertThat(access.of(officer(4))).isEmpty();
        assertThatThrownBy(() -> access.allow(entry.id(), officer(4))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.allow(entry.id(), officer(3))).isInstanceOf(NotFound.class);
        assertThat(members.include(clue, officer(3).person())).isFalse();

        access.allow(entry.id(), head());
        assertThat(members.include(clue, officer(3).person())).isTrue();
        assertThat(messages("discipline.told.glass") - told).isGreaterThanOrEqualTo(2);
        clock.advance(Duration.ofMinutes(239));
        access.end();
        assertThat(members.include(clue, officer(3).person())).isTrue();
        clock.advance(Duration.ofMinutes(1));
        access.end();

        assertThat(members.include(clue, officer(3).person())).isFalse();
        assertThatThrownBy(() -> access.review(entry.id(), true, "有必要", head())).isInstanceOf(SameReviews.class);
        access.review(entry.id(), false, "可以等到第二天", supervisor());
        assertThat(access.of(head()).get(0).justified()).isFalse();
    }

    @Test
    void whoIsShutOutOfAMatterIsLetInByNobody() {
        var clue = registered(null);
        recusals.concern(clue, Concerned.person(Concerned.Role.WITNESS, officer(3).person(), null), head().actor());
        access.ask(clues.view(clue, supervisor()).number(), "想看", officer(3));

        assertThat(access.of(head())).noneMatch(entry -> entry.matter().equals(clue));
        assertThatThrownBy(() -> access.ask("x", "想看", office.person("T01000"))).isInstanceOf(NotFound.class);
    }

    @Test
    void leadersSeeStagesAndAgesOfTheMonthsBeginningAndNoNumberBelowThree() {
        clock.set("2020-05-20T09:00:00");
        for (int i = 0; i < 2; i++) {
            received(LocalDate.of(2020, 5, 20));
        }
        clock.set("2020-06-10T09:00:00");
        assertThat(figures.of(head()).cells().get(Stage.RECEIVED).get(Figures.Age.MONTH)).isNull();
        received(LocalDate.of(2020, 6, 10));
        assertThat(figures.of(head()).cells().get(Stage.RECEIVED).get(Figures.Age.MONTH)).isNull();
        clock.set("2020-05-21T09:00:00");
        received(LocalDate.of(2020, 5, 21));
        clock.set("2020-06-10T09:00:00");

        assertThat(figures.of(head()).cells().get(Stage.RECEIVED)).containsEntry(Figures.Age.MONTH, 3);
        assertThat(figures.of(office.person("T01000")).on()).isEqualTo(LocalDate.of(2020, 6, 1));
        assertThatThrownBy(() -> figures.of(officer(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void theDeskShowsOnlyWhatItsReaderKnowsOf() {
        var clue = registered(null);

        assertThat(desk.open(supervisor())).filteredOn(row -> row.id().equals(clue)).singleElement()
                .satisfies(row -> assertThat(row.isMine()).isTrue());
        assertThat(desk.open(officer(4))).noneMatch(row -> row.id().equals(clue));
        assertThat(desk.clues(officer(4), Stage.RECEIVED, null)).noneMatch(row -> row.id().equals(clue));
        assertThatThrownBy(() -> desk.open(office.person("T01000"))).isInstanceOf(NotFound.class);
    }

    @Test
    void thePackageOfACaseIsCheckedWithoutUs() throws Exception {
        var clue = registered(null);
        var photo = Files.write(Files.createTempFile("photo", null), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        attachments.add(clue.value(), "材料.jpg", photo, 1, "案管");
        assertThatThrownBy(() -> archive.of(clue, officer(4))).isInstanceOf(NotFound.class);
        var files = unpacked(archive.of(clue, supervisor()).content());

        var sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
        assertThat(sums).hasSize(files.size() - 1);
        for (var line : sums) {
            var name = line.substring(66);
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(name))))
                    .as(name).isEqualTo(line.substring(0, 64));
        }
        assertThat(files).containsKeys("目录.pdf", "记录/全部记录.txt", "附件/材料.jpg");
        var seal = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get("SHA256SUMS")));
        assertThat(jdbc.sql("select detail from audit_entry where subject = ? and act = 'discipline.archived'")
                .param("matter:" + clue).query(String.class).single()).isEqualTo("sha256=" + seal);
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String state(Visitor visitor, String code) {
        return visitor.postWithoutToken("/letterbox/receipt", "code", code).body()
                .replaceAll("(?s).*id=\"state\">([^<]+)<.*", "$1");
    }

    private int messages(String key) {
        return jdbc.sql("select count(*) from notification_message where text_key = ?").param(key).query(Integer.class)
                .single();
    }

    private UUID waiting(Leads.Origin origin) {
        return leads.waiting(supervisor()).stream().filter(lead -> lead.origin() == origin && lead.cameOn().equals(TODAY))
                .map(Leads.Lead::id).findFirst().orElseThrow();
    }

    private MatterId registered(String text) {
        return clues.register(new Clues.Registration(intake(), null, null, text, null), supervisor());
    }

    private MatterId about(Acting subject) {
        return clues.register(new Clues.Registration(intake(), people.get(subject.person()).number(), null, null, null),
                supervisor());
    }

    private void received(LocalDate on) {
        clues.register(new Clues.Registration(new Intake(Source.AUDIT, Intake.Kind.OWN_DUTY, on, null), null, null, null,
                null), supervisor());
    }

    private static Intake intake() {
        return new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY, TODAY, null);
    }

    private Acting head() {
        return office.person("T01003");
    }

    private Acting supervisor() {
        return office.person("T01021");
    }

    private Acting officer(int number) {
        return office.person("T0102" + (2 + number));
    }
}
