package org.shouze.custom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.Grids;
import org.shouze.organization.People;
import org.shouze.organization.Seats;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the file an administrator puts in to the form a person fills in on the phone. */
@OnH2
class CustomPagesTest {

    private static final Path SOUND = Path.of("bpmn/custom/leave-substitute-check.bpmn");
    private static final Path BROKEN = Path.of("src/test/resources/custom/nobody-does-it.bpmn");

    @LocalServerPort int port;
    @Autowired TestClock clock;
    @Autowired Grids grids;
    @Autowired Seats seats;
    @Autowired People people;
    @Value("${shouze.demo.password}") String password;

    private String keeper;
    private String checker;

    @BeforeEach
    void whoTakesPart() {
        clock.set("2020-01-02T09:00:00");
        var grid = grids.all().stream().filter(one -> one.line() == Grids.Line.STUDENT).findFirst().orElseThrow();
        keeper = people.get(seats.holders(List.of(grid.keeper())).get(grid.keeper()).get(0).person()).number();
        checker = people.get(seats.holders(List.of(grid.checker())).get(grid.checker()).get(0).person()).number();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtItsPlace() {
        var visitor = visitor(keeper);
        visitor.get("/start/leaveSubstituteCheck");

        var page = visitor.post("/start/leaveSubstituteCheck", "token", "x", "answers[kind]", "personal",
                "answers[from]", "2020-02-30", "answers[days]", "100", "answers[substitute]", "T99999",
                "answers[handover]", "每天收日报");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("要填日期", "要在 1 到 90 之间", "没有找到“T99999”", "每天收日报", "有错：")
                .doesNotContain("??");
    }

    @Test
    void opensTheAdministratorsPagesToNobodyElse() {
        var visitor = visitor(keeper);

        assertThat(visitor.get("/processes").statusCode()).isEqualTo(403);
        assertThat(visitor("A00001").get("/start").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/start/sealRequestNobodyHas").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksEnglishToo() {
        var visitor = visitor("A00001");
        visitor.get("/processes");
        visitor.post("/settings/language", "language", "en", "back", "/processes");

        var page = visitor.get("/processes").body();
        visitor.post("/settings/language", "language", "zh-CN", "back", "/processes");

        assertThat(page).contains("Process versions", "Check and submit").doesNotContain("??");
    }

    @Test
    void letsASecondAdministratorReadBeforeItComesIntoForce() {
        try (var screen = Browser.desktop(port).signIn("A00001", password)) {
            screen.go("/processes").check().picture("processes");
            screen.page().locator("#bpmn").setInputFiles(BROKEN);
            screen.page().locator("main form button.btn-p").click();
            screen.page().locator("#wrong").waitFor();
            screen.check().picture("processes-problems");
            assertThat(screen.page().locator("main").innerText()).contains("没有写由哪个岗位办", "批一下");

            screen.page().locator("#bpmn").setInputFiles(changed());
            screen.page().locator("main form button.btn-p").click();
            screen.page().waitForURL(url -> url.matches(".*/processes/\\d+"));
            screen.page().locator(".bp svg").first().waitFor();
            screen.checkWithDiagram().picture("processes-review-own");
            assertThat(screen.page().locator("main").innerText()).contains("要由另一位系统管理员同意", "与现行版本相比");
        }
        try (var screen = Browser.phone(port).signIn("A00004", password)) {
            screen.go("/processes").check().picture("processes-phone");
            screen.page().getByText("等另一位管理员看").first().waitFor();
            screen.page().locator("table a[href^='/processes/']").first().click();
            screen.page().locator(".bp svg").first().waitFor();
            screen.checkWithDiagram().picture("processes-review-phone");
            screen.page().getByText("让它生效").click();
            screen.page().waitForURL(url -> url.endsWith("/processes"));
            assertThat(screen.page().locator("main").innerText()).contains("已生效");
        }
    }

    @Test
    void isFilledInOnThePhone() {
        try (var screen = Browser.phone(port).signIn(keeper, password)) {
            screen.go("/start").check().picture("start-phone");
            screen.page().locator("main a.t").first().click();
            screen.page().locator("main form").waitFor();
            screen.check().picture("start-form-phone");
            screen.page().getByText("事假").click();
            screen.page().locator("[name='answers[from]']").fill("2020-01-06");
            screen.page().locator("[name='answers[days]']").fill("3");
            screen.page().locator("[name='answers[substitute]']").fill(checker);
            screen.page().locator("[name='answers[handover]']").fill("每天 10 点前收日报");
            screen.page().locator("main form button.btn-p").click();
            screen.page().waitForURL(url -> url.contains("/matters/"));
            screen.checkWithDiagram().picture("start-done-phone");
        }
        try (var screen = Browser.desktop(port).signIn(checker, password)) {
            screen.go("/work?q=请假代办核对").page().locator("a:has-text('代办人确认')").first().click();
            screen.page().locator("form.task").waitFor();
            screen.checkWithDiagram().picture("fill-form");
            assertThat(screen.page().locator("main").innerText()).contains("请假代办核对", "事假", "每天 10 点前收日报");
        }
    }

    private Path changed() {
        try {
            var file = Path.of("target", "changed.bpmn");
            Files.writeString(file, Files.readString(SOUND)
                    .replace("label=\"手头的事\"", "label=\"手头的工作\""));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Visitor visitor(String login) {
        var visitor = new Visitor(port);
        visitor.signIn(login, password);
        return visitor;
    }
}
