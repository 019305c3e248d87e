package org.shouze.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.shouze.support.Visitor.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.Grids.Line;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.protection.Mask;
import org.shouze.reporting.Answer;
import org.shouze.reporting.CheckedBy;
import org.shouze.reporting.Figure;
import org.shouze.reporting.Filing;
import org.shouze.reporting.Named;
import org.shouze.reporting.ReportView;
import org.shouze.reporting.Reports;
import org.shouze.reporting.Rounds;
import org.shouze.reporting.Rung;
import org.shouze.reporting.Totals;
import org.shouze.reporting.Whereabouts;
import org.shouze.support.Browser;
import org.shouze.support.Office;
import org.shouze.support.OpenDay;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day of the demo university, signed up to the school, as its people read it on the pages that are not tasks. */
@OnH2
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPagesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 10);
    private static final String HEADQUARTERS = "疫情防控工作领导小组办公室";
    private static final Pattern SHARE = Pattern.compile("<td class=\"r n\">(-?\\d+)</td>");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired TestClock clock;
    @Autowired Office office;
    @Autowired Rounds rounds;
    @Autowired Reports reports;
    @Autowired Totals totals;
    @Autowired Units units;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private Unit college;
    private Grid ill;
    private Grid late;
    private Grid elsewhere;
    private Person feverish;
    private MatterId report;
    private MatterId lateReport;
    private MatterId collegeTotal;
    private MatterId schoolTotal;

    @BeforeAll
    void aDayIsSignedUpToTheSchool() {
        OpenDay.at(DAY, clock, rounds, jdbc);
        choose();
        at("09:00");
        feverish = people.inGrid(ill.unit().id()).get(0);
        report = file(ill, new Filing(Answer.NEWS, false, List.of(), all(ill), new Named(null, null,
                List.of(feverish.id().value()), null, null, null, null, null), "", "已送校医院", null));
        at("16:20");
        lateReport = file(late, new Filing(Answer.ZERO, true, List.of(CheckedBy.PHONE), all(late), null, "", "", null));
        at("16:30");
        collegeTotal = signed(Rung.COLLEGE);
        at("17:00");
        signed(Rung.LINE_OFFICE);
        at("17:30");
        schoolTotal = signed(Rung.HEADQUARTERS);
    }

    @BeforeEach
    void atSix() {
        at("18:00");
    }

    @Test
    void showsAReportWithItsPeopleMasked() {
        var page = keeper().get("/reporting/reports/" + report);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(ill.unit().name(), "发热", Mask.name(feverish.name()), "已送校医院", "第 1 版")
                .doesNotContain(feverish.name(), "??");
    }

    @Test
    void unmasksForAReasonAndKeepsIt() {
        var keeper = keeper();
        keeper.get("/reporting/reports/" + report);

        var refused = keeper.post("/reporting/reports/" + report + "/names", "reason", "  ");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明用途").doesNotContain(feverish.name());

        var shown = keeper.post("/reporting/reports/" + report + "/names", "reason", "核对体温");
        assertThat(shown.body()).contains(feverish.name(), "这次查看已经记录");
        assertThat(purposes("report:" + report)).contains("核对体温", "reporting.masked");
        assertThat(keeper.get("/reporting/reports/" + report).body()).doesNotContain(feverish.name());
    }

    @Test
    void aReportIsNotThereForAnotherGridOrAnotherCollege() {
        assertThat(visitor(office.holder(elsewhere.keeper())).get("/reporting/reports/" + report).statusCode())
                .isEqualTo(404);
        assertThat(visitor(office.holder(late.keeper())).get("/reporting/reports/" + report).statusCode())
                .isEqualTo(404);
        assertThat(keeper().get("/reporting/reports/" + java.util.UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(keeper().get("/reporting/reports/none").statusCode()).isEqualTo(404);
    }

    @Test
    void aLeaderOfTheSchoolReadsNumbersButNotWhoIsIll() {
        var page = leader().get("/reporting/reports/" + report).body();

        assertThat(page).contains(ill.unit().name(), "发热或不适")
                .doesNotContain(Mask.name(feverish.name()), "已送校医院", feverish.name());
    }

    @Test
    void aTotalOpensEachFigureToItsParts() {
        var page = secretary().get("/reporting/totals/" + collegeTotal + "?figure=SYMPTOMS").body();

        assertThat(page).contains(college.name(), "“发热或不适”由这些组成", "/reporting/reports/" + report + "?version=1",
                "tel:").doesNotContain("??");
        assertThat(page.indexOf(ill.unit().name())).isLessThan(page.indexOf("id=\"parts\"") + 3000);
    }

    @Test
    void thePartsOfAFigureAddUpToIt() {
        for (var total : List.of(collegeTotal, schoolTotal)) {
            var signed = totals.current(total).signed();
            for (var figure : Figure.values()) {
                var page = leader().get("/reporting/totals/" + total + "?figure=" + figure).body();
                var parts = SHARE.matcher(page.substring(page.indexOf("id=\"parts\""), page.indexOf("</table>",
                        page.indexOf("id=\"parts\"")))).results().mapToInt(share -> Integer.parseInt(share.group(1))).sum();
                assertThat(parts).as(total + " " + figure).isEqualTo(figure.of(signed.figures(), signed.tally()));
            }
        }
    }

    @Test
    void aTotalOfTheSchoolIsNotThereForACollege() {
        assertThat(secretary().get("/reporting/totals/" + schoolTotal).statusCode()).isEqualTo(404);
        assertThat(keeper().get("/reporting/totals/" + collegeTotal).statusCode()).isEqualTo(404);

        var page = leader().get("/reporting/totals/" + schoolTotal);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("上报和回执", "下载上级表格");
    }

    @Test
    void theTableOfADayHasARowPerGridOfTheReader() throws IOException {
        var sheet = sheet(secretary(), "/reporting/export/day?day=" + DAY);

        var grids = units.within(college.id(), Level.GRID).size();
        assertThat(sheet.getLastRowNum()).isEqualTo(grids + 2);
        var row = row(sheet, ill.unit().code());
        assertThat(row).contains("学生", "已汇总", "有情况", "2020-01-10 09:00").doesNotContain(feverish.name());
        assertThat(row(sheet, late.unit().code())).contains("零报告", "是", "2020-01-10 16:20");
        assertThat(cells(sheet, 0).get(0)).contains(college.name(), "2020-01-10");
        assertThat(cells(sheet, 1)).anyMatch(cell -> cell.contains("RB-20200110"))
                .anyMatch(cell -> cell.contains("2020-01-10 18:00"));
        sheet.forEach(line -> line.forEach(cell -> assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK)));
        assertThat(purposes("unit:" + college.id().value())).contains("reporting.export.day 2020-01-10");
    }

    @Test
    void anotherUnitsTableIsNotThere() {
        var other = units.nearest(elsewhere.unit().id(), Level.COLLEGE).orElseThrow().id().value();

        assertThat(secretary().get("/reporting/export/day?day=" + DAY + "&unit=" + other).statusCode()).isEqualTo(404);
    }

    @Test
    void theLedgerNamesWhoWasLateOrMissingAndByHowMuch() throws IOException {
        var sheet = sheet(secretary(), "/reporting/export/ledger?from=2020-01-09&to=2020-01-10");

        assertThat(row(sheet, late.unit().code())).contains("20",
                office.holder(late.keeper()).actor().name(), "2020-01-10 16:00", "2020-01-10 16:20");
        assertThat(row(sheet, ill.unit().code())).isEmpty();
        assertThat(sheet.getLastRowNum()).isGreaterThan(3);
    }

    @Test
    void aLedgerRunsForwardAndNotForYears() {
        assertThat(secretary().get("/reporting/export/ledger?from=2020-01-10&to=2020-01-09").statusCode()).isEqualTo(422);
        var tooLong = secretary().get("/reporting/export/ledger?from=2018-01-10&to=2020-01-09");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("一次最多 92 天", "value=\"2018-01-10\"");
    }

    @Test
    void theAuthoritysWorkbookCarriesTheSignedFigures() throws IOException {
        var sheet = sheet(clerk(), "/reporting/authority/" + schoolTotal);

        var students = totals.of(rounds.of(DAY).orElseThrow(), Rung.LINE_OFFICE).stream()
                .filter(total -> total.line().equals("STUDENT")).findFirst().orElseThrow().signed();
        assertThat(number(sheet, "B4")).isEqualTo(students.tally().expected());
        assertThat(number(sheet, "B5")).isEqualTo(2);
        assertThat(number(sheet, "B12")).isEqualTo(1);
        assertThat(sheet.getRow(3).getCell(3).getCellFormula()).isEqualTo("B4+C4");
        assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("2020-01-10");
    }

    @Test
    void onlyHeadquartersKeepsTheWorkbook() {
        assertThat(leader().get("/reporting/authority").statusCode()).isEqualTo(404);
        assertThat(secretary().get("/reporting/authority/" + schoolTotal).statusCode()).isEqualTo(404);
        assertThat(clerk().get("/reporting/authority/" + collegeTotal).statusCode()).isEqualTo(404);

        var page = clerk().get("/reporting/authority");
        assertThat(page.body()).contains("日报表 ! B4", "高校疫情防控日报表.xlsx", "/reporting/authority/" + schoolTotal)
                .doesNotContain("??");
    }

    @Test
    void aCellIsChosenOnlyWhereTheTemplateHasOne() {
        var clerk = clerk();
        clerk.get("/reporting/authority");

        var formula = clerk.post("/reporting/authority/cells", "sheet", "日报表", "cell", "D4", "content", "TOTAL", "line", "");
        assertThat(formula.statusCode()).isEqualTo(422);
        assertThat(formula.body()).contains("D4 不能填", "value=\"D4\"");

        assertThat(target(clerk.post("/reporting/authority/cells", "sheet", "日报表", "cell", "ｆ２０", "content", "LATE",
                "line", "STAFF"))).isEqualTo("/reporting/authority");
        assertThat(clerk.get("/reporting/authority").body()).contains("日报表 ! F20", "这一格已设置");
        var cell = jdbc.sql("select id from reporting_authority_cell where cell = 'F20'").query(Long.class).single();
        clerk.post("/reporting/authority/cells/" + cell + "/remove");
        assertThat(clerk.get("/reporting/authority").body()).doesNotContain("F20");
    }

    @Test
    void aCorrectionIsProposedOnceHoweverOftenItIsSent() {
        var keeper = keeper();
        var form = keeper.get("/reporting/reports/" + report + "/correct").body();
        assertThat(form).contains("value=\"" + feverish.id().value() + "\"").doesNotContain("??");
        var fields = new String[] {"token", token(form), "_stated", "on", "answer", "NEWS", "unreached", "0", "onCampus", "0", "inTown",
            Integer.toString(ill.people()), "elsewhere", "0", "abroad", "0", "fever",
            Long.toString(feverish.id().value()), "otherSymptoms",
            Long.toString(people.inGrid(ill.unit().id()).get(1).id().value()), "remarks", "", "reason", ""};

        var refused = keeper.post("/reporting/reports/" + report + "/correct", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明原因");

        fields[fields.length - 1] = "漏报一人不适";
        var opened = target(keeper.post("/reporting/reports/" + report + "/correct", fields));
        assertThat(opened).startsWith("/matters/");
        assertThat(target(keeper.post("/reporting/reports/" + report + "/correct", fields))).isEqualTo(opened);
        assertThat(target(keeper.get("/reporting/reports/" + report + "/correct"))).isEqualTo(opened);
        assertThat(keeper.get("/reporting/reports/" + report).body()).contains("漏报一人不适", "待审批", "自查更正", opened);
    }

    @Test
    void onlyWhoFiledOrCheckedProposesACorrection() {
        assertThat(secretary().get("/reporting/reports/" + report + "/correct").statusCode()).isEqualTo(404);
        assertThat(secretary().get("/reporting/reports/" + report).body()).doesNotContain("/correct\"");
    }

    @Test
    void anUrgentReportIsRaisedOnceAndReadAlongThePath() {
        var keeper = keeper();
        var form = keeper.get("/reporting/urgent/new?report=" + report).body();
        assertThat(form).contains("value=\"" + ill.unit().id().value() + "\" selected");

        var refused = keeper.post("/reporting/urgent/new", "token", token(form), "unit",
                Long.toString(ill.unit().id().value()), "people", "很多", "content", "三人同时发热");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("填 1 到 9999 的整数", "三人同时发热", "很多", "有错：");

        var fields = new String[] {"token", token(refused.body()), "unit", Long.toString(ill.unit().id().value()),
            "people", "３", "content", "三人同时发热"};
        var opened = target(keeper.post("/reporting/urgent/new", fields));
        assertThat(opened).startsWith("/matters/");
        assertThat(target(keeper.post("/reporting/urgent/new", fields))).isEqualTo(opened);

        var id = opened.substring("/matters/".length());
        assertThat(secretary().get("/reporting/urgent").body()).contains(id, "涉及 3 人", "还没签收")
                .doesNotContain("三人同时发热", "??");
        assertThat(secretary().get("/reporting/urgent/" + id).body()).contains("三人同时发热");
        assertThat(purposes("urgent:" + id)).contains("reporting.urgent");
        var stranger = visitor(office.holder(elsewhere.keeper()));
        assertThat(stranger.get("/reporting/urgent").body()).doesNotContain(id);
        assertThat(stranger.get("/reporting/urgent/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyRaisesAnUrgentReportAboutAGridOfOthers() {
        var keeper = keeper();
        var form = keeper.get("/reporting/urgent/new").body();

        assertThat(keeper.post("/reporting/urgent/new", "token", token(form), "unit",
                Long.toString(elsewhere.unit().id().value()), "people", "1", "content", "听说的").statusCode()).isEqualTo(404);
    }

    @Test
    void everyoneReadsThePlanAndOnlyTheHeadOfHeadquartersChangesIt() {
        var page = keeper().get("/reporting/plan").body();

        assertThat(page).contains("学生工作部", "16:30", "居家观察", "湖北省武汉市").doesNotContain("定新计划", "批准不需报", "??");
        assertThat(keeper().get("/reporting/plan/new").statusCode()).isEqualTo(404);
        assertThat(keeper().post("/reporting/plan/exemptions", "unit", "WG0001", "from", "2030-01-01", "to", "2030-01-02",
                "reason", "实习").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewPlanHoldsFromADayToComeAndInOrder() {
        var head = head();
        head.get("/reporting/plan/new");

        var past = head.post("/reporting/plan/new", plan("2020-01-10", "16:00", "look"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("只能从明天或以后开始", "value=\"2020-01-10\"");
        var disorder = head.post("/reporting/plan/new", plan("2035-01-01", "16:40", "confirm"));
        assertThat(disorder.statusCode()).isEqualTo(422);
        assertThat(disorder.body()).contains("时间前后不对", "value=\"16:40\"", "lines[0].checkDue-fault");
        var empty = head.post("/reporting/plan/new", plan("2035-01-01", "", "look"));
        assertThat(empty.body()).contains("请填写完整", "lines[0].filingDue-fault");
        assertThat(head.get("/reporting/plan").body()).doesNotContain("2035年1月1日起执行");

        assertThat(target(head.post("/reporting/plan/new", plan("2035-01-01", "15:30", "confirm"))))
                .isEqualTo("/reporting/plan");
        assertThat(head.get("/reporting/plan").body()).contains("2035年1月1日起执行").doesNotContain("??");
    }

    @Test
    void aUnitIsExemptForDaysToComeWithAReason() {
        var head = head();
        head.get("/reporting/plan");

        assertThat(head.post("/reporting/plan/exemptions", "unit", "没有的单位", "from", "2030-01-01", "to", "2030-01-02",
                "reason", "实习").body()).contains("没有这个单位", "value=\"没有的单位\"");
        assertThat(head.post("/reporting/plan/exemptions", "unit", late.unit().code(), "from", "2020-01-10", "to",
                "2020-01-12", "reason", "实习").body()).contains("只能安排以后的日子");
        assertThat(head.post("/reporting/plan/exemptions", "unit", late.unit().code(), "from", "2030-01-02", "to",
                "2030-01-01", "reason", "实习").body()).contains("不能早于开始日期");

        head.post("/reporting/plan/exemptions", "unit", late.unit().code(), "from", "2030-01-01", "to", "2030-01-02",
                "reason", "赴外实习两天");
        assertThat(head.get("/reporting/plan").body()).contains("赴外实习两天");
        var id = jdbc.sql("select id from reporting_exemption where reason = '赴外实习两天'").query(Long.class).single();
        head.post("/reporting/plan/exemptions/" + id + "/end");
        assertThat(head.get("/reporting/plan").body()).doesNotContain("赴外实习两天");
    }

    @Test
    void theBoardLeadsToAllOfIt() {
        var page = secretary().get("/reporting?day=" + DAY).body();

        assertThat(page).contains("/reporting/reports/" + report, "/reporting/totals/" + collegeTotal,
                "/reporting/export?day=2020-01-10", "/reporting/plan", "/reporting/urgent")
                .doesNotContain("/reporting/totals/" + schoolTotal, "??");
    }

    @Test
    void speaksEnglish() {
        var clerk = clerk();
        clerk.get("/reporting/plan");
        clerk.post("/settings/language", "language", "en", "back", "/");
        try {
            for (var path : List.of("/reporting/reports/" + report, "/reporting/totals/" + schoolTotal, "/reporting/urgent",
                    "/reporting/urgent/new", "/reporting/export", "/reporting/authority", "/reporting/plan")) {
                assertThat(clerk.get(path).body()).as(path).doesNotContain("??", "您在这里", "第 1 版");
            }
        } finally {
            clerk.post("/settings/language", "language", "zh-CN", "back", "/");
        }
    }

    @Test
    void everyPageIsInOrderOnADeskAndOnAPhone() {
        var pages = Map.of("report", "/reporting/reports/" + report, "total", "/reporting/totals/" + collegeTotal
                + "?figure=SYMPTOMS", "urgent", "/reporting/urgent", "urgent-new", "/reporting/urgent/new", "export",
                "/reporting/export", "plan", "/reporting/plan", "plan-new", "/reporting/plan/new", "authority",
                "/reporting/authority", "school", "/reporting/totals/" + schoolTotal);
        look(office.holder("OFFICE_HEAD", HEADQUARTERS), pages);
        look(office.holder(late.keeper()), Map.of("correct", "/reporting/reports/" + lateReport + "/correct"));
        look(office.holder("COLLEGE_SECRETARY", college.id()), Map.of("board", "/reporting?day=" + DAY));
    }

    @Test
    void thePreviewOfAPlanIsInOrderOnADeskAndOnAPhone() {
        var number = people.get(office.holder("OFFICE_HEAD", HEADQUARTERS).person()).number();
        try (var desk = Browser.desktop(port); var phone = Browser.phone(port)) {
            for (var screen : List.of(desk, phone)) {
                screen.signIn(number, "Shouze@2020").go("/reporting/plan/new");
                var page = screen.page();
                page.locator("[name='validFrom']").fill("2033-01-01");
                page.locator("[name='lines[1].checker']").selectOption("BRANCH_DEPUTY_SECRETARY");
                page.locator("button[value=look]").click();
                page.locator("button[value=confirm]").waitFor();
                screen.picture("reporting-plan-preview" + (screen == phone ? "-phone" : "")).check();
                page.locator("button[value=rehearse]").click();
                page.locator("h2:has-text('每个岗位要办多少')").waitFor();
                screen.picture("reporting-plan-rehearsal" + (screen == phone ? "-phone" : "")).check();
                page.locator("button[value=edit]").first().click();
                page.locator("button[value=look]").waitFor();
                assertThat(page.locator("[name='lines[1].checker']").inputValue()).isEqualTo("BRANCH_DEPUTY_SECRETARY");
            }
        }
    }

    private void look(Acting who, Map<String, String> pages) {
        var number = people.get(who.person()).number();
        try (var desk = Browser.desktop(port); var phone = Browser.phone(port)) {
            desk.signIn(number, "Shouze@2020");
            phone.signIn(number, "Shouze@2020");
            assertSoftly(all -> pages.forEach((name, path) -> {
                all.assertThatCode(() -> desk.go(path).picture("reporting-" + name).check()).doesNotThrowAnyException();
                all.assertThatCode(() -> phone.go(path).picture("reporting-" + name + "-phone").check())
                        .doesNotThrowAnyException();
            }));
        }
    }

    private void choose() {
        var grids = reports.within(DAY, units.school().path()).stream().map(ReportView::unitCode).map(office::grid).toList();
        ill = grids.stream().filter(grid -> grid.line() == Line.STUDENT && grid.people() > 3 && apart(grid)).reduce((a, b) -> b)
                .orElseThrow();
        college = units.nearest(ill.unit().id(), Level.COLLEGE).orElseThrow();
        late = grids.stream().filter(grid -> grid.line() == Line.STUDENT && !grid.equals(ill) && apart(grid)
                && college.covers(grid.unit().path()) && !grid.keeper().equals(ill.keeper())).findFirst().orElseThrow();
        elsewhere = grids.stream().filter(grid -> grid.line() == Line.STUDENT && apart(grid)
                && !college.covers(grid.unit().path())).findFirst().orElseThrow();
    }

    private boolean apart(Grid grid) {
        return !office.holder(grid.keeper()).person().equals(office.holder(grid.checker()).person());
    }

    private MatterId file(Grid grid, Filing filing) {
        var id = reports.within(DAY, grid.unit().path()).get(0).id();
        reports.file(id, filing, office.holder(grid.keeper()).actor());
        reports.accept(id, office.holder(grid.checker()).actor(), "");
        return id;
    }

    private MatterId signed(Rung rung) {
        totals.openDue();
        var total = totals.of(rounds.of(DAY).orElseThrow(), rung).stream()
                .filter(t -> rung != Rung.COLLEGE || t.unit().equals(college.id()))
                .filter(t -> rung == Rung.HEADQUARTERS || t.line().equals("STUDENT")).findFirst().orElseThrow();
        totals.prepare(total.id(), "已逐一电话催报", clerkOf().actor());
        totals.sign(total.id(), totals.current(total.id()).revision(),
                office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()).actor());
        return total.id();
    }

    @Test
    void aNewPlanIsLookedAtBeforeItIsArranged() {
        var head = head();
        var typed = plan("2034-01-01", "15:30", "look", "retiredGrids", "RETIRED", "lines[1].checker",
                "BRANCH_DEPUTY_SECRETARY", "lines[2].filingDue", "15:00", "lines[2].checkDue", "15:30",
                "lines[2].college.consolidator", "COLLEGE_DEPUTY_SECRETARY", "lines[2].college.signer",
                "COLLEGE_SECRETARY", "lines[2].college.opens", "15:30", "lines[2].college.due", "16:00",
                "lines[2].office.unit", "组织部", "lines[2].office.consolidator", "OFFICE_CLERK",
                "lines[2].office.signer", "OFFICE_HEAD", "lines[2].office.opens", "16:00", "lines[2].office.due",
                "16:30");

        var preview = head.post("/reporting/plan/new", typed).body();

        assertThat(preview).contains("新计划会怎样", "离退休线", "组织部", "15:30", "个空岗", "从那天起谁来办",
                "name=\"lines[2].office.unit\"").containsPattern(">\\s*副书记\\s*<").doesNotContain("??");
        assertThat(head.get("/reporting/plan").body()).doesNotContain("2034年1月1日起执行");
        typed[typed.length - 1] = "edit";
        assertThat(head.post("/reporting/plan/new", typed).body()).contains("定新计划", "value=\"组织部\"");
        typed[typed.length - 1] = "confirm";
        assertThat(target(head.post("/reporting/plan/new", typed))).isEqualTo("/reporting/plan");
        assertThat(jdbc.sql("select detail from audit_entry where act = 'reporting.planRevised' order by id desc")
                .query(String.class).list().get(0)).contains("2034-01-01", "RETIRED");

        typed[typed.length - 1] = "look";
        typed[List.of(typed).indexOf("lines[2].office.unit") + 1] = "没有的处";
        typed[List.of(typed).indexOf("lines[2].college.signer") + 1] = "COLLEGE_DEPUTY_SECRETARY";
        var wrong = head.post("/reporting/plan/new", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("没有“没有的处”这个部门", "汇总和签发不能是同一个职务", "value=\"没有的处\"");
    }

    @Test
    void aNewPlanIsRehearsedOverItsFirstFortnightAndNothingIsWritten() {
        var head = head();
        head.get("/reporting/plan/new");
        var plans = jdbc.sql("select count(*) from reporting_plan").query(Integer.class).single();
        var seatsBefore = jdbc.sql("select count(*) from organization_seat").query(Integer.class).single();
        var grids = jdbc.sql("select count(distinct grid) from organization_person where grid is not null and valid_to is null")
                .query(Integer.class).single();

        var typed = plan("2036-03-03", "15:30", "rehearse");
        var rehearsed = head.post("/reporting/plan/new", typed);

        assertThat(rehearsed.statusCode()).isEqualTo(200);
        // a fortnight of filing and checking for each grid, one total put together and signed per college and line, two offices, one school
        var totals = jdbc.sql("""
                select count(*) from (select distinct g.line = 'STUDENT' as students, split.college from organization_grid g
                join (select u.id, c.id as college from organization_unit u join organization_unit c
                    on u.path like c.path || '%' and c.kind in ('COLLEGE_COMMITTEE', 'GENERAL_BRANCH')) split on split.id = g.unit
                where exists (select 1 from organization_person p where p.grid = g.unit and p.valid_to is null)) lines""")
                .query(Integer.class).single();
        assertThat(rehearsed.body()).contains(">" + "%,d".formatted(14 * (2 * grids + 2 * (totals + 3))) + "<").doesNotContain("??");
        assertThat(jdbc.sql("select count(*) from reporting_plan").query(Integer.class).single()).isEqualTo(plans);
        assertThat(jdbc.sql("select count(*) from organization_seat").query(Integer.class).single()).isEqualTo(seatsBefore);
        typed[typed.length - 1] = "edit";
        assertThat(head.post("/reporting/plan/new", typed).body()).contains("定新计划", "value=\"2036-03-03\"");
    }

    private static Whereabouts all(Grid grid) {
        return new Whereabouts(0, 0, grid.people(), 0, 0);
    }

    /** As the form sends it; the last field is the button. */
    private static String[] plan(String from, String filingDue, String act, String... other) {
        var fields = new LinkedHashMap<>(Map.of("validFrom", from, "filingOpens", "08:00", "closes", "23:59",
                "dutyDays", "ALL", "observation", "居家观察", "nowWords", "居家观察，集中隔离", "returnPlace", "滨海"));
        fields.putAll(Map.of("studentGrids", "STUDENT", "staffGrids", "STAFF", "retiredGrids", "STAFF"));
        for (int line = 0; line < 3; line++) {
            var at = "lines[" + line + "].";
            fields.put(at + "filingDue", line == 0 ? filingDue : line == 1 ? "16:00" : "");
            fields.put(at + "checkDue", line < 2 ? "16:30" : "");
            fields.put(at + "checker", "");
            level(fields, at + "college.", "", line < 2, "COLLEGE_DEPUTY_SECRETARY", "COLLEGE_SECRETARY", "16:30", "17:00");
            level(fields, at + "office.", line == 0 ? "学生工作部" : "人事处", line < 2, "OFFICE_CLERK", "OFFICE_HEAD", "17:00",
                    "17:30");
        }
        level(fields, "headquarters.", "疫情防控工作领导小组办公室", true, "OFFICE_CLERK", "UNIVERSITY_DEPUTY_SECRETARY", "17:30",
                "18:00");
        for (int i = 0; i < other.length; i += 2) {
            fields.put(other[i], other[i + 1]);
        }
        fields.put("act", act);
        return fields.entrySet().stream().flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static void level(Map<String, String> fields, String at, String unit, boolean filled, String consolidator,
            String signer, String opens, String due) {
        fields.put(at + "unit", filled ? unit : "");
        fields.put(at + "consolidator", filled ? consolidator : "");
        fields.put(at + "signer", filled ? signer : "");
        fields.put(at + "opens", filled ? opens : "");
        fields.put(at + "due", filled ? due : "");
    }

    private void at(String time) {
        clock.set(DAY + "T" + time + ":00");
    }

    private Visitor keeper() {
        return visitor(office.holder(ill.keeper()));
    }

    private Visitor secretary() {
        return visitor(office.holder("COLLEGE_SECRETARY", college.id()));
    }

    private Visitor leader() {
        return visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));
    }

    private Visitor head() {
        return visitor(office.holder("OFFICE_HEAD", HEADQUARTERS));
    }

    private Visitor clerk() {
        return visitor(clerkOf());
    }

    private Acting clerkOf() {
        return office.holder("OFFICE_CLERK", HEADQUARTERS);
    }

    private Visitor visitor(Acting acting) {
        return visitors.computeIfAbsent(people.get(acting.person()).number(), number -> {
            var visitor = new Visitor(port);
            assertThat(target(visitor.signIn(number, "Shouze@2020"))).doesNotStartWith("/login");
            return visitor;
        });
    }

    private List<String> purposes(String subject) {
        return jdbc.sql("select purpose from audit_entry where subject = ? and kind = 'READ'").param(subject)
                .query(String.class).list();
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static XSSFSheet sheet(Visitor visitor, String path) throws IOException {
        var file = visitor.download(path);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        return new XSSFWorkbook(new ByteArrayInputStream(file.body())).getSheetAt(0);
    }

    private static List<String> cells(XSSFSheet sheet, int row) {
        var cells = new java.util.ArrayList<String>();
        sheet.getRow(row).forEach(cell -> cells.add(cell.toString()));
        return cells;
    }

    private static List<String> row(XSSFSheet sheet, String code) {
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row) != null && cells(sheet, row).contains(code)) {
                return cells(sheet, row);
            }
        }
        return List.of();
    }

    private static double number(XSSFSheet sheet, String address) {
        var at = new org.apache.poi.ss.util.CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol()).getNumericCellValue();
    }
}
