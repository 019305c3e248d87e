package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;

/** The task pages of reporting in a browser: a phone and a desk, no accessibility fault, nothing the policy stops. */
@OnH2
class ReportingPagesTest extends ReportingChain {

    @Test
    void aKeeperFilesAZeroOnThePhone() {
        var report = report();
        try (var phone = Browser.phone(port)) {
            signedIn(phone, login(taker(report, "reporting/file-report")))
                    .go("/work/" + item(report, "reporting/file-report")).check().picture("file-report-phone");
            var page = phone.page();
            page.locator("input[name=answer][value=ZERO]").check();
            page.locator("input[name=checkedBy][value=PHONE]").check();
            page.locator("input[name=stated]").check();
            typed(page, "1");
            page.locator(".actions .btn-p").click();
            page.locator(".errmsg").first().waitFor();
            phone.check().picture("file-report-phone-fault");
            typed(page, String.valueOf(grid.people()));
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
        }
        look(report, "reporting/check-report");
    }

    @Test
    void everyOtherTaskHasAPageForPhoneAndDesk() {
        var report = report();
        var person = String.valueOf(reports.register(reports.get(report)).get(0).id().value());
        act(report, "reporting/file-report", "answer", "NEWS", "inTown", String.valueOf(grid.people()), "suspected",
                person, "returned", person, "details[" + person + "].from", "湖北孝感", "details[" + person + "].on",
                day.minusDays(9).toString(), "details[" + person + "].by", "高铁", "details[" + person + "].now",
                "居家观察", "details[" + person + "].symptom", "体温 38.5", "remarks", "");
        look(report, "reporting/check-report");
        var urgent = new MatterId(jdbc.sql("select id from reporting_urgent where report = ?").param(report.value())
                .query(UUID.class).single());
        look(urgent, "reporting/acknowledge-at-college");
        act(report, "reporting/check-report", "accepted", "false", "comment", "请写明住处");
        look(report, "reporting/revise-report");
        lookAtAPerson(report, person);

        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE);
        look(college, "reporting/prepare-total");
        act(college, "reporting/prepare-total", "note", "缺的已电话核实");
        look(college, "reporting/sign-total");
    }

    /** What is known of each person stands there again, and more is asked only of whoever is ticked. */
    private void lookAtAPerson(MatterId report, String person) {
        try (var phone = Browser.phone(port)) {
            signedIn(phone, login(taker(report, "reporting/revise-report")))
                    .go("/work/" + item(report, "reporting/revise-report"));
            var page = phone.page();
            var from = page.locator("[name='details[" + person + "].from']");
            from.scrollIntoViewIfNeeded();
            assertThat(from.inputValue()).isEqualTo("湖北孝感");
            phone.check().picture("revise-report-person-phone");
            for (var mark : List.of("returned", "suspected")) {
                page.locator("input[name=" + mark + "][value='" + person + "']").uncheck();
            }
            assertThat(from.isVisible()).isFalse();
        }
    }

    private void look(MatterId matter, String step) {
        var login = login(taker(matter, step));
        var name = step.substring(step.indexOf('/') + 1);
        for (var phone : new boolean[] {true, false}) {
            try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
                signedIn(screen, login).go("/work/" + item(matter, step)).checkWithDiagram()
                        .picture(name + (phone ? "-phone" : "-desk"));
            }
        }
    }

    /** Leaves the field and goes on when the draft is kept. */
    private static void typed(Page page, String people) {
        page.locator("input[name=inTown]").fill(people);
        page.locator("input[name=inTown]").blur();
        page.locator("[data-draft-note]:not(:empty)").waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED));
    }

    private static Browser.Screen signedIn(Browser.Screen screen, String login) {
        var page = screen.go("/login").page();
        page.locator("#username").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.locator(".login__go").click();
        page.waitForURL(url -> !url.contains("/login"));
        return screen;
    }
}
