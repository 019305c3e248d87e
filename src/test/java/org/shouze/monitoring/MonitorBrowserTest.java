package org.shouze.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page.LocatorOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.matter.Matters;
import org.shouze.organization.People;
import org.shouze.organization.SeatId;
import org.shouze.organization.Seats;
import org.shouze.organization.Unit;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the hot step to the person urged, at a desk and on a phone; by keyboard, and without scripts. */
@OnH2
class MonitorBrowserTest {

    private static final String NOW = "2022-06-15T10:00:00";

    @Autowired Office office;
    @Autowired Units units;
    @Autowired Seats seats;
    @Autowired People people;
    @Autowired Matters matters;
    @Autowired SpellKeeping keeping;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Standing standing;
    private String leader;

    @BeforeEach
    void someStandAndSomeAreLate() {
        standing = new Standing(matters, clock, jdbc);
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        for (int n = 0; n < 8; n++) {
            stands(colleges.get(n), "返回人员台账不全", "feedBack", n < 5 ? "2022-06-1" + n + "T17:30:00" : "2022-06-17T17:30:00");
        }
        for (int n = 0; n < 5; n++) {
            stands(colleges.get(n), "隔离点值守脱岗", "signFor", n < 2 ? "2022-06-13T17:30:00" : null);
        }
        stands(colleges.get(3), "体温漏测", "assign", null);
        for (int n = 0; n < 5; n++) {
            finished(colleges.get(n));
        }
        clock.set(NOW);
        jdbc.sql("update monitoring_mark set written_to = null").update();
        keeping.pass();
        leader = people.get(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()).person()).number();
    }

    private void stands(Unit unit, String title, String node, String due) {
        var matter = standing.matter(unit, title, "2022-06-08T09:00:00");
        standing.waits(matter, node, "2022-06-09T09:00:00", due, seat(unit));
    }

    private void finished(Unit unit) {
        var matter = standing.matter(unit, "值班表没有更新", "2022-05-30T08:00:00");
        var by = office.holder(seat(unit)).person();
        standing.done(matter, "assign", "2022-05-30T08:00:00", "2022-05-30T08:30:00", "2022-05-30T11:00:00", seat(unit), by);
        standing.done(matter, "signFor", "2022-05-30T11:00:00", "2022-05-31T15:00:00", "2022-05-31T16:00:00", seat(unit), by);
        standing.done(matter, "draftPlan", "2022-05-31T16:00:00", "2022-06-01T08:00:00", "2022-06-02T10:00:00", seat(unit), by);
        standing.done(matter, "feedBack", "2022-06-02T10:00:00", "2022-06-07T10:00:00", "2022-06-08T10:00:00", seat(unit), by);
        standing.done(matter, "checkResult", "2022-06-08T10:00:00", "2022-06-08T11:00:00", "2022-06-09T10:00:00", seat(unit), by);
        standing.close(matter, "2022-06-09T16:00:00");
    }

    private SeatId seat(Unit unit) {
        return seats.at("COLLEGE_SECRETARY", unit.id());
    }

    @AfterEach
    void takeAway() {
        standing.takeAway();
    }

    @Test
    void aHotStepIsClickedAndSomebodyUrged() {
        try (var screen = Browser.desktop(port)) {
            var page = screen.signIn(leader, "Shouze@2020").go("/monitor").page();
            page.locator(".bp[data-ready]").waitFor();
            screen.picture("monitor-1440").checkWithDiagram();
            page.locator("a.ov.over", new LocatorOptions().setHasText("逾 5")).click();
            page.waitForURL(url -> url.contains("node=feedBack"));
            page.locator(".bp[data-ready]").waitFor();
            screen.picture("monitor-node-1440").checkWithDiagram();
            assertThat(page.locator("#list h2").innerText()).startsWith("停在“反馈整改结果”的");
            page.locator("#list tbody tr td .btn", new LocatorOptions().setHasText("催办")).first().click();
            screen.check().page().locator(".actions .btn-p").first().click();
            page.locator(".flash .alertbar.ok").waitFor();
            screen.go("/monitor?as=table").check().picture("monitor-table-1440");
            screen.go("/monitor/times").check().picture("monitor-times-1440");
            screen.go("/monitor/duties").check().picture("monitor-duties-1440");
            screen.go(owed()).check().picture("monitor-seat-1440");
        }
    }

    private String owed() {
        return "/monitor/duties/seats/" + seat(units.within(units.school().id(), Level.COLLEGE).get(3)).value();
    }

    @Test
    void whatIsStuckIsGivenToSomebodyElse() {
        for (var narrow : List.of(false, true)) {
            try (var screen = narrow ? Browser.phone(port) : Browser.desktop(port)) {
                var page = screen.signIn(leader, "Shouze@2020").go("/monitor?node=signFor").page();
                page.locator("#list tbody tr td .btn", new LocatorOptions().setHasText("改派")).nth(narrow ? 1 : 0).click();
                page.locator("#who").fill(people.get(office.holder(seat(units.within(units.school().id(), Level.COLLEGE).get(9)))
                        .person()).name());
                page.locator("button[name=find]").click();
                page.locator("#to input").first().check();
                page.locator("#reason").fill("在外出差，先由您办");
                screen.check().picture("monitor-reassign-" + (narrow ? "390" : "1440"));
                page.locator(".actions .btn-p").first().click();
                page.locator(".flash .alertbar.ok").waitFor();
                screen.check();
            }
        }
    }

    @Test
    void theStepsAreReachedByKeyboard() {
        try (var screen = Browser.desktop(port)) {
            var page = screen.signIn(leader, "Shouze@2020").go("/monitor").page();
            page.locator(".bp[data-ready]").waitFor();
            page.locator(".seg a").last().focus();
            for (int press = 0; press < 40 && !onBadge(page.evaluate("document.activeElement.className")); press++) {
                page.keyboard().press("Tab");
            }
            assertThat(onBadge(page.evaluate("document.activeElement.className"))).isTrue();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("node="));
        }
    }

    private static boolean onBadge(Object className) {
        return String.valueOf(className).startsWith("ov");
    }

    @Test
    void onAPhoneTheStepsAreAList() {
        try (var screen = Browser.phone(port)) {
            var page = screen.signIn(leader, "Shouze@2020").go("/monitor").check().picture("monitor-390").page();
            assertThat(page.locator(".bp").isVisible()).isFalse();
            page.locator("#stations a", new LocatorOptions().setHasText("反馈整改结果")).click();
            page.waitForURL(url -> url.contains("node=feedBack"));
            screen.check().picture("monitor-node-390").go("/monitor/times").check().picture("monitor-times-390");
            screen.go(owed()).check().picture("monitor-seat-390");
            screen.go("/monitor/duties").check().picture("monitor-duties-390").go("/monitor?node=feedBack");
            page.locator("#list tbody tr td .btn", new LocatorOptions().setHasText("催办")).nth(1).click();
            screen.check().page().locator(".actions .btn-p").first().click();
            page.locator(".flash .alertbar.ok").waitFor();
        }
    }

    @Test
    void worksWithoutScripts() {
        try (var screen = Browser.withoutScripts(port)) {
            var page = screen.signIn(leader, "Shouze@2020").go("/monitor").page();
            page.locator("#unit").selectOption(String.valueOf(units.within(units.school().id(), Level.COLLEGE).get(3).id().value()));
            page.locator("noscript button, main form button").first().click();
            page.waitForURL(url -> url.contains("unit="));
            page.locator("#stations a", new LocatorOptions().setHasText("交办")).first().click();
            page.waitForURL(url -> url.contains("node=assign"));
            assertThat(page.locator("#list tbody").innerText()).contains("体温漏测");
        }
    }
}
