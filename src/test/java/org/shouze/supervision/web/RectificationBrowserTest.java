package org.shouze.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From 立项 to 销号, sent back once, at the desk and on the phone. */
@OnH2
class RectificationBrowserTest {

    private static final String PASSWORD = "Shouze@2020";
    private static final String CLERK = "T01008";
    private static final String OTHER_CLERK = "T01009";
    private static final String HEAD = "T01007";

    @Autowired Office office;
    @Autowired Units units;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private String secretary;
    private String college;

    @BeforeEach
    void inTheOffice() {
        clock.set("2020-02-03T09:00:00");
        var unit = units.named("外语学院党委").orElseThrow();
        college = "" + unit.id().value();
        secretary = jdbc.sql("select number from organization_person where id = ?")
                .param(office.holder("COLLEGE_SECRETARY", unit.id()).actor().person()).query(String.class).single();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void isRegisteredDoneSentBackOnceAndCleared(int width) throws IOException {
        String matter;
        try (var screen = screen(width, CLERK)) {
            var page = screen.go("/supervision").check().picture("supervision-1-ledger-empty-" + width).page();
            screen.go("/supervision/new").check().picture("supervision-2-register-" + width);
            page.locator("main form button.btn-p").click();
            page.locator(".errors").waitFor();
            screen.check().picture("supervision-3-register-wrong-" + width);
            page.locator("#subject").fill("晨检记录整改 " + width);
            page.locator("#what").fill("一、逐人核对晨检记录。\n二、缺的补齐，说明原因。");
            page.locator("#unit").selectOption(college);
            page.locator("#due").fill("2020-02-12");
            page.locator("main form button.btn-p").click();
            page.waitForURL(url -> url.contains("/matters/"));
            screen.checkWithDiagram().picture("supervision-4-registered-" + width);
            matter = page.url().replaceAll(".*/matters/", "");
        }
        act(width, HEAD, matter, "assign", page -> page.locator("input[name=yes][value=true]").check());
        act(width, secretary, matter, "signFor", page -> page.locator("input[name=yes][value=true]").check());
        act(width, secretary, matter, "draftPlan", page -> page.locator("textarea[name=plan]").fill("2月5日前逐人核对"));
        try (var screen = screen(width, secretary)) {
            var file = Files.writeString(Files.createTempDirectory("evidence").resolve("晨检记录.txt"), "晨检记录");
            screen.go("/matters/" + matter + "/files").page().locator("#file").setInputFiles(file);
            screen.page().locator("main form button.btn-p").first().click();
            screen.page().locator(".files a[download]").first().waitFor();
        }
        act(width, secretary, matter, "feedBack", page -> page.locator("textarea[name=result]").fill("已核对，见附件"));
        act(width, OTHER_CLERK, matter, "checkResult", page -> {
            page.locator("input[name=yes][value=false]").check();
            page.locator("textarea[name=reason]").fill("缺 2月4日的记录");
        });
        act(width, secretary, matter, "feedBack", page -> page.locator("textarea[name=result]").fill("2月4日的已补"));
        act(width, OTHER_CLERK, matter, "checkResult", page -> page.locator("input[name=yes][value=true]").check());
        act(width, HEAD, matter, "clear", page -> page.locator("input[name=yes][value=true]").check());
        try (var screen = screen(width, HEAD)) {
            screen.go("/matters/" + matter).checkWithDiagram().picture("supervision-8-cleared-" + width);
            assertThat(screen.page().locator("main").innerText()).contains("已销号", "退回");
            screen.go("/supervision?tab=CLEARED").check().picture("supervision-9-ledger-" + width);
            assertThat(screen.page().locator("main").innerText()).contains("晨检记录整改 " + width);
        }
    }

    private void act(int width, String who, String matter, String node, Consumer<Page> fill) {
        var item = jdbc.sql("""
                select id from work_item where matter_id = cast(? as uuid) and node = ? and closed_at is null""")
                .params(matter, node).query(String.class).single();
        try (var screen = screen(width, who)) {
            var page = screen.go("/work/" + item).page();
            page.locator("form.task").waitFor();
            screen.checkWithDiagram().picture("supervision-5-" + node + "-" + width);
            fill.accept(page);
            page.locator("form.task .actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
        }
    }

    private Screen screen(int width, String who) {
        return (width < 1000 ? Browser.phone(port) : Browser.desktop(port)).signIn(who, PASSWORD);
    }
}
