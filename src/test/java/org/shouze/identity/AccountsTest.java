package org.shouze.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.support.Visitor.target;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.organization.OrganizationChanged;
import org.shouze.organization.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class AccountsTest extends AtTheDoor {

    private static final String PASSWORD = "correct horse battery";

    @Autowired ApplicationEventPublisher events;

    @Test
    void openWithAnAppointmentAndKeepTheirPasswordAfterwards() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");

        events.publishEvent(new OrganizationChanged(Actor.SYSTEM));

        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void areFoundByNumberAndByNameWithTheirState() {
        var open = appointed("欧阳文", PASSWORD, "COLLEGE_SECRETARY");
        var locked = appointed("欧阳武", PASSWORD, "COLLEGE_SECRETARY");
        for (int i = 0; i < 5; i++) {
            visitor().signIn(locked.number(), "wrong");
        }

        assertThat(accounts.search(open.number().toLowerCase(), 10)).singleElement()
                .satisfies(found -> assertThat(found.state()).isEqualTo(Accounts.State.OPEN));
        assertThat(accounts.search("欧阳", 10)).extracting(Accounts.AccountView::state)
                .containsExactly(Accounts.State.OPEN, Accounts.State.LOCKED);
    }

    @Test
    void areUnlockedByTheSecurityAdministrator() {
        var locked = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        for (int i = 0; i < 5; i++) {
            visitor().signIn(locked.number(), "wrong");
        }
        var security = securityAdministrator();
        var page = signedIn(security, PASSWORD);
        page.get("/accounts");

        assertThat(target(page.post("/accounts/" + locked.id().value() + "/unlock", "q", "T7"))).isEqualTo("/accounts?q=T7");

        assertThat(target(visitor().signIn(locked.number(), PASSWORD))).isEqualTo("/");
        assertThat(trail(locked)).contains("identity.unlocked");
    }

    @Test
    void getAPasswordThatIsShownOnceAndEndsAllSessions() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var elsewhere = signedIn(secretary, PASSWORD);
        var page = signedIn(securityAdministrator(), PASSWORD);
        page.get("/accounts");

        page.post("/accounts/" + secretary.id().value() + "/password");
        var shown = Pattern.compile("<code class=\"once\">([^<]+)</code>").matcher(page.get("/accounts").body());

        assertThat(shown.find()).isTrue();
        assertThat(page.get("/accounts").body()).doesNotContain(shown.group(1));
        assertThat(target(elsewhere.get("/password"))).startsWith("/login");
        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/login?error");
        var newcomer = visitor();
        newcomer.signIn(secretary.number(), shown.group(1));
        assertThat(target(newcomer.get("/session"))).isEqualTo("/password");
    }

    @Test
    void areDisabledAndEnabledAgain() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var security = Actor.SYSTEM;

        accounts.disable(security, secretary.id());
        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/login?error");
        accounts.enable(security, secretary.id());

        assertThat(target(visitor().signIn(secretary.number(), PASSWORD))).isEqualTo("/");
    }

    @Test
    void areNotDisabledOrResetByTheirOwner() {
        var security = securityAdministrator();
        var self = new Actor(security.id().value(), security.name(), null, null, null);

        assertThatThrownBy(() -> accounts.disable(self, security.id())).isInstanceOf(OwnAccount.class);
        assertThatThrownBy(() -> accounts.issuePassword(self, security.id())).isInstanceOf(OwnAccount.class);
        var page = signedIn(security, PASSWORD);
        page.get("/accounts");
        var refused = page.post("/accounts/" + security.id().value() + "/disable");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("不能停用或重置自己的账号");
    }

    @Test
    void endOtherSessionsWhenThePasswordChangesAndKeepThisOne() {
        var secretary = appointed("郑海燕", PASSWORD, "COLLEGE_SECRETARY");
        var here = signedIn(secretary, PASSWORD);
        var there = signedIn(secretary, PASSWORD);
        here.get("/password");

        here.post("/password", "present", PASSWORD, "fresh", "another one here", "again", "another one here");

        assertThat(here.get("/session").statusCode()).isEqualTo(204);
        assertThat(target(there.get("/session"))).startsWith("/login");
    }

    private Person securityAdministrator() {
        return appointed("安全管理员", PASSWORD, "SECURITY_ADMIN");
    }
}
