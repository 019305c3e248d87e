package org.shouze.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.matter.MatterId;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;

/** The chain as its people walk it in a browser, once all of them on phones and once all at desks. */
@OnH2
class ReportingBrowserTest extends ReportingChain {

    private boolean phone;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aZeroIsFiledReturnedAndSignedUpToTheSchool(boolean onPhones) {
        phone = onPhones;
        var report = report();
        walk(report, "reporting/file-report", "chain-1-file", this::fillZero);
        walk(report, "reporting/check-report", "chain-2-return", page -> {
            page.locator("input[name=accepted][value=false]").check();
            page.locator("textarea[name=comment]").fill("请再核对一遍人数");
        });
        walk(report, "reporting/revise-report", "chain-3-revise", this::fillZero);
        walk(report, "reporting/check-report", "chain-4-check",
                page -> page.locator("input[name=accepted][value=true]").check());
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);

        for (var rung : Rung.values()) {
            at(rung == Rung.COLLEGE ? "16:30" : rung == Rung.LINE_OFFICE ? "17:00" : "17:30");
            totals.openDue();
            var total = total(rung);
            walk(total, "reporting/prepare-total", "chain-5-prepare-" + rung,
                    page -> page.locator("textarea[name=note]").fill("缺的已逐个打电话核实"));
            walk(total, "reporting/sign-total", "chain-6-sign-" + rung,
                    page -> page.locator("input[name=signed][value=true]").check());
            assertThat(totals.current(total).status()).isEqualTo(TotalStatus.SIGNED);
        }

        walk(total(Rung.HEADQUARTERS), "reporting/record-receipt", "chain-7-receipt", page -> {
            page.locator("input[name=channel]").fill("市平台");
            page.locator("input[name=sentAt]").fill(day + "T17:30");
            page.locator("input[name=receipt]").fill("回执 0206");
        });
        assertThat(totals.dispatches(total(Rung.HEADQUARTERS))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLateReportAndACorrectionClimbToNewSignatures(boolean onPhones) {
        phone = onPhones;
        var report = report();
        at("16:20");
        walk(report, "reporting/file-report", "late-1-file", this::fillZero);
        assertThat(reports.get(report).late()).isTrue();
        walk(report, "reporting/check-report", "late-2-check",
                page -> page.locator("input[name=accepted][value=true]").check());
        at("16:30");
        totals.openDue();
        var college = total(Rung.COLLEGE);
        signThrough(college);

        try (var screen = screen()) {
            var page = screen.signIn(login(holder(grid.keeper())), PASSWORD)
                    .go("/reporting/reports/" + report + "/correct").check().page();
            page.locator("input[name=answer][value=NEWS]").check();
            page.locator("input[name=inTown]").fill(String.valueOf(grid.people()));
            page.locator("details.person summary").first().click();
            page.locator("details.person input[name=returned]").first().check();
            page.locator("textarea[name=explanation]").fill("昨晚返回");
            page.locator("textarea[name=reason]").fill("漏报一人");
            page.locator("main .btn-p").click();
            page.waitForURL(url -> url.contains("/matters/"));
        }
        var correction = corrections.openOf(report).orElseThrow().id();
        walk(correction, "reporting/approve-correction", "correct-2-approve", page -> {
            page.locator("input[name=decision][value=APPROVE]").check();
            page.locator("textarea[name=opinion]").fill("属实");
        });
        walk(resign(college), "reporting/sign-total", "correct-3-sign-again",
                page -> page.locator("input[name=signed][value=true]").check());

        assertThat(totals.current(college).version()).isEqualTo(2);
        assertThat(totals.current(college).signed().figures().returned()).isEqualTo(1);
    }

    @Test
    void asksWhoSignsAgainAfterAWhileButNotWhoFiles() {
        var report = report();
        try (var desk = Browser.desktop(port); var phone = Browser.phone(port)) {
            phone.signIn(login(taker(report, "reporting/file-report")), PASSWORD);
            clock.advance(Duration.ofMinutes(20));
            phone.go("/work/" + item(report, "reporting/file-report"));
            fillZero(phone.page());
            phone.page().locator(".actions .btn-p").click();
            phone.page().waitForURL(url -> url.endsWith("/work"));

            at("16:30");
            totals.openDue();
            var total = total(Rung.COLLEGE);
            act(total, "reporting/prepare-total", "note", "缺的已电话核实");
            var page = desk.signIn(login(taker(total, "reporting/sign-total")), PASSWORD).page();
            clock.advance(Duration.ofMinutes(16));
            desk.go("/work/" + item(total, "reporting/sign-total"));
            page.locator("input[name=signed][value=false]").check();
            page.locator("textarea[name=reason]").fill("第三支部\n请再核对");
            page.locator(".actions .btn-p").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("确认是您本人");
            desk.check().picture("ask-again-desk");
            assertThat(totals.current(total).status()).isNotEqualTo(TotalStatus.SIGNED);
            assertThat(page.locator("main .btn-t").getAttribute("href")).isEqualTo("/work/" + item(total, "reporting/sign-total"));
            page.locator("#confirm-password").fill(PASSWORD);
            page.locator("main .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));

            assertThat(open(total)).containsExactly("reporting/prepare-total");
        }
    }

    /** Without a script the page sends its forms and shows what is wrong all the same. */
    @Test
    void aZeroIsFiledAndCheckedWithoutScripts() {
        var report = report();
        try (var screen = Browser.withoutScripts(port)) {
            var page = screen.signIn(login(taker(report, "reporting/file-report")), PASSWORD)
                    .go("/work/" + item(report, "reporting/file-report")).page();
            page.locator(".actions .btn-p").click();
            assertThat(page.locator(".errmsg").first().innerText()).isNotBlank();
            fillZero(page);
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
            assertThat(reports.get(report).status()).isEqualTo(ReportStatus.FILED);
        }
        try (var screen = Browser.withoutScripts(port)) {
            var page = screen.signIn(login(taker(report, "reporting/check-report")), PASSWORD)
                    .go("/work/" + item(report, "reporting/check-report")).page();
            page.locator("input[name=accepted][value=true]").check();
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
            assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);
        }
    }

    private void fillZero(Page page) {
        page.locator("input[name=answer][value=ZERO]").check();
        page.locator("input[name=checkedBy][value=PHONE]").check();
        page.locator("input[name=stated]").check();
        page.locator("input[name=inTown]").fill(String.valueOf(grid.people()));
    }

    /** Straight from the last field to the button, as people do. */
    private void walk(MatterId matter, String step, String picture, Consumer<Page> fill) {
        try (var screen = screen()) {
            screen.signIn(login(taker(matter, step)), PASSWORD).go("/work/" + item(matter, step)).checkWithDiagram();
            fill.accept(screen.page());
            screen.picture(picture + (phone ? "-phone" : "-desk")).page().locator(".actions .btn-p").click();
            screen.page().waitForURL(url -> url.endsWith("/work"));
            screen.check();
        }
    }

    private Browser.Screen screen() {
        return phone ? Browser.phone(port) : Browser.desktop(port);
    }
}
