package org.shouze.rehearsal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.Statements;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From what an officer writes down to the line he corrects, at a desk, on a phone, and without scripts. */
@OnH2
class RehearsalBrowserTest {

    private static final String PASSWORD = "Shouze@2020";
    private static final String OFFICER = "T01008";

    @Autowired Units units;
    @Autowired Statements statements;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    void aThursday() {
        clock.set("2020-02-06T08:00:00");
    }

    @Test
    void anOfficerSeesADayOffAndCorrectsItsLine() {
        for (var width : List.of("1440", "390", "noscript")) {
            try (var screen = width.equals("1440") ? Browser.desktop(port) : width.equals("390") ? Browser.phone(port)
                    : Browser.withoutScripts(port)) {
                var page = screen.signIn(OFFICER, PASSWORD).go("/rehearsal").page();
                page.fill("#title", "返岗报到");
                page.fill("[id='lines[0].what']", "传达到支部");
                page.selectOption("[id='lines[0].post']", "BRANCH_SECRETARY");
                page.selectOption("[id='lines[0].unit']", String.valueOf(units.school().id().value()));
                page.fill("[id='lines[0].day']", "2020-02-08");
                page.click("button[value=add]");
                page.fill("[id='lines[1].what']", "报返岗名单");
                page.selectOption("[id='lines[1].post']", "BRANCH_DEPUTY_SECRETARY");
                page.fill("[id='lines[1].day']", "2020-02-12");
                if (!width.equals("noscript")) {
                    screen.check().picture("rehearsal-form-" + width);
                }
                page.click("button[value=look]");
                assertThat(page.locator("h1").innerText()).isEqualTo("预演：返岗报到");
                assertThat(page.locator("main").innerText()).contains("休息日", "2月10日 17:30", "时间太紧", "最忙的一天", "空缺和换人的岗位");
                if (!width.equals("noscript")) {
                    screen.check().picture("rehearsal-" + width);
                }
                page.locator("button:has-text('去改')").first().click();
                assertThat(page.url()).endsWith("#lines[0].what");
                assertThat(page.inputValue("[id='lines[0].day']")).isEqualTo("2020-02-08");
                assertThat(page.inputValue("[id='lines[1].what']")).isEqualTo("报返岗名单");
                page.fill("[id='lines[0].day']", "2020-02-12");
                page.fill("[id='lines[0].time']", "12:00");
                page.click("button[value=look]");
                assertThat(page.locator("main").innerText()).doesNotContain("日期要改的地方");
            }
        }
    }

    @Test
    void sendsWhatIsMissingBackToItsPlaceWithEverythingTyped() {
        var answer = visitor(OFFICER).get("/rehearsal?act=look&title=&day=2020-02-06&time=09:00&lines[0].what=传达"
                .replace("[", "%5B").replace("]", "%5D").replace("传达", URLEncoder.encode("传达", StandardCharsets.UTF_8))
                + "&lines%5B0%5D.day=morgen");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"title-fault\"", "id=\"lines[0].post-fault\"", "id=\"lines[0].day-fault\"",
                "value=\"传达\"", "value=\"morgen\"");
        assertThat(visitor(OFFICER).get(address("OFFICE_HEAD", college())).body()).contains("这个范围里没有这一级的单位");
    }

    @Test
    void costsNoMoreStatementsForTheWholeSchoolThanForOneCollegeAndWritesNothing() {
        var visitor = visitor(OFFICER);
        assertThat(visitor.get(address("BRANCH_SECRETARY", college())).statusCode()).isEqualTo(200);
        var seats = jdbc.sql("select count(*) from organization_seat").query(Integer.class).single();

        var few = statements.of(() -> visitor.get(address("BRANCH_SECRETARY", college())));
        var many = statements.of(() -> visitor.get(address("BRANCH_SECRETARY", units.school().id().value())));

        assertThat(many).hasSameSizeAs(few);
        assertThat(many).noneMatch(sql -> sql.matches("(?i)(insert|delete|update) .*") && !sql.contains("session"));
        assertThat(jdbc.sql("select count(*) from organization_seat").query(Integer.class).single()).isEqualTo(seats);
    }

    @Test
    void leavesAsAWorkbookWithALineForEachSeat() throws IOException {
        var bytes = visitor(OFFICER).download(address("BRANCH_SECRETARY", college()).replace("/rehearsal?",
                "/rehearsal/export.xlsx?")).body();

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes)); var rows = book.getFirstSheet().openStream()) {
            var lines = rows.toList();
            assertThat(lines.get(0).getCellText(0)).isEqualTo("岗位");
            assertThat(lines).hasSize(1 + units.within(new UnitId(college()), Level.BRANCH).size() + 2);
        }
    }

    @Test
    void isThereForWhoSendsNoticesAndReachesNoFurtherThanHeReads() {
        var keeper = jdbc.sql("""
                select p.number from organization_person p join organization_appointment a on a.person = p.id
                join organization_seat s on s.id = a.seat where s.post = 'GRID_KEEPER' and p.number not in
                  (select q.number from organization_person q join organization_appointment b on b.person = q.id
                   join organization_seat t on t.id = b.seat where t.post <> 'GRID_KEEPER')
                order by p.number""").query(String.class).list().get(0);
        var secretary = jdbc.sql("""
                select p.number from organization_person p join organization_appointment a on a.person = p.id
                join organization_seat s on s.id = a.seat where s.post = 'COLLEGE_SECRETARY' and s.unit = ?""")
                .param(college()).query(String.class).list().get(0);
        var school = address("BRANCH_SECRETARY", units.school().id().value());

        assertThat(visitor(keeper).get("/rehearsal").statusCode()).isEqualTo(404);
        assertThat(visitor(keeper).get(school).statusCode()).isEqualTo(404);
        assertThat(visitor("A00001").get("/rehearsal").statusCode()).isEqualTo(403);
        assertThat(visitor(secretary).get(address("BRANCH_SECRETARY", college())).statusCode()).isEqualTo(200);
        assertThat(visitor(secretary).get(school).statusCode()).isEqualTo(422);
    }

    private long college() {
        return units.named("外语学院党委").orElseThrow().id().value();
    }

    private static String address(String post, long unit) {
        return "/rehearsal?act=look&title=t&day=2020-02-06&time=09:00&lines%5B0%5D.what=w&lines%5B0%5D.post=" + post
                + "&lines%5B0%5D.unit=" + unit + "&lines%5B0%5D.day=2020-02-08&lines%5B0%5D.time=17:30";
    }

    private Visitor visitor(String login) {
        var visitor = new Visitor(port);
        visitor.signIn(login, PASSWORD);
        return visitor;
    }
}
