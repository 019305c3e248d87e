package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What holds for every page: headers, tokens, language, text size, refusals. */
class PagesTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void carriesTheHeadersThatKeepThePageItsOwn() {
        var headers = visitor().get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy")).contains("default-src 'none'; script-src 'self'; style-src 'self'; "
                + "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(headers.allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void bindsTheSessionToTheHostUnderTls() {
        var answer = visitor().get("/login", "X-Forwarded-Proto", "https");

        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-SHOUZE=")
                && cookie.contains("Secure") && cookie.contains("Path=/") && !cookie.contains("Domain"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void carriesThemOnWhateverItAnswers() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);

        for (var answer : List.of(visitor.get("/nowhere"), visitor.get("/accounts"), visitor.get("/password", "HX-Request", "true"),
                visitor.get("/css/app.css"), visitor.post("/password"), visitor().get("/password"))) {
            assertThat(answer.headers().map()).as(answer.uri() + " " + answer.statusCode()).containsKeys("content-security-policy",
                    "x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "cross-origin-resource-policy");
            if (!answer.uri().getPath().startsWith("/css/")) {
                assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            }
        }
    }

    @Test
    void hasNothingInline() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);

        for (var page : new String[] {visitor().get("/login").body(), visitor.get("/password").body(), visitor.get("/nowhere").body()}) {
            assertThat(page).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("<style", "style=\"", "onclick");
        }
    }

    @Test
    void servesWhatPagesAreMadeOf() {
        var assets = Pattern.compile("(?:href|src)=\"(/(?:css|js|webjars|favicon)[^\"]+)\"");
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var found = assets.matcher(signedIn(secretary, PASSWORD).get("/password").body()).results().map(hit -> hit.group(1)).toList();

        assertThat(found).hasSizeGreaterThanOrEqualTo(5).allSatisfy(asset ->
                assertThat(visitor().get(asset).statusCode()).as(asset).isEqualTo(200));
        assertThat(found).as("kept by browsers until their content changes").anyMatch(asset ->
                asset.matches("/css/app-[0-9a-f]{32}\\.css")).anyMatch(asset -> asset.matches("/js/app-[0-9a-f]{32}\\.js"));
    }

    @Test
    void takesNoFormWithoutItsToken() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);

        var answer = visitor.postWithoutToken("/password", "fresh", "another one here", "again", "another one here");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面放得太久了");
        assertThat(target(visitor().postWithoutToken("/login", "username", "x", "password", "y"))).startsWith("/login");
    }

    @Test
    void speaksEnglishAndRemembersIt() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = visitor();
        visitor.get("/login");

        assertThat(target(visitor.post("/settings/language", "language", "en", "back", "/login?bye"))).isEqualTo("/login?bye");
        assertThat(visitor.get("/login").body()).contains("lang=\"en\"", "Staff number");

        visitor.signIn(secretary.number(), PASSWORD);
        visitor.get("/password");
        visitor.post("/settings/language", "language", "en", "back", "/password");
        var elsewhere = signedIn(secretary, PASSWORD);
        assertThat(elsewhere.get("/password").body()).contains("lang=\"en\"", "New password");
    }

    @Test
    void readsLargeAndRemembersIt() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);
        visitor.get("/password");

        visitor.post("/settings/large-text", "large", "true", "back", "/password");

        assertThat(visitor.get("/password").body()).containsPattern("<html[^>]*class=\"big\"");
        assertThat(signedIn(secretary, PASSWORD).get("/password").body()).containsPattern("<html[^>]*class=\"big\"");
    }

    @Test
    void leadsNowhereElseAfterASetting() {
        var visitor = visitor();
        for (var elsewhere : new String[] {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"}) {
            visitor.get("/login");
            assertThat(target(visitor.post("/settings/language", "language", "en", "back", elsewhere))).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void answersTheSameForUnknownAddressesAndAnswersInAFragmentToHtmx() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);

        var page = visitor.get("/nowhere");
        var fragment = visitor.get("/nowhere", "HX-Request", "true");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面", "<html");
        assertThat(fragment.statusCode()).isEqualTo(404);
        assertThat(fragment.body()).contains("没有这个页面").doesNotContain("<html");
    }

    @Test
    void keepsAdministrationToAdministrators() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var security = appointed("安全管理员", PASSWORD, "SECURITY_ADMIN");

        assertThat(signedIn(secretary, PASSWORD).get("/accounts").statusCode()).isEqualTo(403);
        assertThat(signedIn(security, PASSWORD).get("/accounts").statusCode()).isEqualTo(200);
        assertThat(target(signedIn(security, PASSWORD).get("/"))).isEqualTo("/accounts");
    }

    @Test
    void sendsHtmxToSignInWhenTheSessionIsGone() {
        var answer = visitor().get("/password", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithANewPassword() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var visitor = signedIn(secretary, PASSWORD);
        visitor.get("/password");

        var tooShort = visitor.post("/password", "present", PASSWORD, "fresh", "short", "again", "shorter");
        var wrong = visitor.post("/password", "present", "not it", "fresh", "another one here", "again", "another one here");

        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("有 2 处要改", "太短了", "两遍输的不一样", "<title>有错：改密码</title>");
        assertThat(wrong.body()).contains("现在的密码不对");
        assertThat(target(visitor.post("/password", "present", PASSWORD, "fresh", "another one here", "again", "another one here"))).isEqualTo("/");
    }
}
