package org.shouze.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.organization.Leave;
import org.shouze.organization.Substitutions;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.trial.Trials;
import org.shouze.worklist.Lists.Tab;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One's own leave, the handover of a leaver, and the organization page: at the desk and on the phone. */
@OnH2
class PeopleAndSeatsBrowserTest {

    private static final String PASSWORD = "Shouze@2020";
    private static final LocalDate DAY = LocalDate.of(2020, 1, 15);

    @Autowired Trials trials;
    @Autowired Substitutions substitutions;
    @Autowired Office office;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void seesWhatALeaveChangesBeforeItIsSaved(int width) {
        var absent = office.holder("COLLEGE_DEPUTY_SECRETARY", trials.otherCollege().id());
        try (var screen = screen(width, trials.number(absent))) {
            var page = screen.go("/leave").check().picture("seats-1-leave-" + width).page();
            page.locator("main form .btn-p").click(); // the browser asks for the last day
            page.locator("#whom").fill(trials.secretary().actor().name());
            page.locator("#until").fill("2020-01-17");
            page.locator("button[name=find]").click();
            page.locator("input[name=number][value='" + trials.number(trials.secretary()) + "']").check();
            screen.check().picture("seats-1-found-" + width);
            assertThat(page.locator("#until").inputValue()).isEqualTo("2020-01-17");
            page.locator("main form .btn-p").click();
            page.locator("main [role=status]").waitFor();
            assertThat(page.locator("main [role=status]").innerText()).contains("件待办转给", trials.secretary().actor().name());
            assertThat(substitutions.of(absent.person())).isEmpty();
            screen.check().picture("seats-2-effect-" + width);
            page.locator("main form .btn-p").click();
            page.locator("#standing").waitFor();
            assertThat(substitutions.of(absent.person())).hasSize(1);
            screen.check().picture("seats-3-saved-" + width);
            page.locator("main table form button").click();
            page.locator("#standing").waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.DETACHED));
            assertThat(substitutions.of(absent.person())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void saysForWhomOneActsBeforeItIsDoneAndInTheRecord(int width) {
        var absent = trials.secretary();
        var substitute = office.holder("COLLEGE_SECRETARY", trials.thirdCollege().id());
        var behalf = "代" + absent.actor().name() + "办理";
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        var item = trials.item(matter, "check");
        substitutions.set(absent.actor(), absent.person(), new Leave(trials.number(substitute), null, Set.of(), DAY, DAY));

        try (var screen = screen(width, trials.number(substitute))) {
            var page = screen.go("/work/" + item.id()).checkWithDiagram().picture("seats-9-behalf-" + width).page();
            assertThat(page.locator("#task .ph").innerText()).contains(behalf);
            assertThat(page.locator("summary.who").textContent()).doesNotContain(behalf);
            sit(page, behalf);
            screen.go("/work/" + item.id());
            assertThat(page.locator("summary.who").textContent()).contains(behalf);
            screen.checkWithDiagram().picture("seats-10-seat-" + width);
            screen.go("/work/" + item.id() + "/acts/course/send-back");
            page.locator("textarea[name=reason]").fill("请补充住处");
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/matters/" + matter));
            trials.finish(matter, "draft");
            screen.go("/work/" + trials.item(matter, "check").id());
            page.locator("form.task textarea[name=text]").fill("已核");
            page.locator(".actions .btn-p").click();
            page.waitForURL(url -> url.endsWith("/work"));
            screen.go("/matters/" + matter).checkWithDiagram().picture("seats-11-record-" + width);
            assertThat(page.locator(".tl li").filter(new Locator.FilterOptions().setHasText("退回")).textContent())
                    .contains(substitute.actor().name(), absent.actor().seatName(), behalf);
            assertThat(page.locator(".steps li").filter(new Locator.FilterOptions().setHasText(behalf)).count())
                    .isEqualTo(2);
            sit(page, substitute.actor().seatName());
        } finally {
            substitutions.of(absent.person()).forEach(one -> substitutions.cancelOwn(absent.actor(), one.id()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void handsOverTheWorkOfALeaver(int width) {
        var leaver = office.holder("COLLEGE_SECRETARY", trials.thirdCollege().id());
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        trials.act("cooperation/hand-over", matter, trials.item(matter, "check"), trials.secretary(),
                trials.actForm("cooperation/hand-over", "", leaver.person().value(), "出差"));
        var item = trials.item(matter, "check");

        try (var screen = screen(width, "A00001")) {
            var page = screen.go("/handover/" + leaver.person().value()).check().picture("seats-4-handover-" + width).page();
            assertThat(page.content()).contains(item.number()).doesNotContain(item.title(), "??");
            page.locator("#rule-person").check();
            page.locator("#number").fill(trials.number(trials.leader()));
            page.locator("#reason").fill("调离");
            page.locator("main form .btn-p").click();
            page.locator("#flash .alertbar").waitFor();
            assertThat(page.locator("#flash").innerText()).contains("已交接");
            screen.check().picture("seats-5-handed-over-" + width);
        }

        assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(item.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void showsWhereWorkGetsStuckFirst(int width) {
        try (var screen = screen(width, "A00001")) {
            var page = screen.go("/organization").check().picture("seats-6-organization-" + width).page();
            assertThat(page.locator("main .alertbar").first().innerText()).contains("会卡住流程");
            screen.go("/organization/units/" + trials.college().id().value()).check()
                    .picture("seats-7-unit-" + width);
            page.getByText("调整").first().click();
            page.locator("#act").waitFor();
            screen.check().picture("seats-8-adjust-" + width);
            assertThat(page.content()).doesNotContain("??");
            screen.go("/organization/units/" + trials.college().id().value() + "?tab=leaves").check();
            screen.go("/organization/units/" + trials.college().id().value() + "?tab=unit").check();
        }
    }

    private static void sit(Page page, String seat) {
        page.locator("summary.who").click();
        page.locator("form[action='/acting/seat'] button").filter(new Locator.FilterOptions().setHasText(seat)).click();
        page.waitForURL(url -> url.endsWith("/work"));
    }

    private Browser.Screen screen(int width, String number) {
        var screen = width > 1000 ? Browser.desktop(port) : Browser.phone(port);
        return screen.signIn(number, PASSWORD);
    }
}
