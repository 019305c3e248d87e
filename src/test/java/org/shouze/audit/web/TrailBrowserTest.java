package org.shouze.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class TrailBrowserTest {

    private static final String SYSTEM_ADMIN = "A00001";
    private static final String AUDIT_ADMIN = "A00003";

    @Value("${shouze.demo.password}") String password;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theAuditAdministratorFindsWhoSignedIn(boolean phone) {
        try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
            var page = screen.signIn(AUDIT_ADMIN, password).go("/audit").check().page();
            page.locator("#act").fill("identity");
            page.locator("form[action='/audit'] button").click();

            assertThat(page.locator("#list").innerText()).contains("identity.signed-in");
            screen.check();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit/export.xlsx"})
    void nobodyElseSeesTheTrail(String path) {
        var administrator = new Visitor(port);
        administrator.signIn(SYSTEM_ADMIN, password);

        assertThat(administrator.get(path).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(302);
    }
}
