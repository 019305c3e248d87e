package org.shouze.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.support.Browser;

/** Being asked again, a registered phone and the end of a session, in a real browser. */
class DoorBrowserTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void asksAgainBeforeAPasswordIsIssued(boolean narrow) {
        var security = appointed("安全管理员", PASSWORD, "SECURITY_ADMIN");
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        try (var screen = narrow ? Browser.phone(port) : Browser.desktop(port)) {
            var page = screen.signIn(security.number(), PASSWORD).page();
            clock.advance(Duration.ofMinutes(16));
            screen.go("/accounts?q=" + secretary.number());
            page.locator("button[formaction$='/password']").first().click();

            assertThat(page.locator("h1")).hasText("确认是您本人");
            assertThat(page.locator("#confirm-password")).isFocused();
            screen.check().picture((narrow ? "phone-" : "desk-") + "confirm");
            page.locator("#confirm-password").fill("not it");
            page.locator("main .btn-p").click();
            assertThat(page.locator("#confirm-password-fault")).isVisible();
            screen.check();
            page.locator("#confirm-password").fill(PASSWORD);
            page.locator("main .btn-p").click();

            assertThat(page.locator("code.once")).isVisible();
            assertThat(page.locator("#find")).hasValue(secretary.number());
        }
    }

    @Test
    void handsOutTheFileOnceConfirmed() {
        var auditor = appointed("审计管理员", PASSWORD, "AUDIT_ADMIN");
        try (var screen = Browser.desktop(port)) {
            var page = screen.signIn(auditor.number(), PASSWORD).page();
            screen.go("/audit");
            clock.advance(Duration.ofMinutes(16));
            page.locator("a[href*='export.xlsx']").click();
            page.locator("#confirm-password").fill(PASSWORD);

            var file = page.waitForDownload(() -> page.locator("main .btn-p").click());

            Assertions.assertThat(file.suggestedFilename()).endsWith(".xlsx");
            assertThat(page.locator("h1")).hasText("已经确认");
            screen.check().picture("desk-confirmed");
            page.locator("main .btn-t").click();
            page.waitForURL(url -> url.contains("/audit"));
        }
    }

    @Test
    void keepsARegisteredPhoneSignedInUntilItsOwnerSignsItOut() {
        var keeper = appointed("李慧", PASSWORD, "GRID_KEEPER");
        try (var phone = Browser.phone(port); var desk = Browser.desktop(port)) {
            phone.go("/login").page().locator("#phone").check();
            phone.page().locator("#username").fill(keeper.number());
            phone.page().locator("#password").fill(PASSWORD);
            phone.page().locator(".login__go").click();
            phone.page().waitForURL(url -> !url.contains("/login"));
            phone.page().context().clearCookies(new ClearCookiesOptions().setName("SHOUZE"));
            clock.advance(Duration.ofDays(3));

            phone.go("/phones").check().picture("phone-phones");
            assertThat(phone.page().locator("main tbody tr")).containsText("就是这台");
            desk.signIn(keeper.number(), PASSWORD).go("/phones").check().picture("desk-phones");
            desk.page().locator("main .btn-o").click();
            assertThat(desk.page().locator("#flash")).containsText("已经退出");
            desk.check();

            phone.go("/phones");
            assertThat(phone.page().locator("h1")).hasText("登录");
        }
    }

    @Test
    void warnsBeforeTheSessionEndsAndStaysOnOneClick() {
        var keeper = appointed("李慧", PASSWORD, "GRID_KEEPER");
        try (var screen = Browser.desktop(port)) {
            var page = screen.page();
            page.clock().install();
            screen.signIn(keeper.number(), PASSWORD);
            var ending = page.locator("#ending");

            page.clock().fastForward("27:50");
            assertThat(ending).isHidden();
            page.clock().fastForward("00:15");
            assertThat(ending).isVisible();
            screen.check().picture("desk-ending");
            page.locator("[data-stay]").click();
            assertThat(ending).isHidden();
            page.clock().fastForward("28:05");
            assertThat(ending).isVisible();
        }
    }

    @Test
    void offersNoMoreTimeAtTheEndOfTheDay() {
        var keeper = appointed("李慧", PASSWORD, "GRID_KEEPER");
        try (var screen = Browser.desktop(port)) {
            var page = screen.page();
            page.clock().install();
            screen.signIn(keeper.number(), PASSWORD);
            clock.advance(Duration.ofHours(7).plusMinutes(40));
            screen.go("/phones");

            page.clock().fastForward("18:05");

            assertThat(page.locator("#ending")).isVisible();
            assertThat(page.locator("[data-stay]")).isHidden();
        }
    }
}
