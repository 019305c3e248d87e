package org.shouze.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Person;
import org.shouze.organization.PersonId;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.Statements;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the person concerned, and of the officers beside them. */
@OnH2
class PassPageTest {

    @Autowired Hearings hearings;
    @Autowired Passes passes;
    @Autowired Matters matters;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired Statements statements;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @Test
    void unknownWrongExpiredRevokedAndLockedLookAndTakeTheSame() {
        var open = laid();
        var expired = laid();
        var revoked = laid();
        var locked = laid();
        passes.revoke(revoked.matter, passes.of(revoked.matter, revoked.officer).get(0).id(), revoked.officer);
        for (int i = 0; i < 5; i++) {
            passes.open(locked.pass.number(), "wrong", "elsewhere");
        }
        var visitor = new Visitor(port);
        visitor.get("/pass");
        visitor.post("/pass", "number", "1", "code", "2");

        var page = bare(visitor.post("/pass", "number", "00000000", "code", "wrong-code").body());
        var sent = statements.of(() -> visitor.post("/pass", "number", "00000000", "code", "wrong-code"));
        for (var attempt : List.of(List.of(open.pass.number(), "wrong-code"),
                List.of(revoked.pass.number(), revoked.pass.code()), List.of(locked.pass.number(), locked.pass.code()))) {
            assertSame(visitor, attempt, page, sent);
        }
        clock.advance(Duration.ofDays(20));
        visitor.post("/pass", "number", "1", "code", "2");
        assertSame(visitor, List.of(expired.pass.number(), expired.pass.code()), page, sent);
    }

    private void assertSame(Visitor visitor, List<String> attempt, String page, List<String> sent) {
        var answer = new Object() { java.net.http.HttpResponse<String> value; };
        assertThat(statements.of(() -> answer.value = visitor.post("/pass", "number", attempt.get(0), "code", attempt.get(1))))
                .isEqualTo(sent);
        assertThat(answer.value.statusCode()).isEqualTo(422);
        assertThat(bare(answer.value.body()).replace(attempt.get(0), "00000000")).isEqualTo(page);
    }

    /** Without the token, which differs each time. */
    private static String bare(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void aPassOpensNothingButItsOwnPages() {
        var laid = laid();
        var visitor = new Visitor(port);
        visitor.get("/pass");
        assertThat(visitor.get("/pass/matter").headers().firstValue("Location").orElseThrow()).endsWith("/pass");

        var in = visitor.post("/pass", "number", laid.pass.number(), "code", laid.pass.code());

        assertThat(Visitor.target(in)).isEqualTo("/pass/matter");
        var page = visitor.get("/pass/matter/" + laid.asked);
        assertThat(page.body()).contains("问：昨天为什么没有报").doesNotContain("/work");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(Visitor.target(visitor.get("/work"))).startsWith("/login");
        assertThat(Visitor.target(visitor.get("/hearings/" + laid.matter))).startsWith("/login");
        var other = laid();
        assertThat(visitor.get("/pass/matter/" + other.asked).statusCode()).isEqualTo(404);

        passes.revoke(laid.matter, passes.of(laid.matter, laid.officer).get(0).id(), laid.officer);
        assertThat(Visitor.target(visitor.get("/pass/matter/" + laid.asked))).isEqualTo("/pass?ended");
    }

    @Test
    void whatBecameVoidIsStillReadAndMarkedOnBothSides() {
        var laid = laid();
        var visitor = new Visitor(port);
        visitor.get("/pass");
        visitor.post("/pass", "number", laid.pass.number(), "code", laid.pass.code());
        visitor.get("/pass/matter/" + laid.asked);
        visitor.post("/pass/matter/" + laid.asked, "outcome", "REFUSED", "statements", "第二段不符", "name",
                laid.subject.name(), "code", laid.pass.code());
        var officer = new Visitor(port);
        officer.signIn(people.get(PersonId.of(laid.officer)).number(), "Shouze@2020");

        hearings.annul(laid.matter, laid.officer);

        assertThat(visitor.get("/pass/matter").body()).contains("已作废，不作数").doesNotContain("您没有签字，已注明");
        assertThat(visitor.get("/pass/matter/" + laid.asked).body()).contains("这一份已经作废", "第二段不符");
        assertThat(officer.get("/hearings/" + laid.matter).body()).contains("已作废，不作数");
        assertThat(officer.get("/hearings/" + laid.matter + "/" + laid.asked).body()).contains("已作废，不作数", "第二段不符");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() {
        var laid = laid();
        var visitor = new Visitor(port);
        visitor.get("/pass");
        visitor.post("/pass", "number", laid.pass.number(), "code", laid.pass.code());
        visitor.get("/pass/matter/" + laid.asked);

        var answer = visitor.post("/pass/matter/" + laid.asked, "outcome", "REFUSED", "statements", "", "name",
                laid.subject.name(), "code", laid.pass.code());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("拒绝的，写明理由").contains("value=\"" + laid.subject.name() + "\"");
        assertThat(hearings.get(laid.asked).isOpen()).isTrue();
    }

    @Test
    void anOfficerIsToldWhatIsWrongWithThePassHeAsksFor() {
        var laid = laid();
        var visitor = new Visitor(port);
        visitor.signIn(people.get(PersonId.of(laid.officer)).number(), "Shouze@2020");
        visitor.get("/hearings/" + laid.matter);

        var unstated = visitor.post("/hearings/" + laid.matter + "/passes", "hearing", laid.asked.toString(), "days", "15");
        var endless = visitor.post("/hearings/" + laid.matter + "/passes", "hearing", laid.asked.toString(), "days", "many",
                "inPerson", "true");

        assertThat(unstated.statusCode()).isEqualTo(422);
        assertThat(unstated.body()).contains("凭证只能当面交给本人");
        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.body()).contains("有效期 1 到 60 天").contains("value=\"many\"");
    }

    @Test
    void refusesToSignOnThePhoneWithoutScripts() {
        var laid = laid();
        try (var screen = Browser.withoutScripts(port)) {
            screen.go("/pass").picture("hearing-pass-phone");
            screen.page().locator("#number").fill(laid.pass.number());
            screen.page().locator("#code").fill(laid.pass.code());
            screen.page().locator("main form button").click();
            screen.picture("hearing-laid-phone");
            screen.page().locator("main .wl a").click();
            screen.page().locator("input[value=REFUSED]").check();
            screen.page().locator("#statements0").fill("第二段与事实不符");
            screen.page().locator("#name").fill(laid.subject.name());
            screen.page().locator("#code").fill(laid.pass.code());
            screen.picture("hearing-answer-phone");
            screen.page().locator("main form .btn-p").click();
            screen.page().getByText("已收到您的答复").waitFor();
            screen.picture("hearing-answered-phone");
        }
        assertThat(hearings.words(laid.asked).statements()).containsExactly("第二段与事实不符");
    }

    @Test
    void anOfficerHandsOverAPassAndEntersAPaper() {
        var laid = laid();
        for (var screen : List.of(Browser.desktop(port), Browser.phone(port))) {
            try (screen) {
                screen.signIn(people.get(PersonId.of(laid.officer)).number(), "Shouze@2020");
                screen.go("/hearings/" + laid.matter).check();
                var width = screen.page().viewportSize().width > 1000 ? "desktop" : "phone";
                screen.picture("hearings-" + width);
                screen.page().locator("#inPerson").check();
                screen.page().getByText("生成凭证").click();
                screen.page().locator("#pass-code").waitFor();
                screen.check().picture("hearing-issued-" + width);
                screen.go("/hearings/" + laid.matter + "/" + laid.asked + "/paper").check().picture("hearing-paper-" + width);
                screen.page().locator("main form .btn-p").click();
                screen.page().locator(".errors").waitFor();
                screen.check();
            }
        }
        try (var screen = Browser.desktop(port)) {
            var pass = passes.issue(laid.matter, Concerned.of(laid.subject.id()), 15, true, laid.officer);
            screen.go("/pass").check().picture("hearing-pass-desktop");
            screen.page().locator("#number").fill(pass.number());
            screen.page().locator("#code").fill(pass.code());
            screen.page().locator("main form button").click();
            screen.check().picture("hearing-laid-desktop");
            screen.page().locator("main .wl a").click();
            screen.check().picture("hearing-answer-desktop");
        }
    }

    private record Laid(MatterId matter, HearingId asked, Actor officer, Person subject, Passes.Issued pass) {}

    private Laid laid() {
        clock.set("2020-02-06T09:00:00");
        var officer = office.holder("OFFICE_HEAD", "组织部").actor();
        var subject = people.get(office.holder("COLLEGE_SECRETARY", "外语学院党委").person());
        var matter = matters.newId();
        matters.open(List.of(NewMatter.confidential(matter, "interview", matters.nextNumber("约谈试", 2020), "组织约谈",
                units.named("组织部").orElseThrow(), PersonId.of(officer), List.of())));
        var asked = hearings.ask(new NewHearing(matter, Kind.SIGN, Concerned.of(subject.id()),
                Shown.of("谈话记录", "谈话内容", "问：昨天为什么没有报？\n答：我以为支部已经报了。"), clock.instant().plus(Duration.ofDays(2))), officer);
        return new Laid(matter, asked, officer, subject, passes.issue(matter, Concerned.of(subject.id()), 15, true, officer));
    }
}
