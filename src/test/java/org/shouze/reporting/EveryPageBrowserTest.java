package org.shouze.reporting;

import static java.util.Map.entry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.documents.Attachment;
import org.shouze.documents.Attachments;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each page of the endpoint tables, as somebody whose page it is, on a phone and at a desk: accessible, within the
 * policy, quiet on the console, in words and not wider than the screen. A page that is added must be visited here.
 */
@OnH2
class EveryPageBrowserTest extends ReportingChain {

    private static final Path TABLES = Path.of("src/main/resources/endpoints");
    /** Files to take along and what answers scripts. */
    private static final Set<String> NO_PAGES = Set.of("/monitor/model/{process}", "/css/**", "/js/**", "/webjars/**", "/favicon.svg",
            "/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/session", "/matters/{id}/files/{file}", "/reporting/export/day",
            "/reporting/export/ledger", "/reporting/authority/template", "/reporting/authority/{total}",
            "/matters/{id}/model", "/processes/{id}/model", "/processes/in-force/{process}/model",
            "/login/oauth2/code/sso", "/oauth2/authorization/sso", "/hearings/{matter}/{hearing}/scan",
            "/matters/{id}/evidence/{exhibit}/file", "/matters/{id}/papers/{paper}/file",
            "/paper-templates/{kind}/{version}", "/supervision/tasks/{id}/proofs/{proof}");
    private static final Pattern FILE = Pattern.compile(".*\\.(xlsx|docx|pdf|csv|zip)");
    /** Pages whose matters only their own room's browser test brings about. */
    private static final Set<String> SEEN_IN_THEIR_ROOM = Set.of("/terms/{item}", "/terms/extensions/{id}",
            "/terms/proposals/{id}", "/work/{id}/acts/{room}/{act}", "/matters/{id}/acts/{room}/{act}", "/leave",
            "/handover/{person}", "/matters/{id}/members", "/discipline", "/discipline/clues", "/discipline/intake",
            "/discipline/leads", "/discipline/leads/{id}", "/discipline/record/{id}", "/discipline/glass",
            "/discipline/figures", "/discipline/texts", "/letterbox", "/accountability/cases", "/accountability/cases/new",
            "/accountability/decisions", "/accountability/decisions/{id}/appeal", "/hearings/{matter}",
            "/hearings/{matter}/{hearing}", "/hearings/{matter}/{hearing}/paper", "/pass/matter",
            "/pass/matter/{hearing}", "/matters/{id}/evidence", "/matters/{id}/evidence/add",
            "/matters/{id}/evidence/{exhibit}", "/matters/{id}/papers", "/matters/{id}/papers/{paper}",
            "/recusal/{matter}", "/supervision/inspections/{id}",
            "/cockpit/briefings/{id}");
    private static final String NOBODY = "";
    /** A key without a text. The trail shows its acts' names as code, to be filtered by. */
    private static final Pattern KEY = Pattern.compile(
            "\\?\\?[\\w.]+\\?\\?|>(?:reporting|worklist|shell|organization|identity|calendar|audit|notification)\\.[\\w.-]+<");

    @Autowired Units units;
    @Autowired Attachments attachments;

    /** @param who login, or nobody; @param paths addresses, or an address and after a blank what is clicked there */
    private record Visit(String who, String... paths) {}

    @Test
    void everyPageIsVisited() throws IOException {
        var pages = new TreeSet<String>();
        try (var tables = Files.list(TABLES)) {
            for (var table : tables.toList()) {
                Files.readAllLines(table).stream().filter(line -> line.startsWith("GET,"))
                        .map(line -> line.split(",")[1]).filter(path -> !NO_PAGES.contains(path) && !FILE.matcher(path).matches()
                                && !path.startsWith("/api/"))
                        .filter(path -> !SEEN_IN_THEIR_ROOM.contains(path)).forEach(pages::add);
            }
        }

        assertThat(new TreeSet<>(visits().keySet())).isEqualTo(pages);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPageIsInOrder(boolean phone) {
        var visits = visits();
        var screens = new HashMap<String, Screen>();
        try {
            assertSoftly(all -> visits.values().forEach(visit -> {
                var screen = screens.computeIfAbsent(visit.who(), who -> signedIn(phone, who));
                for (var path : visit.paths()) {
                    all.assertThatCode(() -> look(screen, path, 200)).as(path).doesNotThrowAnyException();
                }
            }));
        } finally {
            screens.values().forEach(Screen::close);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRefusalIsAPageToo(boolean phone) {
        try (var screen = signedIn(phone, login(holder(grid.keeper())))) {
            look(screen, "/nowhere", 404);
            look(screen, "/work/" + UUID.randomUUID(), 404);
            look(screen, "/reporting/reports/no-number", 404);
            look(screen, "/accounts", 403);
            look(screen, "/reporting?day=yesterday", 422);
        }
    }

    private Map<String, Visit> visits() {
        var filed = report();
        var due = reports.within(day, school().path()).stream().filter(other -> !other.id().equals(filed)
                && other.status() == ReportStatus.DUE).findFirst().orElseThrow().id();
        if (reports.get(filed).status() == ReportStatus.DUE) {
            prepare(filed);
        }
        var total = total(Rung.COLLEGE);
        var untouched = totals.of(rounds.of(day).orElseThrow(), Rung.COLLEGE).stream()
                .filter(other -> !other.id().equals(total)).findFirst().orElseThrow().id();
        var college = units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow();
        var appointment = jdbc.sql("""
                select a.id from organization_appointment a join organization_seat s on s.id = a.seat
                where s.unit = ? and a.valid_to is null order by a.id""").param(college.id().value()).query(Long.class)
                .list().get(0);
        var keeper = login(holder(grid.keeper()));
        var head = login(holder(seats.at("OFFICE_HEAD", units.named("疫情防控工作领导小组办公室").orElseThrow().id())));
        var leader = login(holder(seats.at("UNIVERSITY_DEPUTY_SECRETARY", school().id())));
        var inspector = login(holder(seats.at("DISCIPLINE_SECRETARY", school().id())));
        var officer = login(holder(seats.at("CASE_SUPERVISOR", units.named("纪委（纪检监察机构）").orElseThrow().id())));
        var unit = "/organization/units/" + college.id().value();
        var urgent = jdbc.sql("select id from reporting_urgent where report = ?").param(filed.value())
                .query(UUID.class).single();
        return Map.ofEntries(entry("/login", new Visit(NOBODY, "/login", "/login?error", "/login?ended", "/login?bye")),
                entry("/", new Visit(keeper, "/")),
                entry("/cockpit", new Visit(leader, "/cockpit", "/cockpit?unit=" + college.id().value() + "&period=WEEK")),
                entry("/cockpit/figures", new Visit(leader, "/cockpit/figures")),
                entry("/cockpit/figures/{indicator}", new Visit(leader, "/cockpit/figures/reportsComplete",
                        "/cockpit/figures/overdue?period=MONTH")),
                entry("/monitor", new Visit(leader, "/monitor", "/monitor?process=dailyReport&as=table",
                        "/monitor?process=dailyReport&show=time&node=fileReport", "/monitor?process=appeal",
                        "/monitor?process=dailyReport&list=ended&unit=" + college.id().value())),
                entry("/monitor/times", new Visit(leader, "/monitor/times?process=dailyReport")),
                entry("/monitor/duties", new Visit(leader, "/monitor/duties", "/monitor/duties?unit=" + college.id().value())),
                entry("/monitor/duties/seats/{seat}", new Visit(leader, "/monitor/duties/seats/"
                        + seats.at("COLLEGE_SECRETARY", college.id()).value())),
                entry("/monitor/instructions", new Visit(leader, "/monitor/instructions")),
                entry("/organization/leaders", new Visit(head, "/organization/leaders")),
                entry("/cockpit/briefing", new Visit(leader, "/cockpit/briefing", "/cockpit/briefing?period=WEEK&unit="
                        + college.id().value())),
                entry("/cockpit/briefings", new Visit(leader, "/cockpit/briefings")),
                entry("/password", new Visit(keeper, "/password")),
                entry("/work", new Visit(keeper, "/work", "/work?tab=pool", "/work?tab=done", "/work?tab=started",
                        "/work?tab=search&q=nothing")),
                entry("/work/{id}", new Visit(login(taker(total, "reporting/prepare-total")),
                        "/work/" + item(total, "reporting/prepare-total"))),
                entry("/matters/{id}", new Visit(keeper, "/matters/" + filed)),
                entry("/matters/{id}/diagram", new Visit(keeper, "/matters/" + filed + "/diagram")),
                entry("/matters/{id}/print", new Visit(keeper, "/matters/" + filed + "/print")),
                entry("/matters/{id}/files", new Visit(keeper, "/matters/" + filed + "/files")),
                entry("/matters/{id}/files/{file}/withdraw", new Visit(keeper, "/matters/" + filed + "/files/"
                        + file(filed) + "/withdraw")),
                entry("/work/filters", new Visit(keeper, "/work/filters")),
                entry("/numbers", new Visit(head, "/numbers")),
                entry("/numbers/void", new Visit(head, "/numbers/void?number=1")),
                entry("/messages", new Visit(keeper, "/messages")),
                entry("/messages/settings", new Visit(keeper, "/messages/settings")),
                entry("/phones", new Visit(keeper, "/phones")), entry("/confirm", new Visit(keeper, "/confirm?to=/work")),
                entry("/start", new Visit(keeper, "/start")),
                entry("/start/{process}", new Visit(keeper, "/start main a[href^='/start/']")),
                entry("/terms/decisions", new Visit(leader, "/terms/decisions")),
                entry("/terms/rules", new Visit("A00001", "/terms/rules")),
                entry("/terms/rules/step", new Visit("A00001", "/terms/rules/step?process=urgentReport&step=*")),
                entry("/terms/hours", new Visit("A00001", "/terms/hours")),
                entry("/terms/pauses", new Visit("A00001", "/terms/pauses")),
                entry("/terms/pauses/process", new Visit("A00001", "/terms/pauses/process?process=correction")),
                entry("/delivery", new Visit("A00001", "/delivery")),
                entry("/operations", new Visit("A00001", "/operations")),
                entry("/operations/alarms", new Visit("A00001", "/operations/alarms")),
                entry("/pass", new Visit(NOBODY, "/pass")), entry("/basis", new Visit(keeper, "/basis")),
                entry("/recusal/own", new Visit(keeper, "/recusal/own")),
                entry("/recusal/handlers", new Visit(inspector, "/recusal/handlers")),
                entry("/interviews", new Visit(inspector, "/interviews")),
                entry("/interviews/new", new Visit(inspector, "/interviews/new")),
                entry("/paper-templates", new Visit(inspector, "/paper-templates")),
                entry("/paper-templates/{kind}", new Visit(inspector, "/paper-templates/DECISION")),
                entry("/supervision", new Visit(inspector, "/supervision")),
                entry("/rehearsal", new Visit(leader, "/rehearsal")),
                entry("/supervision/new", new Visit(inspector, "/supervision/new")),
                entry("/supervision/inspections", new Visit(inspector, "/supervision/inspections")),
                entry("/supervision/inspections/new", new Visit(officer, "/supervision/inspections/new")),
                entry("/processes", new Visit("A00001", "/processes")),
                entry("/processes/{id}", new Visit("A00001", "propose")), entry("/calendar", new Visit(keeper, "/calendar")),
                entry("/organization/duty", new Visit(keeper, "/organization/duty")),
                entry("/reporting", new Visit(leader, "/reporting?day=" + day, "/reporting?day=" + day + "&unit="
                        + college.id().value(), "/reporting?day=" + day.minusDays(3))),
                entry("/reporting/reports/{id}", new Visit(leader, "/reporting/reports/" + filed,
                        "/reporting/reports/" + due)),
                entry("/reporting/reports/{id}/correct", new Visit(keeper, "/reporting/reports/" + filed + "/correct")),
                entry("/reporting/totals/{id}", new Visit(leader, "/reporting/totals/" + total,
                        "/reporting/totals/" + untouched)),
                entry("/reporting/burden", new Visit(leader, "/reporting/burden", "/reporting/burden?unit=" + college.id().value())),
                entry("/reporting/urgent", new Visit(leader, "/reporting/urgent")),
                entry("/reporting/urgent/{id}", new Visit(leader, "/reporting/urgent/" + urgent)),
                entry("/reporting/urgent/new", new Visit(keeper, "/reporting/urgent/new")),
                entry("/reporting/export", new Visit(leader, "/reporting/export")),
                entry("/reporting/plan", new Visit(head, "/reporting/plan")),
                entry("/reporting/plan/new", new Visit(head, "/reporting/plan/new")),
                entry("/reporting/authority", new Visit(head, "/reporting/authority")),
                entry("/calendar/import", new Visit("A00001", "/calendar/import")),
                entry("/organization", new Visit("A00001", "/organization")),
                entry("/organization/units/{id}", new Visit("A00001", unit)),
                entry("/organization/units/{id}/appoint", new Visit("A00001", unit + "/appoint")),
                entry("/organization/units/{id}/end", new Visit("A00001", unit + "/end")),
                entry("/organization/appointments/{id}/end",
                        new Visit("A00001", "/organization/appointments/" + appointment + "/end")),
                entry("/organization/appointments/{id}/substitute",
                        new Visit("A00001", "/organization/appointments/" + appointment + "/substitute")),
                entry("/organization/import", new Visit("A00001", "/organization/import")),
                entry("/organization/import/{id}", new Visit("A00001", "upload")),
                entry("/tokens", new Visit("A00002", "/tokens")), entry("/tokens/own", new Visit(leader, "/tokens/own")),
                entry("/accounts", new Visit("A00002", "/accounts", "/accounts?q=nobody")),
                entry("/audit", new Visit("A00003", "/audit", "/audit?act=nothing")));
    }

    private UUID file(MatterId matter) {
        return attachments.of(matter.value()).stream().map(Attachment::id).findFirst().orElseGet(() -> {
            try {
                var photo = Files.write(Files.createTempFile("photo", null), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
                return attachments.add(matter.value(), "核实记录.jpg", photo, 1, "网格员").id();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Filed with somebody suspected, so that an urgent report is there too; accepted, and the totals are asked for. */
    private void prepare(MatterId report) {
        var person = String.valueOf(reports.register(reports.get(report)).get(0).id().value());
        act(report, "reporting/file-report", "answer", "NEWS", "inTown", String.valueOf(grid.people()), "suspected",
                person, "returned", person, "remarks", "体温 38.5", "explanation", "行程还在核实");
        act(report, "reporting/check-report", "accepted", "true", "comment", "");
        at("16:30");
        totals.openDue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Screen screen, String path, int status) {
        screen.complaints().clear();
        var page = screen.page();
        if (path.equals("propose")) {
            screen.go("/processes");
            page.locator("input[type=file]").setInputFiles(new FilePayload("changed.bpmn", "application/xml",
                    read(Path.of("bpmn/custom/leave-substitute-check.bpmn")).replace("手头的事", "手上的事").getBytes(UTF_8)));
            page.locator("main form:has(input[type=file]) button").first().click();
            page.waitForURL(url -> url.matches(".*/processes/[0-9a-f-]+"));
        } else if (path.contains(" ")) {
            screen.go(path.substring(0, path.indexOf(' ')));
            page.locator(path.substring(path.indexOf(' ') + 1)).first().click();
            page.waitForURL(url -> !url.endsWith(path.substring(0, path.indexOf(' '))));
        } else if (path.equals("upload")) {
            screen.go("/organization/import");
            page.locator("#UNITS").setInputFiles(Path.of("src/main/resources/demo/党组织信息表.xlsx"));
            page.locator("main form button.btn-p").click();
            page.waitForURL(url -> url.matches(".*/organization/import/[0-9a-f-]+"));
        } else {
            assertThat(page.navigate(screen.home() + path).status()).as(path).isEqualTo(status);
        }
        if (page.locator("[data-bpmn-url]").count() > 0) {
            screen.checkWithDiagram();
        } else {
            screen.check();
        }
        assertThat(page.locator("h1").count()).as("headings of " + path).isEqualTo(1);
        assertThat(KEY.matcher(page.content().replaceAll("<code>[^<]*</code>", "")).results().map(hit -> hit.group()).collect(Collectors.toSet()))
                .as("texts of " + path).isEmpty();
        assertThat(screen.complaints().stream().filter(said -> status == 200 || !said.contains("status of " + status)))
                .as("console of " + path).isEmpty();
    }

    private Screen signedIn(boolean phone, String who) {
        var screen = phone ? Browser.phone(port) : Browser.desktop(port);
        return who.equals(NOBODY) ? screen : screen.signIn(who, PASSWORD);
    }

    private org.shouze.organization.Unit school() {
        return units.school();
    }
}
