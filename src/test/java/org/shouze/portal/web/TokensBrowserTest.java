package org.shouze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.shouze.organization.People;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the administrator who grants a token to the keeper who takes it, and back; at a desk and on a phone. */
@OnH2
class TokensBrowserTest {

    @Autowired Office office;
    @Autowired Units units;
    @Autowired People people;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @Test
    void grantedTakenAndRevoked() {
        clock.set("2021-05-26T10:00:00");
        var college = units.within(units.school().id(), Level.COLLEGE).get(5);
        var keeper = people.get(office.holder("COLLEGE_SECRETARY", college.id()).person()).number();
        for (var phone : List.of(false, true)) {
            var width = phone ? "390" : "1440";
            clock.advance(java.time.Duration.ofMinutes(1));
            try (var administrator = open(phone); var own = open(phone)) {
                administrator.signIn("A00002", "Shouze@2020").go("/tokens").check().picture("tokens-empty-" + width);
                administrator.page().locator("#name").fill("校园门户 " + width);
                administrator.page().locator("#keeper").fill("T99999");
                administrator.page().locator("form.fields .btn-p").click();
                administrator.check().picture("tokens-fault-" + width);
                assertThat(administrator.page().locator("#name").inputValue()).isEqualTo("校园门户 " + width);
                administrator.page().locator("#unit").selectOption(new SelectOption().setLabel(college.name()));
                administrator.page().locator("#keeper").fill(keeper);
                administrator.page().locator("form.fields .btn-p").click();
                administrator.page().locator(".flash .alertbar.ok").waitFor();
                administrator.check().picture("tokens-" + width);
                assertThat(row(administrator, width).innerText()).contains("等负责人领取");

                own.signIn(keeper, "Shouze@2020").go("/tokens/own").check();
                row(own, width).locator("button").first().click();
                own.check().picture("tokens-own-" + width);
                var secret = own.page().locator("code.once").innerText();
                assertThat(figures(secret)).isEqualTo(200);

                administrator.go("/tokens");
                administrator.check().picture("tokens-used-" + width);
                row(administrator, width).locator("button").click();
                administrator.page().locator(".flash .alertbar.ok").waitFor();
                assertThat(figures(secret)).isEqualTo(401);
            }
        }
    }

    private static Locator row(Screen screen, String width) {
        return screen.page().locator("tbody tr", new Page.LocatorOptions().setHasText("校园门户 " + width));
    }

    private Screen open(boolean phone) {
        return phone ? Browser.phone(port) : Browser.desktop(port);
    }

    private int figures(String secret) {
        return new Visitor(port).get("/api/v1/figures", "Authorization", "Bearer " + secret, "Accept", "application/json").statusCode();
    }
}
