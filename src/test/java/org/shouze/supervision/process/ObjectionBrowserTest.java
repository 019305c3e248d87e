package org.shouze.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.People;
import org.shouze.organization.UnitId;
import org.shouze.organization.Units;
import org.shouze.supervision.Inspections;
import org.shouze.supervision.Instrument;
import org.shouze.supervision.NewInspection;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit objects on the page of the inspection and reads the answer, at the desk and on the phone. */
@OnH2
class ObjectionBrowserTest {

    @Autowired Inspections inspections;
    @Autowired Office office;
    @Autowired People people;
    @Autowired Units units;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void isFiledReviewedAndRead(int width) {
        clock.set("2020-03-13T09:00:00");
        var college = units.named("外语学院党委").orElseThrow();
        var secretary = office.holder("COLLEGE_SECRETARY", college.id());
        var inspection = found(college.id());

        try (var screen = screen(width, secretary)) {
            var page = screen.go("/matters/" + inspection).page();
            var act = page.locator("a[href*='supervision/object-to-conclusion']").first().getAttribute("href");
            screen.go(act).check().picture("objection-1-file-" + width);
            page.locator("main form .btn-p").click();
            page.locator(".errors").waitFor();
            screen.check();
            page.locator("#reasons").fill("当天已经补报，见附件第二页。");
            page.locator("main form .btn-p").click();
            page.waitForURL(url -> url.endsWith("/matters/" + inspection));
        }
        var objection = jdbc.sql("select id from supervision_objection where conclusion = ?").param(inspection.value())
                .query(String.class).single();
        var reviewer = office.person("T01003");
        var item = office.task(MatterId.of(objection), "reviewObjection", reviewer).id();
        try (var screen = screen(width, reviewer)) {
            var page = screen.go("/work/" + item).page();
            page.locator("input[name=outcome][value=CHANGED]").check();
            page.locator("#reasons").fill("补报属实，但迟了一天。");
            screen.checkWithDiagram().picture("objection-2-review-" + width);
            page.locator("form.task .actions .btn-p").click();
            page.locator(".errors").waitFor();
            assertThat(page.locator("main").innerText()).contains("请写改成什么");
            assertThat(page.locator("#reasons").inputValue()).isEqualTo("补报属实，但迟了一天。");
            page.locator("#instead").fill("改为提醒，限期规范补报手续。");
            page.locator("form.task .actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
        }
        try (var screen = screen(width, secretary)) {
            screen.go("/matters/" + objection).checkWithDiagram().picture("objection-3-answered-" + width);
            assertThat(screen.page().locator("main").innerText()).contains("变更原结论", "改为提醒", "补报属实");
            screen.go("/matters/" + inspection).checkWithDiagram().picture("objection-4-inspection-" + width);
        }
    }

    private MatterId found(UnitId college) {
        var inspector = office.person("T01023");
        var deputy = office.person("T01020");
        var day = LocalDate.parse("2020-03-12");
        var id = inspections.plan(new NewInspection(college, "看制度是否上墙", day, day, null, 0),
                inspector.actor());
        office.finish(id, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        office.finish(id, "listProblems", inspector, new ListProblems.Form(true, "一份应报未报"));
        office.finish(id, "feedBackFindings", deputy, new FeedBackFindings.Form(Instrument.FEEDBACK, "", "请对照问题清单整改"));
        return id;
    }

    private Screen screen(int width, Acting who) {
        return (width < 1000 ? Browser.phone(port) : Browser.desktop(port))
                .signIn(people.get(who.person()).number(), "Shouze@2020");
    }
}
