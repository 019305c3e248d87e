package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.organization.Person;
import org.shouze.support.Visitor;

/** What is delicate asks for the password again, a quarter of an hour after it was last given. */
class ConfirmationTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void asksAgainAfterAQuarterOfAnHour() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var page = security();

        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(target(page.post(password(secretary)))).startsWith("/accounts");
        var before = hash(secretary);
        clock.advance(Duration.ofSeconds(1));
        var asked = page.post(password(secretary));

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("<title>确认是您本人</title>", "action=\"" + password(secretary) + "\"", "href=\"/accounts\"");
        assertThat(hash(secretary)).isEqualTo(before);
    }

    @Test
    void goesOnWithEverythingTypedOnce() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var page = security();
        clock.advance(Duration.ofHours(1));

        var asked = page.post(password(secretary), "q", "两 行\r\n<b>\"&");
        assertThat(asked.body()).contains("type=\"hidden\" name=\"q\" value=\"两 行\r\n&lt;b&gt;&quot;&amp;\"");
        assertThat(asked.body().substring(asked.body().indexOf("<main"))).containsOnlyOnce("name=\"_csrf\"");
        var wrong = page.post(password(secretary), "q", "文学", "confirm-password", "not it");
        var done = page.post(password(secretary), "q", "文学", "confirm-password", PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("<title>有错：确认是您本人</title>", "密码不对", "name=\"q\" value=\"文学\"")
                .doesNotContain("not it");
        assertThat(target(done)).isEqualTo("/accounts?q=" + URLEncoder.encode("文学", StandardCharsets.UTF_8));
        assertThat(trail(secretary)).containsOnlyOnce("identity.password-issued");
        assertThat(target(page.post(password(secretary)))).startsWith("/accounts");
    }

    @Test
    void countsAndLocksAsAtSignIn() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var administrator = appointed("安全管理员", PASSWORD, "SECURITY_ADMIN");
        var page = signedIn(administrator, PASSWORD);
        page.get("/accounts");
        clock.advance(Duration.ofHours(1));

        for (int i = 0; i < 5; i++) {
            page.post(password(secretary), "confirm-password", "wrong");
        }
        var locked = page.post(password(secretary), "confirm-password", PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(422);
        assertThat(target(visitor().signIn(administrator.number(), PASSWORD))).isEqualTo("/login?error");
        assertThat(details(administrator, "identity.confirmation-refused")).hasSize(6).endsWith("wrong password", "locked");
        clock.advance(Duration.ofMinutes(15));
        assertThat(target(page.post(password(secretary), "confirm-password", PASSWORD))).startsWith("/accounts");
        assertThat(trail(administrator)).contains("identity.confirmed");
    }

    @Test
    void leadsToTheFileAskedFor() {
        var auditor = appointed("审计管理员", PASSWORD, "AUDIT_ADMIN");
        var page = signedIn(auditor, PASSWORD);
        clock.advance(Duration.ofHours(1));

        var asked = page.get("/audit/export.xlsx?person=1&name=%E7%8E%8B");
        var to = "/audit/export.xlsx?person=1&name=%E7%8E%8B";
        assertThat(target(asked)).isEqualTo("/confirm?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(page.get(target(asked)).body()).contains("确认是您本人", "href=\"/audit?person=1&amp;name=%E7%8E%8B\"");
        assertThat(page.post("/confirm", "to", to, "confirm-password", "wrong").body()).contains("密码不对");
        var confirmed = page.post("/confirm", "to", to, "confirm-password", PASSWORD);

        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(confirmed.headers().firstValue("Refresh")).contains("0; url=" + to);
        assertThat(page.download(to).headers().firstValue("Content-Type").orElse("")).contains("spreadsheet");
        assertThat(page.get(target(asked)).body()).contains("已经确认");
    }

    @Test
    void tellsHtmxToLeaveThePage() {
        var page = signedIn(appointed("审计管理员", PASSWORD, "AUDIT_ADMIN"), PASSWORD);
        clock.advance(Duration.ofHours(1));

        var answer = page.get("/audit/export.xlsx", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/confirm?to=%2Faudit%2Fexport.xlsx");
    }

    @Test
    void leadsNowhereElse() {
        var page = signedIn(appointed("审计管理员", PASSWORD, "AUDIT_ADMIN"), PASSWORD);
        for (var to : List.of("https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/nowhere",
                "/audit\r\nSet-Cookie: a=b", "/audit; url=//elsewhere.example")) {
            clock.advance(Duration.ofHours(1));
            page.get("/confirm?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));

            var confirmed = page.post("/confirm", "to", to, "confirm-password", PASSWORD);

            assertThat(confirmed.headers().firstValue("Refresh")).as(to).contains("0; url=/");
        }
    }

    @Test
    void asksOnlyThoseWhoMayGoOn() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var page = signedIn(secretary, PASSWORD);
        page.get("/password");
        clock.advance(Duration.ofHours(1));

        assertThat(page.get("/audit/export.xlsx").statusCode()).isEqualTo(403);
        assertThat(page.post(password(secretary)).body()).doesNotContain("confirm-password");
        assertThat(page.get("/password").statusCode()).isEqualTo(200);
        assertThat(target(visitor().get("/confirm"))).isEqualTo("/login");
    }

    @Test
    void takesANewPasswordForAConfirmation() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var page = security();
        clock.advance(Duration.ofHours(1));
        page.get("/password");

        page.post("/password", "present", PASSWORD, "fresh", "another one here", "again", "another one here");
        page.get("/accounts");

        assertThat(target(page.post(password(secretary)))).startsWith("/accounts");
    }

    private Visitor security() {
        var page = signedIn(appointed("安全管理员", PASSWORD, "SECURITY_ADMIN"), PASSWORD);
        page.get("/accounts");
        return page;
    }

    private static String password(Person person) {
        return "/accounts/" + person.id().value() + "/password";
    }

    private String hash(Person person) {
        return table.of(person.id().value()).orElseThrow().hash();
    }

    private List<String> details(Person person, String act) {
        return jdbc.sql("select detail from audit_entry where subject = ? and act = ? order by id")
                .params("account:" + person.id().value(), act).query(String.class).list();
    }
}
