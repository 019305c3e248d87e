package org.shouze.cockpit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.organization.People;
import org.shouze.organization.UnitId;
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

/** From the first sentence to the person reminded, at a desk and on a phone. */
@OnH2
class CockpitBrowserTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 24);

    @Autowired Office office;
    @Autowired Units units;
    @Autowired People people;
    @Autowired Rounds rounds;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private String leader;

    @BeforeEach
    void aFortnightOfReports() {
        var colleges = units.within(units.school().id(), Level.COLLEGE);
        for (int back = 13; back >= 0; back--) {
            var day = DAY.minusDays(back);
            OpenDay.at(day, clock, rounds, jdbc);
            jdbc.sql("update reporting_expected set status = 'FILED', answer = 'ZERO', filed_at = due_at - interval '1' hour,"
                    + " accepted_at = due_at, followed = 2, unreached = 0 where report_day = ?")
                    .param(day).update();
            for (int n = 0; n < colleges.size(); n++) {
                missed(day, colleges.get(n).id(), n == 2 ? back < 3 ? 4 : 0 : (n + back) % 5 == 0 ? 1 : 0);
            }
        }
        jdbc.sql("update reporting_expected set unreached = 1 where report_day in (?, ?) and unit in (?, ?)").params(DAY,
                DAY.minusDays(1), last(colleges.get(4).id()), last(colleges.get(5).id())).update();
        clock.set(DAY + "T20:22:00");
        leader = people.get(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()).person()).number();
    }

    private long last(UnitId college) {
        return jdbc.sql("select unit from reporting_expected where report_day = ? and college = ? order by unit_code desc")
                .params(DAY, college.value()).query(Long.class).list().get(0);
    }

    private void missed(LocalDate day, UnitId college, int many) {
        jdbc.sql("select id from reporting_expected where report_day = ? and college = ? order by unit_code")
                .params(day, college.value()).query(UUID.class).list().stream().limit(many).forEach(id -> jdbc.sql(
                        "update reporting_expected set status = 'DUE', answer = null, filed_at = null where id = ?")
                        .param(id).update());
    }

    @Test
    void fromTheFirstSentenceToThePersonReminded() {
        for (var phone : List.of(false, true)) {
            try (var screen = phone ? Browser.phone(port) : Browser.desktop(port)) {
                var width = phone ? "390" : "1440";
                screen.signIn(leader, "Shouze@2020").go("/cockpit").picture("cockpit-" + width).check();
                screen.page().locator(".kpi").first().click();
                screen.check().picture("cockpit-list-" + width);
                screen.go("/cockpit/figures").check().picture("cockpit-figures-" + width);
                assertThat(screen.page().content()).contains("申诉结果", "决定前听取申辩", "少于 3");
                screen.go("/cockpit/figures/hopDelay").check().picture("cockpit-durations-" + width);
                screen.go("/reporting/burden").check().picture("burden-" + width);
                screen.go("/cockpit?period=MONTH").check();
                screen.go("/cockpit");
                assertThat(screen.page().locator(".att li").first().innerText()).contains("连续 3 天未报齐");
                screen.page().locator(".att li a").first().click();
                screen.check().picture("cockpit-task-" + width);
                assertThat(screen.page().locator("#subject").inputValue()).isEqualTo("日报连续 3 天未报齐");
                assertThat(screen.page().locator("#unit").inputValue()).isNotEmpty();
                screen.go("/cockpit");
                screen.page().locator("tbody tr td a.plain").first().click();
                assertThat(screen.check().page().locator("tbody tr").first().locator("td .btn").allInnerTexts())
                        .containsExactly("督办", "改派", "催办");
                screen.page().locator("td .btn", new com.microsoft.playwright.Page.LocatorOptions().setHasText("催办")).nth(phone ? 1 : 0).click();
                screen.check().page().locator(".actions .btn-p").first().click();
                screen.page().locator(".flash .alertbar.ok").waitFor();
            }
        }
    }

    @Test
    void aCollegeSeesTheSamePageForItself() {
        var college = units.within(units.school().id(), Level.COLLEGE).get(2);
        var secretary = people.get(office.holder("COLLEGE_SECRETARY", college.id()).person()).number();
        try (var screen = Browser.desktop(port)) {
            screen.signIn(secretary, "Shouze@2020").go("/cockpit").check().picture("cockpit-college-1440");
            assertThat(screen.page().locator("h1").innerText()).isEqualTo(college.name() + "落实情况");
            assertThat(screen.page().content()).doesNotContain("四种形态");
            assertThat(screen.go("/cockpit/figures").page().content()).doesNotContain("申诉结果");
            screen.go("/cockpit");
            screen.page().locator(".tb tbody tr a").first().click();
            screen.check().picture("cockpit-branch-1440");
        }
    }
}
