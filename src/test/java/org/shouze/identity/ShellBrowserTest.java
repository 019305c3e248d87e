package org.shouze.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.organization.Person;
import org.shouze.support.Browser;

/** The frame of all pages in a real browser, at a desk and on a phone. */
class ShellBrowserTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";

    private static final String DIAGRAM = """
            <!DOCTYPE html><html lang="zh-CN"><head><title>流程</title><link rel="stylesheet" href="/css/app.css">
            <link rel="stylesheet" href="/webjars/bpmn-js/8.0.0/dist/assets/diagram-js.css"></head><body><main><h1>流程</h1>
            <div class="bp" data-bpmn-url="/a-model" data-here="checkReport" data-done="fileReport"></div>
            <script src="/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js"></script>
            <script src="/js/app-diagram.js" data-here="您在这里" data-in="放大" data-out="缩小" data-fit="看全图" data-failed="没有画出来"></script>
            </main></body></html>""";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyPageOfTheFrameIsAccessibleAndKeepsThePolicy(boolean phone) {
        var security = appointed("安全管理员", PASSWORD, "SECURITY_ADMIN");
        appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
            var at = phone ? "phone-" : "desk-";
            screen.go("/login").check().picture(at + "login");
            screen.go("/login?error").check();
            screen.signIn(security.number(), PASSWORD).check().picture(at + "accounts");
            screen.go("/password").check().picture(at + "password");
            screen.go("/nowhere").check().picture(at + "not-found");
            screen.page().locator("summary.who").click();
            screen.check().picture(at + "menu");
        }
    }

    @Test
    void holdsInLargeTextAndInEnglishOnASmallPhone() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        try (var screen = Browser.phone(port)) {
            screen.page().setViewportSize(360, 740);
            screen.go("/login").page().locator("button[name=large]").click();
            screen.check().picture("large-login");
            screen.page().locator("button[name=language]").click();
            screen.check().picture("english-login");
            screen.signIn(secretary.number(), PASSWORD).check().picture("english-large-password");
        }
    }

    @Test
    void changesTheSeatFromTheHeader() {
        var secretary = withTwoSeats();

        try (var screen = Browser.desktop(port)) {
            screen.signIn(secretary.number(), PASSWORD).page().locator("summary.who").click();
            screen.picture("desk-seats").page().locator(".menu__i[name=seat]").click();

            assertThat(screen.page().locator("summary.who")).containsText("外语学院党委书记2");
        }
    }

    @Test
    void showsThePasswordOnDemandAndSendsOnce() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        try (var screen = Browser.desktop(port)) {
            var page = screen.go("/login").page();
            page.locator("#password").fill("a secret");
            page.locator("[data-show]").click();
            assertThat(page.locator("#password")).hasAttribute("type", "text");
            assertThat(page.locator("[data-show]")).hasText("隐藏");

            screen.signIn(secretary.number(), PASSWORD);
            assertThat(page.locator("h1")).hasText("改密码");
        }
    }

    @Test
    void drawsAProcessWithWhereItStands() {
        try (var screen = Browser.desktop(port)) {
            var page = screen.go("/login").page();
            page.route("**/a-diagram", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8")
                    .setHeaders(Map.of("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                            + "img-src 'self' data:; connect-src 'self'", "Content-Type", "text/html; charset=utf-8")).setBody(DIAGRAM)));
            page.route("**/a-model", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/xml")
                    .setPath(Path.of("bpmn/reporting/daily-report.bpmn"))));

            screen.go("/a-diagram");
            page.locator(".bp[data-ready]").waitFor();

            assertThat(page.locator(".here").first()).isVisible();
            assertThat(page.locator(".ovh")).hasText("您在这里");
            assertThat(page.locator(".done")).not().hasCount(0);
            assertThat(page.locator(".bjs-powered-by")).isVisible();
            page.locator(".tools button[aria-label=放大]").click();
            page.locator(".tools button[aria-label=看全图]").click();
            screen.checkWithDiagram().picture("desk-diagram");
        }
    }

    private Person withTwoSeats() {
        var secretary = appointed("郑海燕", PASSWORD);
        var own = held(secretary.id().value() * 10 + 1, "COLLEGE_SECRETARY", null);
        when(seats.heldBy(secretary.id())).thenReturn(List.of(own, held(secretary.id().value() * 10 + 2, "BRANCH_SECRETARY", "李倩")));
        return secretary;
    }
}
