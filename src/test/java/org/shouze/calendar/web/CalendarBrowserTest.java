package org.shouze.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.organization.People;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class CalendarBrowserTest {

    private static final String SYSTEM_ADMIN = "A00001";

    @Autowired People people;
    @Value("${shouze.demo.password}") String password;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAdministratorImportsAYear(boolean phone) {
        var year = phone ? 2041 : 2040;
        try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
            var page = screen.signIn(SYSTEM_ADMIN, password).go("/calendar?year=" + year).check().page();
            page.locator("a[href='/calendar/import']").click();
            screen.check();

            page.locator("#file").setInputFiles(table("日期,类型,名称,依据\n" + year + "-13-01,放假,元旦,国办\n"));
            page.locator("form[enctype] button").click();
            assertThat(page.locator("main").innerText()).contains("文件有 1 处问题");
            screen.check();

            page.locator("#file").setInputFiles(table("日期,类型,名称,依据\n" + year + "-01-02,放假,元旦,国办\n"));
            page.locator("form[enctype] button").click();
            screen.check();
            page.locator("form.actions button").click();
            page.waitForURL("**/calendar?year=" + year);

            assertThat(page.locator("#flash").innerText()).contains("新增 1 天");
            assertThat(page.locator("main").innerText()).contains("元旦").doesNotContain("还没有导入");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyoneWorksOutATermButOnlyTheAdministratorImports(boolean phone) {
        var anyone = people.cadres().get(20).number();
        try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
            var page = screen.signIn(anyone, password).go("/calendar?year=2020").page();
            page.locator("#start").fill("2020-01-23");
            page.locator("#count").fill("1");
            page.locator("form[action^='/calendar'] button").first().click();

            assertThat(page.locator("#explained").innerText()).contains("2月3日");
            assertThat(page.locator("a[href='/calendar/import']").count()).isZero();
            screen.check();

            assertThat(page.navigate(screen.home() + "/calendar/import").status()).isEqualTo(403);
        }
    }

    private static FilePayload table(String text) {
        return new FilePayload("table.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
