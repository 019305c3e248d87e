package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.support.Browser;
import org.shouze.support.Visitor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in at the institution's identity provider, the whole way: there, back with a code, the code for a token. */
class SingleSignOnTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";
    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("shouze.sso.issuer", PROVIDER::issuer);
        settings.add("shouze.sso.client.id", () -> "shouze");
        settings.add("shouze.sso.client.secret", () -> "secret");
        settings.add("shouze.sso.claim", () -> "staff_number");
    }

    @Test
    void isTheMainWayInWhereItIsSet() {
        var page = visitor().get("/login").body();

        assertThat(page).contains("href=\"/oauth2/authorization/sso\"", "用校园统一身份认证登录", "id=\"username\"");
        assertThat(page.indexOf("统一身份认证")).isLessThan(page.indexOf("id=\"username\""));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void standsAboveThePasswordForEveryEye(boolean narrow) {
        try (var screen = narrow ? Browser.phone(port) : Browser.desktop(port)) {
            screen.go("/login").check().picture((narrow ? "phone-" : "desk-") + "login-sso");
            screen.go("/login?sso=failed").check();
        }
    }

    @Test
    void signsInWhomTheProviderKnowsByTheStaffNumber() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = visitor();
        visitor.get("/phones");
        var before = visitor.cookie("SHOUZE");

        var start = visitor.get("/oauth2/authorization/sso");
        assertThat(target(start)).contains("scope=openid", "max_age=28800").doesNotContain("prompt");
        PROVIDER.knows(secretary.number().toLowerCase(), parameter(start, "nonce"), clock.instant());
        var back = visitor.get(back(start, IdentityProvider.CODE, parameter(start, "state")));

        assertThat(target(back)).isEqualTo("/phones");
        assertThat(visitor.cookie("SHOUZE")).isNotEqualTo(before);
        assertThat(visitor.get("/phones").body()).contains("郑海燕", "外语学院党委书记");
        assertThat(visitor.get("/confirm").body()).contains("已经确认");
        assertThat(trail(secretary)).containsExactly("identity.signed-in");
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?").param(secretary.number())
                .query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void tellsWhoHasNoSeatHere() {
        var gone = appointed("丙", PASSWORD);

        for (var number : new String[] {gone.number(), "T000", null}) {
            var visitor = visitor();
            assertThat(target(signIn(visitor, number))).isEqualTo("/login?sso=unknown");
            assertThat(visitor.get("/login?sso=unknown").body()).contains("您今天在这里没有岗位");
            assertThat(target(visitor.get("/phones"))).startsWith("/login");
        }
        assertThat(trail(gone)).containsExactly("identity.sign-in-refused");
    }

    @Test
    void refusesAnAnswerItDidNotAskFor() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = visitor();
        var start = visitor.get("/oauth2/authorization/sso");
        PROVIDER.knows(secretary.number(), parameter(start, "nonce"), clock.instant());

        assertThat(target(visitor.get(back(start, IdentityProvider.CODE, "another")))).isEqualTo("/login?sso=failed");
        assertThat(target(visitor().get(back(start, IdentityProvider.CODE, parameter(start, "state"))))).isEqualTo("/login?sso=failed");
        assertThat(target(visitor.get("/phones"))).startsWith("/login");

        var again = visitor.get("/oauth2/authorization/sso");
        PROVIDER.knows(secretary.number(), "another", clock.instant());
        assertThat(target(visitor.get(back(again, IdentityProvider.CODE, parameter(again, "state"))))).isEqualTo("/login?sso=failed");

        var wrong = visitor.get("/oauth2/authorization/sso");
        assertThat(target(visitor.get(back(wrong, "no such code", parameter(wrong, "state"))))).isEqualTo("/login?sso=failed");
        assertThat(visitor.get("/login?sso=failed").body()).contains("统一身份认证没有成功");
        assertThat(trail(secretary)).isEmpty();
    }

    @Test
    void confirmsOnlyByWhatTheProviderHasJustSeenItself() {
        var auditor = appointed("审计管理员", PASSWORD, "AUDIT_ADMIN");
        var visitor = visitor();
        signIn(visitor, auditor.number());
        clock.advance(Duration.ofHours(1));
        var confirm = target(visitor.get("/audit/export.xlsx"));
        assertThat(visitor.get(confirm).body()).contains("/oauth2/authorization/sso?to=/audit/export.xlsx");

        var start = visitor.get("/oauth2/authorization/sso?to=" + encoded("/audit/export.xlsx"));
        assertThat(target(start)).contains("prompt=login", "max_age=0");
        PROVIDER.knows(auditor.number(), parameter(start, "nonce"), clock.instant().minus(Duration.ofHours(1)));
        assertThat(target(visitor.get(back(start, IdentityProvider.CODE, parameter(start, "state"))))).isEqualTo(confirm);
        assertThat(visitor.get(confirm).body()).contains("确认是您本人");

        var second = visitor.get("/oauth2/authorization/sso?to=" + encoded("/audit/export.xlsx"));
        PROVIDER.knows(auditor.number(), parameter(second, "nonce"), clock.instant());
        visitor.get(back(second, IdentityProvider.CODE, parameter(second, "state")));
        assertThat(visitor.get(confirm).body()).contains("已经确认", "href=\"/audit/export.xlsx\"");
    }

    private HttpResponse<String> signIn(Visitor visitor, String number) {
        var start = visitor.get("/oauth2/authorization/sso");
        PROVIDER.knows(number, parameter(start, "nonce"), clock.instant());
        return visitor.get(back(start, IdentityProvider.CODE, parameter(start, "state")));
    }

    private static String back(HttpResponse<String> start, String code, String state) {
        return parameter(start, "redirect_uri").replaceFirst("^https?://[^/]+", "") + "?code=" + encoded(code) + "&state="
                + encoded(state);
    }

    private static String parameter(HttpResponse<String> start, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(target(start));
        assertThat(found.find()).as(name + " in " + target(start)).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
