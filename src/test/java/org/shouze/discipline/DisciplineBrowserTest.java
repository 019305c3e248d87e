package org.shouze.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.matter.MatterId;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The discipline office in its browsers: a clue from intake to the answer of its referral, at desks and on phones. */
@OnH2
class DisciplineBrowserTest {

    private static final String PASSWORD = "Shouze@2020";
    private static final String HEAD = "T01003";
    private static final String SUPERVISOR = "T01021";
    private static final String HANDLER = "T01023";
    private static final String SECOND = "T01024";
    private static final String LEADER = "T01000";

    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Map<String, Screen> screens = new HashMap<>();
    private boolean phone;

    @BeforeEach
    void onThisDay() {
        clock.set("2020-02-25T09:00:00");
    }

    @AfterEach
    void home() {
        screens.values().forEach(Screen::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClueGoesFromIntakeToTheAnswerOfItsReferral(boolean onPhones) {
        phone = onPhones;
        var clue = taken(SUPERVISOR);
        walk(clue, "judgeJurisdiction", SUPERVISOR, page -> choose(page, "whose", "OURS"));
        walk(clue, "assignClue", SUPERVISOR, page -> page.locator("input[name=handler][value='" + id(HANDLER) + "']").check());
        walk(clue, "approveAssignment", HEAD, page -> choose(page, "agreed", "true"));
        walk(clue, "analyseClue", HANDLER, page -> choose(page, "disposal", "VERIFICATION"));
        walk(clue, "approveDisposal", HEAD, page -> choose(page, "agreed", "true"));
        walk(clue, "planVerification", HANDLER, page -> page.locator("input[name=group][value='" + id(SECOND) + "']").check());
        walk(clue, "approveVerification", HEAD, page -> choose(page, "agreed", "true"));
        walk(clue, "reportVerification", HANDLER, page -> choose(page, "outcome", "TRANSFER"));
        walk(clue, "signReport", HANDLER, page -> page.locator("input[name=read]").check());
        walk(clue, "signReport", SECOND, page -> page.locator("input[name=read]").check());
        look(HANDLER, "/discipline/record/" + clue, "record");
        walk(clue, "approveOutcome", HEAD, page -> choose(page, "agreed", "true"));
        var referral = new MatterId(jdbc.sql("select id from discipline_referral where clue = ?").param(clue.value())
                .query(UUID.class).single());
        walk(referral, "preparePackage", SUPERVISOR, page -> {
            page.locator("#body").fill("有关党组织");
            page.locator("#items").fill("初核情况报告 12");
        });
        walk(referral, "approveReferral", HEAD, page -> choose(page, "agreed", "true"));
        walk(referral, "recordReceipt", SUPERVISOR, page -> {
            choose(page, "received", "true");
            page.locator("#number").fill("收1号");
            page.locator("#on").fill("2020-02-25");
        });
        walk(referral, "recordAnswer", SUPERVISOR, page -> {
            choose(page, "answer", "FILED");
            page.locator("#on").fill("2020-02-25");
        });

        assertThat(jdbc.sql("select status from discipline_referral where id = ?").param(referral.value())
                .query(String.class).single()).isEqualTo("ANSWERED");
        assertThat(screens.values()).flatExtracting(Screen::complaints).allMatch(complaint -> complaint.contains("422"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOtherPagesAreInOrder(boolean onPhones) {
        phone = onPhones;
        var clue = taken(SUPERVISOR);
        look(SUPERVISOR, "/discipline", "desk");
        look(SUPERVISOR, "/discipline/clues", "clues");
        look(SUPERVISOR, "/discipline/leads", "leads");
        look(SUPERVISOR, "/discipline/glass", "glass");
        look(SUPERVISOR, "/matters/" + clue, "matter");
        look(SUPERVISOR, "/matters/" + clue + "/diagram", "diagram");
        look(SUPERVISOR, "/matters/" + clue + "/acts/discipline/register-contact", "contact");
        look(HEAD, "/discipline/texts", "texts");
        look(LEADER, "/discipline/figures", "figures");
        var informant = screen(SUPERVISOR);
        informant.go("/discipline/record/" + clue).check();
        informant.page().locator("#why").fill("写告知信");
        informant.page().locator("form[action$='/informant'] button").click();
        assertThat(informant.page().locator("main").innerText()).contains("某举报人");
        informant.check().picture(name("informant"));
        assertThat(screens.values()).flatExtracting(Screen::complaints).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void aLetterIsPostedAndAskedForWithoutScripts() {
        try (var screen = Browser.withoutScripts(port)) {
            var page = screen.go("/letterbox").page();
            page.locator("#content").fill("某单位的某件事，请查一查。");
            page.locator("form[action='/letterbox'] button").click();
            var code = page.locator("#code").innerText();
            screen.picture("discipline-letterbox-phone");
            page.locator("#code-in").fill(code);
            page.locator("form[action='/letterbox/receipt'] button").click();
            assertThat(page.locator("#state").innerText()).isEqualTo("已收到，还没处理");
        }
        try (var screen = Browser.desktop(port)) {
            screen.go("/letterbox").check().picture("discipline-letterbox-desk");
            assertThat(screen.page().context().cookies()).isEmpty();
        }
        phone = true;
        screen(SUPERVISOR).go("/discipline/leads").page().locator(".wi a").first().click();
        screen(SUPERVISOR).check().picture(name("lead"));
    }

    /** Registers one with a named informant, and goes on to its record. */
    private MatterId taken(String supervisor) {
        var screen = screen(supervisor);
        var page = screen.go("/discipline/intake").check().page();
        page.locator(".actions .btn-p").click();
        assertThat(page.locator(".errmsg").count()).isPositive();
        screen.check().picture(name("intake-faults"));
        choose(page, "superior", "true");
        assertThat(page.locator("text=不要在这里写").isVisible()).isTrue();
        choose(page, "superior", "false");
        choose(page, "kind", "OWN_DUTY");
        page.locator("#source").selectOption("ACCUSATION");
        page.locator("details summary:has-text('实名举报')").click();
        page.locator("#informantName").fill("某举报人");
        page.locator("#informantContact").fill("某处");
        screen.check().picture(name("intake"));
        page.locator(".actions .btn-p").click();
        page.waitForURL(url -> url.contains("/discipline/record/"));
        assertThat(page.locator("main").innerText()).doesNotContain("某举报人");
        screen.check();
        return new MatterId(UUID.fromString(page.url().replaceAll(".*/record/", "")));
    }

    private void walk(MatterId matter, String node, String who, Consumer<Page> fill) {
        var item = jdbc.sql("""
                select i.id from work_item i join work_item_taker t on t.item_id = i.id and t.offered and t.taker = ?
                where i.matter_id = ? and i.node = ? and i.closed_at is null""")
                .params("person:" + id(who), matter.value(), node).query(String.class).single();
        var screen = screen(who);
        var page = screen.go("/work/" + item).checkWithDiagram().page();
        fill.accept(page);
        screen.picture(name(node));
        page.locator(".actions .btn-p").click();
        page.waitForURL(url -> !url.contains(item));
    }

    private void look(String who, String path, String name) {
        screen(who).go(path).checkWithDiagram().picture(name(name));
        assertThat(screen(who).page().locator("main h1").count()).isOne();
    }

    private static void choose(Page page, String field, String value) {
        page.locator("input[name=" + field + "][value=" + value + "]").check();
    }

    private Screen screen(String who) {
        return screens.computeIfAbsent(who, login -> (phone ? Browser.phone(port) : Browser.desktop(port))
                .signIn(login, PASSWORD));
    }

    private String name(String what) {
        return "discipline-" + what + (phone ? "-phone" : "-desk");
    }

    private long id(String number) {
        return jdbc.sql("select id from organization_person where number = ?").param(number).query(Long.class).single();
    }
}
