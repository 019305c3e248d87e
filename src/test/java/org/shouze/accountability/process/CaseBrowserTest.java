package org.shouze.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.recusal.Recusals;
import org.shouze.recusal.Request;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case as its people see it: recusal in the middle, defence, decision, service; overturned, and the name cleared. */
@OnH2
class CaseBrowserTest {

    private static final String PASSWORD = "Shouze@2020";

    @Autowired Office office;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Recusals recusals;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Map<String, Screen> screens = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private MatterId matter;

    @AfterEach
    void everybodyLeaves() {
        screens.values().forEach(Screen::close);
    }

    @Test
    void aDecisionIsOverturnedAndTheNameCleared() {
        clock.set("2020-01-16T09:00:00");
        var college = units.within(units.school().id(), Level.COLLEGE).get(3);
        var subject = people.get(office.holder("COLLEGE_DEPUTY_SECRETARY", college.id()).person());

        proposed(subject.number(), college.name());
        step("T01003", "approveStart", page -> choose(page, "started", "true"));
        step("T01021", "formGroup", page -> members(page, "T01024", "T01025"));
        investigated("T01024", "T01025");
        var request = recusals.recuse(matter, office.person("T01025").person(), Request.Ground.RELATIVE, "近亲属",
                Request.Asker.ORGAN, office.person("T01021").actor());
        recusals.decide(request, true, "属实", office.person("T01003").actor());
        step("T01021", "formGroup", page -> {
            assertThat(page.locator("body").innerText()).contains("因回避不能参加");
            members(page, "T01024", "T01026");
        });
        investigated("T01024", "T01026");
        step("T01020", "reviewCase", page -> {
            choose(page, "sound", "true");
            page.locator("#opinion").fill("事实清楚，程序完备");
        });
        step("T01012", "consultOrganization", page -> page.locator("#opinion").fill("无不同意见"));
        step("T01000", "decideCollectively", page -> {
            choose(page, "outcome", "SANCTION");
            page.locator("input[name=measures][value=ADMONITION]").check();
            page.locator("#reason").fill("三天没有组织排查");
            page.locator("#effective").fill("2020-01-16");
            voted(page, "T01000", "T01002", "T01007");
        });
        step("T01021", "serveDecision", CaseBrowserTest::served);
        step("T01021", "announceDecision", page -> {
            page.locator("#on").fill("2020-01-16");
            choose(page, "reach", "UNIT");
            page.locator("#scope").fill("学院党委会议");
        });
        var decision = matter;
        look("T01021", "/matters/" + decision, "case-matter");
        look("T01021", "/accountability/cases", "case-list");

        appealed(subject.number());
        step("T01021", "examineAppeal", page -> choose(page, "takenUp", "true"));
        step("T01001", "nameReviewers", page -> page.locator("#others").fill("T01027、T01028"));
        step("T01027", "reviewAppeal", page -> {
            choose(page, "pursued", "true");
            page.locator("#findings").fill("当时确在隔离，已口头报告");
        });
        step("T01001", "decideAppeal", page -> {
            choose(page, "outcome", "REVOKED");
            page.locator("#reasons").fill("原决定认定的事实不成立");
            voted(page, "T01001", "T01017", "T01033");
        });
        step("T01021", "serveAppeal", CaseBrowserTest::served);
        step("T01021", "clearName", page -> {
            page.locator("#on").fill("2020-01-16");
            choose(page, "reach", "UNIT");
            page.locator("#scope").fill("学院党委会议上说明");
        });
        look("T01021", "/matters/" + matter, "appeal-matter");
        matter = decision;
        step("T01021", "restoreRights", page -> page.locator("#what").fill("恢复评优资格"));

        assertThat(jdbc.sql("select stage from accountability_case where id = ?").param(decision.value())
                .query(String.class).single()).isEqualTo("REVOKED");
    }

    private void proposed(String subject, String unit) {
        var page = screen("T01023").go("/accountability/cases/new").check().page();
        page.locator(".actions .btn-p").click();
        page.locator(".errors").waitFor();
        page.locator("#subject").fill(subject);
        page.locator("#unit").fill(unit);
        page.locator("#phrase").selectOption("POORLY_DONE");
        page.locator("#conductOn").fill("2020-01-10");
        page.locator("#conduct").fill("1月10日起三天没有组织排查");
        page.locator("#reason").fill("督办两次仍未落实");
        screen("T01023").check().picture("case-new");
        page.locator(".actions .btn-p").click();
        page.waitForURL(url -> url.contains("/matters/"));
        matter = MatterId.of(page.url().replaceFirst(".*/matters/", ""));
    }

    /** By the person himself, from his own account; he sees his decision and nothing of the case. */
    private void appealed(String subject) {
        var page = screen(subject).go("/accountability/decisions").check().picture("case-decisions").page();
        assertThat(page.locator("main").innerText()).contains("问责〔2020〕").doesNotContain("排查");
        page.locator("main table a").first().click();
        page.locator("#reasons").fill("当时在隔离，已口头报告");
        screen(subject).check().picture("case-appeal-new");
        page.locator(".actions .btn-p").click();
        page.waitForURL(url -> url.endsWith("/accountability/decisions"));
        matter = new MatterId(jdbc.sql("select id from accountability_appeal where decision = ?").param(matter.value())
                .query(UUID.class).single());
    }

    private void investigated(String one, String other) {
        step(one, "inquire", page -> {
            choose(page, "manner", "POORLY_DONE");
            page.locator("#findings").fill("1月10日起三天没有排查，两次督办没有回复");
            page.locator("input[name=measures][value=ADMONITION]").check();
        });
        step(one, "showFacts", page -> choose(page, "signed", "true"));
        step(one, "hearDefence", page -> {
            choose(page, "refused", "false");
            page.locator("#point0").fill("当时在隔离");
            page.locator("#point1").fill("已口头报告");
        });
        step(one, "answerDefence", page -> {
            page.locator("input[name='answers[0].adopted'][value=false]").check();
            page.locator("#reason0").fill("隔离前一天已要求排查");
            page.locator("input[name='answers[1].adopted'][value=true]").check();
            page.locator("#reason1").fill("已核实，从轻考虑");
        });
        step(one, "signReport", page -> page.locator("#text").fill("调查报告全文"));
        step(other, "signReport", page -> { });
    }

    private static void voted(Page page, String... numbers) {
        page.locator("#held").fill("2020-01-16");
        page.locator("#minutes").fill("逐项讨论");
        for (int at = 0; at < numbers.length; at++) {
            page.locator("input[name='votes[" + at + "].number']").fill(numbers[at]);
            page.locator("select[name='votes[" + at + "].choice']").selectOption("FOR");
        }
    }

    private static void served(Page page) {
        page.locator("[id='service.on']").fill("2020-01-16");
        choose(page, "service.way", "LEFT");
        page.locator("[id='service.servers']").fill("T01021、T01024");
        page.locator("[id='service.witnesses']").fill("甲某、乙某");
    }

    private void members(Page page, String... numbers) {
        for (var number : numbers) {
            page.locator("input[name=members][value='" + office.person(number).person().value() + "']").check();
        }
    }

    private static void choose(Page page, String field, String value) {
        page.locator("input[name='" + field + "'][value=" + value + "]").check();
    }

    /** Somebody does the task that waits for him there; its page is looked at on both screens, once. */
    private void step(String login, String node, Consumer<Page> fill) {
        var item = jdbc.sql("select id from work_item where matter_id = ? and node = ? and closed_at is null")
                .params(matter.value(), node).query(String.class).single();
        if (seen.add(node)) {
            look(login, "/work/" + item, "case-" + node);
        }
        var page = screen(login).go("/work/" + item).page();
        fill.accept(page);
        page.locator(".actions .btn-p").first().click();
        page.waitForURL(url -> !url.contains(item));
    }

    private void look(String login, String path, String name) {
        var screen = screen(login).go(path).checkWithDiagram().picture(name + "-1440");
        screen.page().setViewportSize(390, 844);
        screen.checkWithDiagram().picture(name + "-390");
        screen.page().setViewportSize(1440, 900);
    }

    private Screen screen(String login) {
        return screens.computeIfAbsent(login, any -> Browser.desktop(port).signIn(login, PASSWORD));
    }
}
