package org.shouze.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Grids;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.UrgentReports;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.shouze.trial.Trials;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing over, sending back with a straight return, withdrawing it, batches: at the desk and on the phone. */
@OnH2
class CooperationBrowserTest {

    private static final String PASSWORD = "Shouze@2020";

    @Autowired Trials trials;
    @Autowired Worklist worklist;
    @Autowired UrgentReports urgent;
    @Autowired Grids grids;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void isHandedOverToWhomOneLooksUp(int width) {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        var item = trials.item(matter, "check");
        var other = office.holder("COLLEGE_SECRETARY", trials.thirdCollege().id());

        try (var screen = screen(width, trials.secretary())) {
            var page = screen.go("/work/" + item.id()).checkWithDiagram().picture("act-1-task-" + width).page();
            page.locator("details.acts summary").click();
            screen.picture("act-2-more-" + width).checkWithDiagram();
            screen.go("/work/" + item.id());
            page.locator("a[href$='cooperation/hand-over']").click();
            page.locator("textarea[name=reason]").fill("出差，请代办");
            page.locator("form.act input[name=q]").fill(other.actor().name());
            page.locator("button[name=find]").click();
            page.locator("input[name=to][value='" + other.person().value() + "']").waitFor();
            assertThat(page.locator("textarea[name=reason]").inputValue()).isEqualTo("出差，请代办");
            page.locator("input[name=to][value='" + other.person().value() + "']").check();
            screen.check().picture("act-3-hand-over-" + width);
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/matters/" + matter));
            screen.checkWithDiagram().picture("act-4-handed-over-" + width);
        }

        assertThat(trials.listed(other, Tab.TODO)).contains(item.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void isSentBackAndComesStraightBack(int width) {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft", "check");
        var item = trials.item(matter, "decide");

        try (var screen = screen(width, trials.leader())) {
            var page = screen.go("/work/" + item.id() + "/acts/course/send-back").page();
            page.locator(".actions .btn-p").click();
            page.locator(".errors").waitFor();
            screen.check();
            page.locator("input[name=to][value=draft]").check();
            page.locator("input[name=straight][value=true]").check();
            page.locator("textarea[name=reason]").fill("请补充住处");
            screen.check().picture("act-5-send-back-" + width);
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/matters/" + matter));
        }
        clock.set("2020-01-15T09:10:00");
        var back = trials.item(matter, "draft");
        try (var screen = screen(width, trials.initiator())) {
            var page = screen.go("/work/" + back.id()).checkWithDiagram().picture("act-6-sent-back-" + width).page();
            assertThat(page.locator(".ask").first().innerText()).contains("请补充住处", "直接");
            page.locator("form.task textarea[name=text]").fill("补好了");
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
            assertThat(trials.open(matter)).containsExactly("decide");
            assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(trials.item(matter, "decide").id());
            assertThat(page.locator("#flash").innerText()).contains("撤回");
            screen.check().picture("act-12-straight-undo-" + width);
            page.locator("#flash a").click();
            page.locator("textarea[name=reason]").fill("还差一间房");
            screen.check().picture("act-13-withdraw-" + width);
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> !url.contains("/acts/"));
            screen.go("/work/" + trials.item(matter, "draft").id()).checkWithDiagram()
                    .picture("act-14-sent-back-again-" + width);
            assertThat(page.locator(".ask").first().innerText()).contains("请补充住处", "直接");
            page.locator("form.task textarea[name=text]").fill("补齐了");
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
        }
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(trials.item(matter, "decide").id());
    }

    @Test
    void whatWasJustDoneIsTakenBackFromItsMessage() {
        var matter = trials.start("trialSequence");

        try (var screen = screen(390, trials.initiator())) {
            var page = screen.go("/work/" + trials.item(matter, "draft").id()).page();
            page.locator("form.task textarea[name=text]").fill("写好了");
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
            screen.check().picture("act-7-undo");
            page.locator("#flash a").click();
            page.locator("textarea[name=reason]").fill("漏了一个附件");
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> !url.contains("/acts/"));
        }

        assertThat(trials.open(matter)).containsExactly("draft");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void copiesAreReadTogether(int width) {
        var reader = office.holder("COLLEGE_DEPUTY_SECRETARY", trials.thirdCollege().id());
        var some = List.of(trials.start("trialSequence"), trials.start("trialSequence"));
        some.forEach(matter -> trials.act("cooperation/copy", matter, null, trials.initiator(),
                new Copy.Form("", List.of(reader.person().value()), "请阅")));

        try (var screen = screen(width, reader)) {
            var page = screen.go("/work?tab=copied").check().picture("act-8-copied-" + width).page();
            some.forEach(matter -> page.locator("input[name=matter][value='" + matter + "']").check());
            page.locator(".bulk .btn-p").click();
            page.waitForURL(url -> url.contains("tab=copied"));
            page.locator("#flash .alertbar").waitFor();
            assertThat(page.locator("#flash").innerText()).contains("2 件");
            screen.check();
        }
        assertThat(copies(some, reader)).isZero();
        try (var screen = screen(width, trials.initiator())) {
            screen.go("/matters/" + some.get(0)).checkWithDiagram().picture("act-11-copies-" + width);
            assertThat(screen.page().content()).contains("抄送给", reader.actor().name(), "已阅");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void urgentReportsAreLookedAtAndSignedForTogether(int width) {
        var grid = grids.all().stream().filter(one -> trials.college().covers(one.unit().path())).findFirst().orElseThrow();
        var some = Stream.generate(() -> urgent.raise(grid.unit().id(), ReportingLine.STUDENT, 2, "两人发热",
                trials.initiator().actor())).limit(2).toList();
        var items = some.stream().map(matter -> trials.item(matter, "acknowledgeAtCollege")).toList();

        try (var screen = screen(width, trials.secretary())) {
            var page = screen.go("/work").page();
            page.locator(".zero a.see[href$='" + items.get(0).id() + "']").click();
            page.waitForURL(url -> url.endsWith(items.get(0).id()));
            screen.go("/work").check();
            items.forEach(item -> page.locator(".zero input[value='" + item.id() + "']").check());
            screen.picture("act-15-batch-" + width);
            page.locator(".bulk .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work/batch"));
            screen.check().picture("act-16-batch-confirm-" + width);
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work/batch/sign"));
            assertThat(page.locator("h1").innerText()).isEqualTo("已确认 2 份签收");
            screen.check();
        }

        assertThat(some).allMatch(matter -> trials.open(matter)
                .equals(List.of("acknowledgeAtHeadquarters", "acknowledgeAtLineOffice")));
    }

    @Test
    void everyActHasAPageInBothLanguages() {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        var item = trials.item(matter, "check");
        trials.act("cooperation/ask", matter, item, trials.secretary(),
                new Ask.Form("", trials.deputy().person().value(), "住处", "他住哪里？"));
        try (var screen = screen(1440, trials.secretary())) {
            for (var act : List.of("hand-over", "lend", "add-signer", "drop-signer", "ask", "copy")) {
                screen.go("/work/" + item.id() + "/acts/cooperation/" + act).check().picture("act-page-" + act);
                assertThat(screen.page().content()).doesNotContain("??");
            }
            screen.go("/matters/" + matter + "/acts/cooperation/follow").check();
            screen.go("/matters/" + matter).checkWithDiagram().picture("act-9-asked");
        }
        try (var screen = screen(390, trials.initiator())) {
            for (var act : List.of("course/withdraw", "course/cancel", "cooperation/urge", "cooperation/copy")) {
                screen.go("/matters/" + matter + "/acts/" + act).check();
                assertThat(screen.page().content()).doesNotContain("??");
            }
        }
        var asked = trials.items(matter).stream().filter(one -> one.isOpen() && !one.engine()).findFirst().orElseThrow();
        try (var screen = screen(390, trials.deputy())) {
            screen.go("/work/" + asked.id()).check().picture("act-10-question-390");
            assertThat(screen.page().content()).doesNotContain(item.number(), "??");
            screen.page().locator("textarea[name=answer]").fill("亲戚家");
            screen.page().locator(".actions .btn-p").click();
            screen.page().waitForURL(url -> url.endsWith("/work"));
            screen.go("/work/" + asked.id()).check();
            assertThat(screen.page().content()).contains("亲戚家");
        }
    }

    @Test
    void aStalePageIsAnsweredWith409AndKeepsWhatWasTyped() {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        var item = trials.item(matter, "check");
        var visitor = visitor(trials.secretary());
        var opened = visitor.get("/work/" + item.id() + "/acts/course/send-back").body();
        var form = visitor.get("/work/" + item.id()).body();
        trials.act("cooperation/hand-over", matter, item, trials.secretary(),
                new Giving.Form("", trials.leader().person().value(), "出差"));

        var answer = visitor.post("/work/" + item.id() + "/acts/course/send-back", "revision", "0", "token",
                token(opened), "to", "draft", "straight", "false", "reason", "写了很久的理由");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("写了很久的理由", "没有丢");
        assertThat(trials.open(matter)).containsExactly("check");
        assertThat(form).contains("/acts/course/send-back", "/acts/cooperation/hand-over");

        var missing = visitor.post("/work/" + item.id() + "/acts/cooperation/nothing", "revision", "0", "token", "x");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(target(visitor.get("/work/" + item.id()))).isEqualTo("/matters/" + matter);
    }

    @Test
    void whoWasWritingBesideWhatWasSentBackIsToldAndHasHisTextBefore() {
        var matter = trials.start("trialParallel");
        trials.finish(matter, "draft");
        var right = trials.item(matter, "right");
        var writer = visitor(trials.secretary());
        var token = token(writer.get("/work/" + right.id()).body());
        trials.act("course/send-back", matter, trials.item(matter, "left"), trials.deputy(),
                trials.actForm("course/send-back", "draft", false, "请补充住处"));

        for (var at : List.of("/work/" + right.id(), "/work/" + right.id() + "/draft")) {
            var answer = writer.post(at, "revision", "0", "token", token, "text", "写了很久的意见");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("写了很久的意见", "退回了", "/matters/" + matter).doesNotContain("??");
        }
        assertThat(target(writer.post("/work/" + right.id(), "revision", "0", "token", token))).isEqualTo("/matters/" + matter);
        assertThat(trials.open(matter)).containsExactly("draft");
    }

    private int copies(List<MatterId> matters, Acting reader) {
        return matters.stream().mapToInt(matter -> jdbc.sql("""
                select count(*) from matter_copy where matter_id = ? and person_id = ? and read_at is null""")
                .params(matter.value(), reader.person().value()).query(Integer.class).single()).sum();
    }

    private Browser.Screen screen(int width, Acting who) {
        var screen = width > 1000 ? Browser.desktop(port) : Browser.phone(port);
        return screen.signIn(trials.number(who), PASSWORD);
    }

    private Visitor visitor(Acting who) {
        var visitor = new Visitor(port);
        visitor.signIn(trials.number(who), PASSWORD);
        return visitor;
    }

    private static String token(String page) {
        var at = page.indexOf("name=\"token\" value=\"") + 20;
        return page.substring(at, page.indexOf('"', at));
    }
}
