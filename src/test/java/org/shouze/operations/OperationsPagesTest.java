package org.shouze.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.audit.Actor;
import org.shouze.notification.Messages;
import org.shouze.notification.Notice;
import org.shouze.notification.Words;
import org.shouze.support.Browser;
import org.shouze.support.Endpoint;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.Statements;
import org.shouze.support.TestClock;
import org.shouze.support.Told;
import org.shouze.support.Visitor;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class OperationsPagesTest {

    private static final String PASSWORD = "Shouze@2020";
    private static final String WORDS = "当事人私下承认挪用";

    @Autowired Breaking breaking;
    @Autowired Watch watch;
    @Autowired Nodes nodes;
    @Autowired PageTimes times;
    @Autowired Messages messages;
    @Autowired Office office;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Statements statements;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @BeforeEach
    void nothingIsWrong() {
        jdbc.sql("delete from operations_node").update();
        jdbc.sql("delete from operations_alarm").update();
        jdbc.sql("delete from work_item_comparison").update();
        jdbc.sql("update act_ru_job set retries_ = 1 where retries_ = 0").update();
    }

    @AfterEach
    void mended() {
        BreakOff.with = null;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theAdministratorSeesWhatFailedAndLetsItBeTriedAgain(boolean phone) {
        var open = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting(WORDS));
        var secret = breaking.brokenOff(Breaking.SECRET, Breaking.quoting(WORDS));
        nodes.say(new Node("duty-a:8080", "1.0", clock.instant(), clock.instant(), null, 1L << 37, 1L << 38, true, clock.instant()));
        nodes.say(new Node("duty-b:8080", "1.0", clock.instant(), clock.instant().minus(Duration.ofMinutes(9)), null, 1L << 37,
                1L << 38, true, clock.instant()));
        watch.look();
        try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
            var page = screen.signIn("A00001", PASSWORD).go("/operations").check()
                    .picture("operations" + (phone ? "-phone" : "")).page();
            assertThat(page.content()).contains("java.lang.IllegalStateException", "通知外部系统", "少于 3", "duty-a:8080")
                    .doesNotContain(WORDS, secret.toString(), open.toString(), breaking.job(secret).getId());
            assertThat(page.locator("section[aria-labelledby=failed]").innerText()).contains("试验流程").doesNotContain("密查流程");

            page.locator("section[aria-labelledby=failed] button:has-text('全部重试')").first().click();

            assertThat(page.locator("#flash").innerText()).contains("已经重新排队");
            page.locator("section[aria-labelledby=failed] button:has-text('全部重试')").first().click();
            assertThat(page.locator("section[aria-labelledby=failed]").innerText()).contains("没有失败的任务");
            page.locator("button:has-text('知道了')").first().click();
            assertThat(page.locator("#flash").innerText()).contains("已经记下");
            page.locator("button:has-text('现在比对一次')").click();
            assertThat(page.locator("#flash").innerText()).contains("比对过了");
            screen.go("/operations/alarms").check().picture("operations-alarms" + (phone ? "-phone" : ""));
            page.locator("#bound-BACKUP_OLD").fill("一天");
            page.locator("form:has(#bound-BACKUP_OLD) .ck").uncheck();
            page.locator("form:has(#bound-BACKUP_OLD) button").click();
            assertThat(page.locator("#bound-BACKUP_OLD-fault").innerText()).contains("1 到 10000");
            assertThat(page.locator("#bound-BACKUP_OLD").inputValue()).isEqualTo("一天");
            assertThat(page.locator("form:has(#bound-BACKUP_OLD) .ck").isChecked()).isFalse();
            screen.check();
        }
        breaking.mend(open);
        breaking.mend(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A00002", "A00003", "leader", "keeper"})
    void anybodyElseIsToldWhatAMissingPageSays(String who) {
        var visitor = new Visitor(port);
        visitor.signIn(number(who), PASSWORD);
        var missing = Told.by(visitor.get("/nowhere"), "/nowhere");

        Endpoint.all().stream().filter(door -> door.pattern().startsWith("/operations")).forEach(door -> {
            var path = door.pattern().replaceAll("\\{kind}", "JOB_FAILED").replaceAll("\\{[^}]+}", "1");
            if (door.isRead()) {
                assertThat(Told.by(visitor.get(path), path)).as(path).isEqualTo(missing);
            } else {
                assertThat(visitor.post(path).statusCode()).as(path).isEqualTo(404);
            }
        });
        assertThat(visitor.get("/work").body()).doesNotContain("/operations");
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(target(new Visitor(port).get("/operations"))).isEqualTo("/login");
    }

    @Test
    void asksTheDatabaseNoMoreForMoreThatFailed() {
        var visitor = new Visitor(port);
        visitor.signIn("A00001", PASSWORD);
        visitor.get("/operations");
        var one = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("x"));
        var few = statements.of(() -> visitor.get("/operations"));
        var two = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting("y"));

        var many = statements.of(() -> visitor.get("/operations"));

        assertThat(many.size()).isLessThanOrEqualTo(few.size());
        assertThat(many).hasSizeLessThanOrEqualTo(26);
        breaking.mend(one);
        breaking.mend(two);
    }

    @Test
    void countsHowLongADoorTookButNotTheLetterbox() {
        var visitor = new Visitor(port);
        visitor.get("/letterbox");
        visitor.get("/login");
        times.took("GET", "/long/{id}", Duration.ofSeconds(70));

        assertThat(times.slowest(1000)).extracting(PageTimes.Row::pattern).contains("/login").doesNotContain("/letterbox");
        assertThat(times.slowest(1)).singleElement().satisfies(row -> assertThat(row.pattern()).isEqualTo("/long/{id}"));
    }

    @Test
    void givesItsNumbersToAMachineThatHoldsTheToken() {
        var machine = new Visitor(port);
        machine.get("/login");
        machine.get("/letterbox");

        var numbers = scraped(machine);

        assertThat(numbers.statusCode()).isEqualTo(200);
        assertThat(numbers.body()).contains("shouze_jobs_failed", "shouze_work_open", "shouze_outbox_waiting",
                "shouze_comparison_differences", "http_server_requests_seconds_count", "uri=\"/login\"").doesNotContain("letterbox");
        assertThat(target(new Visitor(port).get("/actuator/prometheus"))).isEqualTo("/login");
        assertThat(target(new Visitor(port).get("/actuator/prometheus", "Authorization", "Bearer something-else-altogether")))
                .isEqualTo("/login");
        var administrator = new Visitor(port);
        administrator.signIn("A00001", PASSWORD);
        assertThat(administrator.get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }

    @Test
    void namesItsNumbersAsPrometheusWants() {
        nodes.say(new Node("duty-a:8080", "1.0", clock.instant(), clock.instant(), null, 1L << 37, 1L << 38, true, clock.instant()));

        var lines = scraped(new Visitor(port)).body().lines().filter(line -> line.contains("shouze_")).toList();

        var types = lines.stream().filter(line -> line.startsWith("# TYPE")).map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[2], words -> words[3]));
        assertThat(types).containsOnlyKeys("shouze_jobs_due", "shouze_jobs_running", "shouze_jobs_failed", "shouze_jobs_failed_few",
                "shouze_work_open", "shouze_work_overdue", "shouze_outbox_waiting", "shouze_outbox_failed",
                "shouze_outbox_oldest_age_seconds", "shouze_comparison_differences", "shouze_comparison_timestamp_seconds",
                "shouze_backup_timestamp_seconds", "shouze_alarms_standing", "shouze_pages_slow_total");
        types.forEach((name, type) -> assertThat(type).as(name).isEqualTo(name.endsWith("_total") ? "counter" : "gauge"));
        types.keySet().forEach(name -> {
            assertThat(lines).as("said what it is").anyMatch(line -> line.startsWith("# HELP " + name + " "));
            assertThat(lines).as("without labels").anyMatch(line -> line.startsWith(name + " "));
        });
    }

    @Test
    void tellsNoContentsOnItsPagesNorInItsNumbers() {
        var open = breaking.brokenOff(Breaking.ORDINARY, Breaking.quoting(WORDS));
        var secret = breaking.brokenOff(Breaking.SECRET, Breaking.quoting(WORDS));
        messages.send(Actor.SYSTEM, Set.of(office.person(number("keeper")).person()),
                Notice.of("matter:" + secret, Words.plain(WORDS), "/matters/" + secret, Duration.ZERO).urgent());
        watch.look();
        var administrator = new Visitor(port);
        administrator.signIn("A00001", PASSWORD);

        var seen = List.of(administrator.get("/operations").body(), administrator.get("/operations/alarms").body(),
                scraped(new Visitor(port)).body());

        assertThat(seen.get(0)).contains("等着发", "试验流程");
        assertThat(seen).allSatisfy(told -> assertThat(beforeTheModels(told)).doesNotContain("密查流程"));
        assertThat(seen).allSatisfy(told -> assertThat(told).doesNotContain(WORDS, Breaking.SECRET, secret.toString(), open.toString()));
        breaking.mend(open);
        breaking.mend(secret);
    }

    @Test
    void saysNothingButUpOrDownToTheWorld() {
        var world = new Visitor(port);

        assertThat(world.get("/actuator/health/readiness", "Accept", "*/*").body()).contains("UP").doesNotContain("db");
        assertThat(world.get("/actuator/health", "Accept", "*/*").body()).doesNotContain("outbox", "jobExecutor");
        assertThat(world.get("/actuator/health/outbox", "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    /** Which models there are is no secret, only which of them have matters. */
    private static String beforeTheModels(String page) {
        return page.split("<section[^>]*aria-labelledby=\"models\"")[0];
    }

    private static HttpResponse<String> scraped(Visitor machine) {
        return machine.get("/actuator/prometheus", "Authorization", "Bearer a-token-of-the-tests-only", "Accept", "*/*");
    }

    private String number(String who) {
        return switch (who) {
            case "leader" -> people.get(office.holder("UNIVERSITY_SECRETARY", units.school().id()).person()).number();
            case "keeper" -> people.cadres().get(20).number();
            default -> who;
        };
    }
}
