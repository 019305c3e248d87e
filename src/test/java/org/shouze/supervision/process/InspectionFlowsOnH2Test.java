package org.shouze.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouze.supervision.PhoneResult;
import org.shouze.support.Browser;
import org.shouze.support.OnH2;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnH2
class InspectionFlowsOnH2Test extends InspectionFlowsTest {

    private static final String PASSWORD = "Shouze@2020";

    @LocalServerPort int port;

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void callsAreNotedOneByOneAtTheDeskAndOnThePhone(int width) {
        var matter = plan(2);
        office.finish(matter, "approvePlan", deputy, new ApprovePlan.Form(true, ""));
        var item = office.task(matter, "verifyByPhone", inspector);

        try (var screen = (width < 1000 ? Browser.phone(port) : Browser.desktop(port)).signIn("T01023", PASSWORD)) {
            screen.go("/supervision/inspections").check().picture("inspection-1-list-" + width);
            screen.go("/supervision/inspections/new").check().picture("inspection-2-plan-" + width);
            var page = screen.go("/work/" + item.id()).checkWithDiagram().picture("inspection-3-calls-" + width).page();
            page.locator("select[name=result]").first().selectOption("NOT_CHECKED");
            page.locator("form[action$='/calls'] button").first().click();
            page.locator("#flash .alertbar").waitFor();
            page.locator("form[action$='/calls']").first().scrollIntoViewIfNeeded();
            screen.checkWithDiagram().picture("inspection-4-noted-" + width);
            screen.go("/supervision/inspections/" + matter).check().picture("inspection-5-draw-" + width);
            assertThat(page.locator("main").innerText()).contains(inspections.get(matter, inspector.actor()).seed());
        }

        assertThat(inspections.get(matter, inspector.actor()).samples().get(0).result())
                .isEqualTo(PhoneResult.NOT_CHECKED);
    }
}
