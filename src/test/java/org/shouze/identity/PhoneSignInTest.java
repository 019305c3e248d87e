package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.organization.Person;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A phone its owner registered stays signed in for ordinary work. */
class PhoneSignInTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";
    private static final String PHONE = "SHOUZE-PHONE";

    @Autowired Phones phones;

    @Test
    void staysSignedInForFourteenDays() {
        var keeper = keeper();
        var phone = registered(keeper);

        clock.advance(Duration.ofDays(14).minusSeconds(1));
        phone.forget("SHOUZE");
        assertThat(phone.get("/phones").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        phone.forget("SHOUZE");

        assertThat(target(phone.get("/phones"))).isEqualTo("/login");
        assertThat(trail(keeper)).containsExactly("identity.signed-in", "identity.phone-registered", "identity.signed-in");
    }

    @Test
    void goesOnWhereItWasWhenTheDayIsOver() {
        var phone = registered(keeper());

        clock.advance(Duration.ofHours(8));
        var over = phone.get("/phones?from=here");

        assertThat(target(over)).isEqualTo("/phones?from=here");
        assertThat(phone.get("/phones?from=here").statusCode()).isEqualTo(200);
        assertThat(phone.get("/phones").body()).contains("data-idle-seconds=\"0\"");
    }

    @Test
    void doesNotHappenUnasked() {
        var keeper = keeper();
        var visitor = signedIn(keeper, PASSWORD);

        assertThat(visitor.cookie(PHONE)).isNull();
        assertThat(visitor.get("/phones").body()).contains("没有登记过的手机").contains("data-idle-seconds=\"1800\"");
    }

    @Test
    void isNotForAdministrators() {
        var security = appointed("安全管理员", PASSWORD, "SECURITY_ADMIN");

        assertThat(registered(security).cookie(PHONE)).isNull();

        var promoted = keeper();
        var phone = registered(promoted);
        holds(promoted, "SYSTEM_ADMIN");
        phone.forget("SHOUZE");
        assertThat(target(phone.get("/phones"))).isEqualTo("/login");
        assertThat(phone.cookie(PHONE)).isNull();
    }

    @Test
    void getsANewTokenAtEachVisit() {
        var phone = registered(keeper());
        var first = phone.cookie(PHONE);

        phone.forget("SHOUZE");
        phone.get("/phones");
        var second = phone.cookie(PHONE);

        assertThat(second).isNotEqualTo(first).startsWith(first.substring(0, 36));
        assertThat(jdbc.sql("select count(*) from identity_phone where token like ? or token = ?")
                .params("%" + second.substring(37) + "%", second).query(Long.class).single()).isZero();
    }

    @Test
    void isLetInByTwoPagesOpenedAtOnce() {
        var phone = registered(keeper());
        var shown = phone.cookie(PHONE);
        phone.forget("SHOUZE");

        assertThat(visitor().get("/phones", "Cookie", PHONE + "=" + shown).statusCode()).isEqualTo(200);
        clock.advance(Phones.TOGETHER.minusSeconds(1));
        assertThat(phone.get("/phones").statusCode()).isEqualTo(200);
        assertThat(phone.cookie(PHONE)).isEqualTo(shown);
    }

    @Test
    void isTrustedNoMoreOnceItsTokenWasCopied() {
        var keeper = keeper();
        var phone = registered(keeper);
        var other = registered(keeper);
        var thief = visitor();
        assertThat(thief.get("/phones", "Cookie", PHONE + "=" + phone.cookie(PHONE)).statusCode()).isEqualTo(200);
        phone.forget("SHOUZE");

        clock.advance(Phones.TOGETHER);

        assertThat(target(phone.get("/phones"))).isEqualTo("/login");
        assertThat(target(thief.get("/phones"))).startsWith("/login");
        assertThat(target(other.get("/phones"))).startsWith("/login");
        assertThat(trail(keeper)).contains("identity.phone-copied");
    }

    @Test
    void isSignedOutByItsOwnerFromElsewhere() {
        var keeper = keeper();
        var lost = registered(keeper);
        var desk = signedIn(keeper, PASSWORD);
        var id = lost.cookie(PHONE).substring(0, 36);
        assertThat(desk.get("/phones").body()).contains("iPhone · Safari", "/phones/" + id + "/remove").doesNotContain("就是这台");

        assertThat(target(desk.post("/phones/" + id + "/remove"))).isEqualTo("/phones");

        assertThat(target(lost.get("/phones"))).startsWith("/login");
        assertThat(desk.get("/phones").body()).contains("那台设备已经退出");
        assertThat(trail(keeper)).contains("identity.phone-removed");
    }

    @Test
    void isNobodyElsesToSignOut() {
        var phone = registered(keeper());
        var other = signedIn(keeper(), PASSWORD);
        other.get("/phones");

        assertThat(other.post("/phones/" + phone.cookie(PHONE).substring(0, 36) + "/remove").statusCode()).isEqualTo(404);
        assertThat(phone.get("/phones").body()).contains("就是这台");
    }

    @Test
    void endsWithSigningOutWithANewPasswordAndWithTheAccount() {
        var keeper = keeper();
        var signedOut = registered(keeper);
        signedOut.get("/phones");
        signedOut.post("/logout");
        assertThat(signedOut.cookie(PHONE)).isNull();
        assertThat(phones.of(keeper.id())).isEmpty();

        var changed = registered(keeper);
        changed.get("/password");
        changed.post("/password", "present", PASSWORD, "fresh", "another one here", "again", "another one here");
        assertThat(phones.of(keeper.id())).isEmpty();
        assertThat(changed.get("/phones").body()).contains("没有登记过的手机").contains("data-idle-seconds=\"1800\"");

        for (var act : List.of("disable", "sign-out", "password")) {
            var person = keeper();
            var phone = registered(person);
            var security = signedIn(appointed("安全管理员", PASSWORD, "SECURITY_ADMIN"), PASSWORD);
            security.get("/accounts");
            security.post("/accounts/" + person.id().value() + "/" + act);
            assertThat(target(phone.get("/phones"))).as(act).startsWith("/login");
        }
    }

    @Test
    void isAskedAgainWhereOthersAreAskedAfterAWhile() {
        var keeper = keeper();
        var phone = registered(keeper);
        phone.forget("SHOUZE");
        phone.get("/phones");

        assertThat(phone.get("/confirm").body()).contains("确认是您本人");
        phone.post("/confirm", "to", "/phones", "confirm-password", PASSWORD);
        assertThat(phone.get("/confirm").body()).contains("已经确认");
        assertThat(phone.get("/phones").body()).contains("就是这台");
    }

    @Test
    void keepsItsCookieToItselfAndToTls() {
        var keeper = keeper();
        var visitor = visitor();
        visitor.get("/login");
        var plain = visitor.post("/login", "username", keeper.number(), "password", PASSWORD, "phone", "on").headers()
                .allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith(PHONE)).findFirst().orElseThrow();

        assertThat(plain).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600").doesNotContain("Domain");
        assertThat(visitor().get("/phones", "X-Forwarded-Proto", "https", "Cookie", "__Host-" + PHONE + "="
                + visitor.cookie(PHONE)).headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-" + PHONE) && cookie.contains("Secure"));
    }

    private Person keeper() {
        return appointed("李慧", PASSWORD, "GRID_KEEPER");
    }

    private Visitor registered(Person person) {
        var phone = visitor();
        phone.signIn(person.number(), PASSWORD, "phone", "on");
        return phone;
    }
}
