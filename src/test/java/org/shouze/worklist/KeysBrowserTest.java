package org.shouze.worklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox at a desk without a mouse. */
@OnH2
class KeysBrowserTest extends Desk {

    @LocalServerPort int port;
    private String number;

    @BeforeEach
    void threeThingsWait() {
        at("17:20");
        var busy = clerks("党委办公室", 1).get(0);
        number = people.get(busy.person()).number();
        grids.all().stream().skip(200).filter(grid -> grid.people() > 0 && waiting(report(grid), "fileReport")).limit(3)
                .forEach(grid -> substitutions.set(Actor.SYSTEM, keeper(grid).person(), number, grid.keeper(), DAY, DAY));
    }

    @Test
    void anItemIsChosenOpenedAndLeft() {
        try (var screen = Browser.desktop(port).signIn(number, "Shouze@2020").go("/work")) {
            var rows = screen.page().locator("#list .wi a.t");
            press(screen, "j");
            assertThat(rows.nth(0)).isFocused();
            press(screen, "j");
            press(screen, "k");
            press(screen, "j");
            assertThat(rows.nth(1)).isFocused();

            press(screen, "Enter");
            var heading = screen.page().locator("#detail h1");
            assertThat(heading).isFocused();
            assertThat(heading).hasText(rows.nth(1).innerText());

            press(screen, "Escape");
            assertThat(rows.nth(1)).isFocused();
            press(screen, "/");
            assertThat(screen.page().locator("#q")).isFocused();
        }
    }

    @Test
    void singleKeysAreListedAndCanBeSwitchedOff() {
        try (var screen = Browser.desktop(port).signIn(number, "Shouze@2020").go("/work")) {
            var keys = screen.page().locator("dialog#keys");
            press(screen, "?");
            assertThat(keys).isVisible();
            screen.check();
            keys.locator("input").uncheck();
            press(screen, "Escape");
            assertThat(keys).isHidden();

            press(screen, "?");
            press(screen, "j");
            assertThat(keys).isHidden();
            assertThat(screen.page().locator("#list .wi a.t:focus")).hasCount(0);
        }
    }

    private static void press(Browser.Screen screen, String key) {
        screen.page().keyboard().press(key);
    }
}
