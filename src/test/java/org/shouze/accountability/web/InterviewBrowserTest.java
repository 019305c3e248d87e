package org.shouze.accountability.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.InterviewStatus;
import org.shouze.accountability.Interviews;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Outcome;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A talk whose record the person concerned will not sign: by a pass on his phone, and on paper. */
@OnH2
class InterviewBrowserTest {

    private static final String PASSWORD = "Shouze@2020";

    @Autowired Interviews interviews;
    @Autowired Hearings hearings;
    @Autowired Office office;
    @Autowired People people;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @Test
    void refusedByPassWithOfficersOnTheDesktop() {
        walk("desktop", true);
    }

    @Test
    void refusedOnPaperWithOfficersOnThePhone() {
        walk("phone", false);
    }

    private void walk(String width, boolean byPass) {
        clock.set("2020-02-10T09:00:00");
        var clerk = office.holder("OFFICE_CLERK", "组织部");
        var head = office.holder("OFFICE_HEAD", "组织部");
        var subject = people.get(office.holder("COLLEGE_DEPUTY_SECRETARY", "外语学院党委").person());
        MatterId matter;
        try (var screen = signedIn(width, clerk)) {
            screen.go("/interviews/new").check();
            screen.page().locator("main form .btn-p").click();
            screen.page().locator(".errors").waitFor();
            screen.check();
            screen.page().locator("input[value=TALK]").check();
            screen.page().locator("#subject").fill(subject.number());
            screen.page().locator("#subjectKind").selectOption("LEADING_CADRE");
            screen.page().locator("#phrase").selectOption("PERFUNCTORY");
            screen.page().locator("#conduct").fill("2020-02-05");
            screen.page().locator("#facts").fill("2月3日至5日，三次没有核实就签字");
            screen.picture("interview-new-" + width);
            screen.page().locator("main form .btn-p").click();
            screen.page().waitForURL(url -> url.contains("/matters/"));
            look(screen, "interview-matter-" + width);
            matter = MatterId.of(screen.page().url().replaceAll(".*/matters/([0-9a-f-]+).*", "$1"));
        }
        try (var screen = signedIn(width, head)) {
            open(screen, matter, "approveInterview", head);
            look(screen, "interview-approve-" + width);
            screen.page().locator("input[value=APPROVE]").check();
            send(screen);
        }
        try (var screen = signedIn(width, clerk)) {
            open(screen, matter, "notifySubject", clerk);
            crew(screen, head, office.holder("OFFICE_HEAD", "宣传部"), clerk);
            screen.page().locator("#talkAt").fill("2020-02-10T15:00");
            screen.page().locator("#place").fill("行政楼301");
            screen.page().locator("#notice").fill("日报核实情况");
            look(screen, "interview-notify-" + width);
            send(screen);
            clock.set("2020-02-10T16:00:00");
            open(screen, matter, "holdTalk", clerk);
            screen.page().locator("#heldAt").fill("2020-02-10T15:10");
            screen.page().locator("#record").fill("问：为什么没有核实？\n答：我以为支部核实过了。");
            look(screen, "interview-talk-" + width);
            send(screen);
            open(screen, matter, "recordSignature", clerk);
            screen.checkWithDiagram();
            if (byPass) {
                refuseByPass(screen, matter, subject.name());
            } else {
                refuseOnPaper(screen, matter);
            }
            open(screen, matter, "recordSignature", clerk);
            look(screen, "interview-signature-" + width);
            assertThat(screen.page().locator("#task").innerText()).contains("拒绝，已注明").contains("第二段与事实不符");
            send(screen);
        }
        try (var screen = signedIn(width, head)) {
            open(screen, matter, "judgeTalk", head);
            screen.page().locator("#opinion").fill("当面指出，限期改正");
            look(screen, "interview-judge-" + width);
            send(screen);
        }
        try (var screen = signedIn(width, clerk)) {
            open(screen, matter, "fileInterview", clerk);
            screen.page().locator("#feedback").fill("当面告知");
            screen.page().locator("#conclusion").fill("已改");
            send(screen);
            screen.go("/matters/" + matter + "/diagram").checkWithDiagram().picture("interview-diagram-" + width);
            screen.go("/interviews").check().picture("interviews-" + width);
            assertThat(screen.page().locator("main").innerText()).contains("已归档").doesNotContain(subject.name());
        }
        assertThat(interviews.get(matter).status()).isEqualTo(InterviewStatus.CLOSED);
        assertThat(hearings.of(matter).get(0).answer().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(hearings.of(matter).get(0).answer().onPaper()).isEqualTo(!byPass);
    }

    private void refuseByPass(Screen officer, MatterId matter, String name) {
        officer.go("/hearings/" + matter);
        officer.page().locator("#inPerson").check();
        officer.page().getByText("生成凭证").click();
        officer.page().locator("main input[type=password]").fill(PASSWORD); // seven hours after he signed in
        officer.page().locator("main form .btn-p").click();
        officer.page().locator("#pass-code").waitFor();
        var number = officer.page().locator("#pass-number").innerText();
        var code = officer.page().locator("#pass-code").innerText();
        try (var phone = Browser.phone(port)) {
            phone.go("/pass").check();
            phone.page().locator("#number").fill(number);
            phone.page().locator("#code").fill(code);
            phone.page().locator("main form button").click();
            phone.page().locator("main .wl a").click();
            phone.check().picture("interview-pass-phone");
            phone.page().locator("input[value=REFUSED]").check();
            phone.page().locator("#statements0").fill("第二段与事实不符");
            phone.page().locator("#name").fill(name);
            phone.page().locator("#code").fill(code);
            phone.page().locator("main form .btn-p").click();
            phone.page().getByText("已收到您的答复").waitFor();
            phone.check();
        }
    }

    private void refuseOnPaper(Screen officer, MatterId matter) {
        officer.go("/hearings/" + matter + "/" + hearings.of(matter).get(0).id() + "/paper").check();
        officer.page().locator("input[value=REFUSED]").check();
        officer.page().locator("#statement").fill("看过后说第二段与事实不符，拒绝签字");
        officer.page().locator("#writtenAt").fill("2020-02-10T16:00");
        officer.page().locator("#witnessOne").fill(number(office.holder("OFFICE_HEAD", "组织部")));
        officer.page().locator("#witnessTwo").fill(number(office.holder("OFFICE_HEAD", "宣传部")));
        officer.page().locator("#scan").setInputFiles(new FilePayload("谈话记录.txt", "text/plain",
                "拒绝签字，见证人二人".getBytes(StandardCharsets.UTF_8)));
        officer.page().locator("main form .btn-p").click();
        officer.page().getByText("已录入").waitFor();
        officer.check().picture("interview-paper-phone");
    }

    @Test
    void showsLeadersNumbersAndNoneThatPointAtSomebody() {
        clock.set("2019-03-04T09:00:00");
        var clerk = office.holder("OFFICE_CLERK", "组织部");
        var matter = interviews.propose(new InterviewProposal(InterviewKind.ADMONITION,
                office.holder("COLLEGE_DEPUTY_SECRETARY", "人文学院党总支").person(), SubjectKind.LEADING_CADRE, Phrase.SHIRKING,
                clock.instant().atZone(clock.getZone()).toLocalDate(), "推给支部", false, null), clerk.actor());
        var leader = new Visitor(port);
        leader.signIn(number(office.holder("PRESIDENT", "中共滨海师范学院委员会")), PASSWORD);

        var page = leader.get("/interviews");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("少于 3").doesNotContain(interviews.get(matter).number());
        assertThat(leader.get("/matters/" + matter).statusCode()).isEqualTo(404);
        assertThat(bare(leader.get("/hearings/" + matter).body()))
                .isEqualTo(bare(leader.get("/hearings/" + UUID.randomUUID()).body()));
        var keeper = new Visitor(port);
        keeper.signIn(number(office.holder(office.grid("WG0008").keeper())), PASSWORD);
        assertThat(keeper.get("/interviews").body()).doesNotContain("少于 3");
        assertThat(keeper.get("/interviews/new").statusCode()).isEqualTo(404);
    }

    /** Without its own address and the token, which differ each time. */
    private static String bare(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("(value|content)=\"[\\w-]{60,}\"", "");
    }

    private Screen signedIn(String width, Acting who) {
        var screen = width.equals("phone") ? Browser.phone(port) : Browser.desktop(port);
        return screen.signIn(number(who), PASSWORD);
    }

    private void open(Screen screen, MatterId matter, String node, Acting by) {
        screen.go("/work/" + office.task(matter, node, by).id());
    }

    private void crew(Screen screen, Acting lead, Acting second, Acting recorder) {
        screen.page().locator("#lead").fill(number(lead));
        screen.page().locator("#second").fill(number(second));
        screen.page().locator("#recorder").fill(number(recorder));
    }

    /** From the top: what a sticky bar half covers is no fault of the page. */
    private static void look(Screen screen, String name) {
        screen.page().evaluate("window.scrollTo(0, 0)");
        screen.checkWithDiagram().picture(name);
    }

    private static void send(Screen screen) {
        screen.page().locator("form.task .actions .btn-p").click();
        screen.page().waitForURL(url -> url.endsWith("/work"));
    }

    private String number(Acting who) {
        return people.get(who.person()).number();
    }
}
