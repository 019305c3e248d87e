package org.shouze.briefing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.People;
import org.shouze.organization.UnitKind.Level;
import org.shouze.organization.Units;
import org.shouze.reporting.Rounds;
import org.shouze.support.Browser;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.OpenDay;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the cockpit to the briefing that is kept, at a desk and on a phone. */
@OnH2
class BriefingBrowserTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 22);

    @Autowired Office office;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Rounds rounds;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private String leader;

    @BeforeEach
    void someDaysOfReports() {
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        for (int back = 3; back >= 0; back--) {
            OpenDay.at(DAY.minusDays(back), clock, rounds, jdbc);
            jdbc.sql("update reporting_expected set status = 'FILED', answer = 'ZERO', filed_at = due_at where report_day = ?")
                    .param(DAY.minusDays(back)).update();
        }
        jdbc.sql("update reporting_expected set status = 'DUE', answer = null, filed_at = null where report_day = ? and college = ?")
                .params(DAY, colleges.get(2).id().value()).update();
        clock.set(DAY + "T20:22:00");
        leader = people.get(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()).person()).number();
    }

    @Test
    void fromTheCockpitToTheBriefingThatIsKept() {
        for (var phone : List.of(false, true)) {
            try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
                var width = phone ? "390" : "1440";
                clock.advance(Duration.ofMinutes(1));
                screen.signIn(leader, "Shouze@2020").go("/cockpit").check().picture("briefing-cockpit-" + width);
                screen.page().locator("a.btn:visible", new com.microsoft.playwright.Page.LocatorOptions().setHasText("打印简报")).click();
                screen.check().picture("briefing-preview-" + width);
                assertThat(screen.page().locator(".paper__number").innerText()).isEqualTo("预览，没有编号");
                screen.page().locator("form[data-once] .btn-p").click();
                screen.check().picture("briefing-issued-" + width);
                var number = screen.page().locator(".paper__number").innerText();
                assertThat(number).startsWith("简报〔2021〕");
                screen.page().locator(".crumb a").click();
                screen.check().picture("briefing-list-" + width);
                assertThat(screen.page().locator("tbody").innerText()).contains(number);
            }
        }
    }
}
