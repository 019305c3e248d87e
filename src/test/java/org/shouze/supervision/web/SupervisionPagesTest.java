package org.shouze.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.organization.Unit;
import org.shouze.organization.Units;
import org.shouze.supervision.NewRectification;
import org.shouze.supervision.Rectifications;
import org.shouze.supervision.TaskLedger;
import org.shouze.supervision.TaskLedger.Filter;
import org.shouze.supervision.TaskLedger.Tab;
import org.shouze.support.Browser;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.Statements;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger, its form and the pages of inspections: what they show, and whom they refuse. */
@OnH2
class SupervisionPagesTest {

    private static final String PASSWORD = "Shouze@2020";
    private static final String CLERK = "T01008";
    private static final String INSPECTOR = "T01023";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired Rectifications tasks;
    @Autowired TaskLedger ledger;
    @Autowired Office office;
    @Autowired Units units;
    @Autowired Statements statements;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Acting clerk;
    private Unit college;
    private String secretary;

    @BeforeEach
    void inTheOffice() {
        clock.set("2020-02-03T09:00:00");
        clerk = office.person(CLERK);
        college = units.named("外语学院党委").orElseThrow();
        var held = office.holder("COLLEGE_SECRETARY", college.id());
        secretary = jdbc.sql("select number from organization_person where id = ?").param(held.actor().person())
                .query(String.class).single();
    }

    @Test
    void everyCountIsTheLengthOfItsList() {
        open("核对名单甲", false);
        open("核对名单乙", true);
        clock.set("2020-02-12T09:00:00");

        var counts = ledger.counts(null, clerk);

        for (var tab : Tab.values()) {
            assertThat(ledger.page(new Filter(tab, null), null, 1000, clerk)).as(tab.name()).hasSize(counts.get(tab));
        }
        assertThat(counts.get(Tab.OVERDUE)).isPositive();
        var here = ledger.counts(college.id(), clerk);
        assertThat(ledger.page(new Filter(Tab.OPEN, college.id()), null, 1000, clerk)).hasSize(here.get(Tab.OPEN))
                .allMatch(row -> row.unitName().startsWith("外语学院"));
    }

    @Test
    void pagesOnByKeyWithoutLosingOrRepeatingOne() {
        for (int i = 0; i < 5; i++) {
            open("分页 " + i, false);
        }
        var all = ledger.page(new Filter(Tab.OPEN, null), null, 1000, clerk);

        var first = ledger.page(new Filter(Tab.OPEN, null), null, 3, clerk);
        var rest = ledger.page(new Filter(Tab.OPEN, null), first.get(2).key(), 1000, clerk);

        assertThat(Stream.concat(first.stream(), rest.stream()).map(TaskLedger.Row::id))
                .containsExactlyElementsOf(all.stream().map(TaskLedger.Row::id).toList());
    }

    @Test
    void aTaskIsRehearsedBeforeItIsRegisteredAndNothingIsWritten() {
        var visitor = visitor(CLERK);
        visitor.get("/supervision/new");
        var before = jdbc.sql("select count(*) from matter").query(Integer.class).single();
        var typed = new String[] {"subject", "预演的整改", "what", "整改到位", "unit", String.valueOf(college.id().value()),
            "assisting", String.valueOf(units.named("学生工作部").orElseThrow().id().value()), "due", "2020-02-08", "act",
            "rehearse"};

        var rehearsed = visitor.post("/supervision/new", typed);

        assertThat(rehearsed.statusCode()).isEqualTo(200);
        assertThat(rehearsed.body()).contains("预演：预演的整改", "外语学院党委书记", "学生工作部部长", "休息日",
                "name=\"subject\" value=\"预演的整改\"").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from matter").query(Integer.class).single()).isEqualTo(before);
        typed[typed.length - 1] = "edit";
        assertThat(visitor.post("/supervision/new", typed).body()).contains("立项督办", "value=\"预演的整改\"");
        typed[9] = "2020-02-01";
        typed[typed.length - 1] = "rehearse";
        assertThat(visitor.post("/supervision/new", typed).statusCode()).isEqualTo(422);
    }

    @Test
    void costsNoMoreStatementsForMoreRows() {
        open("一件", false);
        var visitor = visitor(CLERK);
        var few = statements.of(() -> visitor.get("/supervision")).size();
        for (int i = 0; i < 10; i++) {
            open("很多件 " + i, false);
        }

        assertThat(statements.of(() -> visitor.get("/supervision"))).hasSizeLessThanOrEqualTo(few);
    }

    @Test
    void aConfidentialTaskIsThereForItsMembersOnly() {
        var secret = tasks.open(new NewRectification(college.id(), null, "密字头整改", "密字头要求",
                due().minusSeconds(86_400), null, true, List.of()), clerk.actor());
        var number = tasks.get(secret, clerk.actor()).number();
        var stranger = visitor("T01010");

        assertThat(visitor(CLERK).get("/supervision").body()).contains(number, "限定知悉范围");
        assertThat(stranger.get("/supervision").body()).doesNotContain(number, "密字头");
        assertThat(stranger.get("/matters/" + secret).statusCode()).isEqualTo(404);
        assertThat(visitor(CLERK).get("/matters/" + secret).body()).contains("密字头要求").doesNotContain("密字头整改");
        assertThat(visitor(secretary).get("/matters/" + secret).statusCode()).isEqualTo(200);
        for (var table : List.of("matter", "matter_entry", "work_item", "supervision_rectification",
                "supervision_entry", "audit_entry")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString()).as(table)
                    .doesNotContain("密字头");
        }
    }

    @Test
    void proofsOfAConfidentialTaskAreAddedOnItsPageAndFoundByNobodyElse() {
        var secret = tasks.open(new NewRectification(college.id(), null, "不显示", "密件要求", due(), null, true, List.of()),
                clerk.actor());
        var head = office.holder("COLLEGE_SECRETARY", college.id());
        var item = office.task(secret, "signFor", head).id();
        var path = "/supervision/tasks/" + secret + "/proofs?item=" + item;
        var visitor = visitor(secretary);
        assertThat(visitor.get("/work/" + item).body()).contains("还没有佐证材料");

        visitor.upload(path, "file", "程序.exe", new byte[] {1, 2, 3});
        assertThat(visitor.get("/work/" + item).body()).contains("proof-fault").doesNotContain("??");
        visitor.upload(path, "file", "台账.txt", "晨检".getBytes(StandardCharsets.UTF_8));
        var page = visitor.get("/work/" + item).body();

        assertThat(page).contains("台账.txt").doesNotContain("proof-fault");
        var link = Pattern.compile("/supervision/tasks/" + secret + "/proofs/[0-9a-f-]{36}").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(visitor.download(link.group()).body()).asString(StandardCharsets.UTF_8).isEqualTo("晨检");
        assertThat(visitor("T01010").get(link.group()).statusCode()).isEqualTo(404);
        var stranger = visitor("T01010");
        stranger.get("/work");
        assertThat(stranger.upload(path, "file", "台账.txt", new byte[] {65}).statusCode()).isEqualTo(404);
        try (var screen = Browser.phone(port).signIn(secretary, PASSWORD)) {
            screen.go("/work/" + item).checkWithDiagram().picture("supervision-6-proofs-390");
        }
    }

    @Test
    void isNotThereForWhoKeepsNoLedger() {
        var visitor = visitor(secretary);

        for (var path : List.of("/supervision", "/supervision/new", "/supervision/export.xlsx",
                "/supervision/inspections", "/supervision/inspections/new")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor.get("/work").body()).contains("href=\"/work\"").doesNotContain("href=\"/supervision\"",
                "href=\"/supervision/inspections\"");
        assertThat(visitor(CLERK).get("/supervision/inspections").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/supervision/new", "subject", "越权", "what", "越权").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtItsPlace() {
        var visitor = visitor(CLERK);
        visitor.get("/supervision/new");

        var page = visitor.post("/supervision/new", "token", "x", "subject", "补晨检", "what", " ", "unit", "",
                "responsible", "T99999", "due", "2020-02-03");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("补晨检", "要填写", "请选单位", "没有这个工号，或者这个人没有岗位", "完成时限要在今天之后", "有错：")
                .doesNotContain("??");
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() {
        var visitor = visitor(CLERK);
        var token = TOKEN.matcher(visitor.get("/supervision/new").body());
        assertThat(token.find()).isTrue();
        var fields = new String[] {"token", token.group(1), "subject", "只立一次", "what", "逐人核对", "unit",
                "" + college.id().value(), "responsible", "", "due", "2020-02-10"};

        var first = target(visitor.post("/supervision/new", fields));
        var second = target(visitor.post("/supervision/new", fields));

        assertThat(first).startsWith("/matters/").isEqualTo(second);
        assertThat(ledger.page(new Filter(Tab.OPEN, null), null, 1000, clerk)).filteredOn(row -> "只立一次".equals(row.title()))
                .hasSize(1);
        assertThat(visitor.get(first).body()).contains("逐人核对", "等交办").doesNotContain("??");
    }

    @Test
    void leavesAsAWorkbookAsItIsSeen() throws IOException {
        open("导出这一件", false);
        var visitor = visitor(CLERK);

        var file = visitor.download("/supervision/export.xlsx?tab=TO_SIGN&unit=" + college.id().value()).body();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.stream().map(Object::toString)).anyMatch(row -> row.contains("导出这一件"));
            assertThat(rows).hasSize(1 + ledger.page(new Filter(Tab.TO_SIGN, college.id()), null, 1000, clerk).size());
        }
    }

    @Test
    void plansNoInspectionWithoutAFrameToDrawFrom() {
        var visitor = visitor(INSPECTOR);
        visitor.get("/supervision/inspections/new");

        var page = visitor.post("/supervision/inspections/new", "token", "x", "unit", "" + college.id().value(), "what",
                "零报告是否属实", "from", "2020-02-01", "to", "2020-01-01", "day", "2019-01-01", "size", "0");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("没有已审核的零报告可抽", "止不早于起", "要在 1 到 200 之间", "零报告是否属实")
                .doesNotContain("??");
    }

    @Test
    void speaksEnglishToo() {
        var visitor = visitor("T01020");
        visitor.get("/supervision");
        visitor.post("/settings/language", "language", "en", "back", "/supervision");
        try {
            for (var path : List.of("/supervision", "/supervision/new", "/supervision/inspections",
                    "/supervision/inspections/new")) {
                var page = visitor.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body()).as(path).doesNotContain("??");
            }
        } finally {
            visitor.post("/settings/language", "language", "zh-CN", "back", "/supervision");
        }
    }

    private void open(String subject, boolean confidential) {
        tasks.open(new NewRectification(college.id(), null, subject, "逐人核对", due(), null, confidential, List.of()),
                clerk.actor());
    }

    private static Instant due() {
        return Instant.parse("2020-02-10T09:30:00Z");
    }

    private Visitor visitor(String number) {
        var visitor = new Visitor(port);
        visitor.signIn(number, PASSWORD);
        return visitor;
    }
}
