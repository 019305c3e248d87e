package org.shouze.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator's pages in a real browser, wide and narrow. */
@OnH2
class OrganizationBrowserTest {

    @LocalServerPort int port;
    @Autowired Units units;
    @Value("${shouze.demo.password}") String password;

    @Test
    void looksAfterPosts() {
        try (var screen = Browser.desktop(port).signIn("A00001", password)) {
            screen.go("/organization").check().picture("organization");
            screen.go("/organization/units/" + id("设计学院党总支")).check().picture("organization-unit");
            screen.page().getByText("调整").first().click();
            screen.check().picture("organization-substitute");
            screen.go("/organization/duty").check().picture("organization-duty");
        }
    }

    @Test
    void looksAfterPostsOnThePhone() {
        try (var screen = Browser.phone(port).signIn("A00001", password)) {
            screen.go("/organization/units/" + id("设计学院党总支")).check().picture("organization-unit-phone");
            screen.go("/organization/duty").check().picture("organization-duty-phone");
            screen.go("/organization/import").check().picture("organization-import-phone");
        }
    }

    @Test
    void checksRegistersBeforeTheyAreTakenOver() {
        try (var screen = Browser.desktop(port).signIn("A00001", password)) {
            screen.go("/organization/import").check().picture("organization-import");
            screen.page().locator("#UNITS").setInputFiles(Path.of("src/main/resources/demo/党组织信息表.xlsx"));
            screen.page().locator("#GRIDS").setInputFiles(Path.of("src/main/resources/demo/网格划分表.xlsx"));
            screen.page().locator("main form button.btn-p").click();
            screen.page().waitForURL(url -> url.matches(".*/organization/import/[0-9a-f-]+"));
            screen.check().picture("organization-review");
            assertThat(screen.page().locator("h1").innerText()).contains("没有要改的");

            screen.go("/organization/import");
            screen.page().locator("#UNITS").setInputFiles(Path.of("src/main/resources/demo/网格划分表.xlsx"));
            screen.page().locator("main form button.btn-p").click();
            screen.page().waitForURL(url -> url.matches(".*/organization/import/[0-9a-f-]+"));
            screen.check().picture("organization-refused");
            assertThat(screen.page().locator("h1").innerText()).contains("没有导入");
            var download = screen.page().waitForDownload(() -> screen.page().getByText("下载检查结果").click());
            assertThat(download.suggestedFilename()).isEqualTo("findings.xlsx");
        }
    }

    private long id(String unit) {
        return units.named(unit).orElseThrow().id().value();
    }
}
