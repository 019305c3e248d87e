package org.shouze.recusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Recusal, the pool and the rules in a real browser, wide and narrow. */
@OnH2
class RecusalBrowserTest {

    private static final String OFFICE = "纪委（纪检监察机构）";
    private static final String PASSWORD = "Shouze@2020";

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Recusals recusals;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @Test
    void theHeadRecusesAnOfficerAndTheSupervisorTurnsToTheSuperior() {
        clock.set("2020-01-10T09:00:00");
        var head = office.holder("DISCIPLINE_SECRETARY", units.school().id());
        var supervisor = office.holder("CASE_SUPERVISOR", units.named(OFFICE).orElseThrow().id());
        var deputy = office.holder("DISCIPLINE_DEPUTY_SECRETARY", units.named(OFFICE).orElseThrow().id());
        var matter = aMatter(head, supervisor, deputy);
        recusals.recuse(matter, deputy.person(), Request.Ground.INTEREST, "曾是同事", Request.Asker.SELF, deputy.actor());

        try (var desk = Browser.desktop(port).signIn(login(head), PASSWORD)) {
            desk.go("/matters/" + matter).checkWithDiagram().picture("recusal-panel");
            desk.go("/recusal/" + matter).check().picture("recusal-matter");
            desk.page().locator("button:has-text('提交决定')").click();
            desk.page().locator("text=请选一项").waitFor();
            desk.check().page().getByText("同意回避").click();
            desk.page().locator("button:has-text('提交决定')").click();
            desk.page().locator("text=决定已记下").waitFor();
            desk.check();
        }
        try (var phone = Browser.phone(port).signIn(login(supervisor), PASSWORD)) {
            phone.go("/recusal/" + matter).check().picture("recusal-matter-phone");
            phone.page().getByText("请上级指定人员", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            phone.page().locator("#superior-why").fill("审理岗空缺");
            phone.page().locator("button:has-text('登记请示')").click();
            phone.page().locator("text=请示已登记").waitFor();
            phone.check();
            phone.go("/recusal/handlers").check().picture("recusal-handlers-phone");
        }
        assertThat(members.isExcluded(matter, deputy.person())).isTrue();
    }

    @Test
    void familiesAreDeclaredAndTheRulesRead() {
        clock.set("2020-01-10T09:00:00");
        var college = units.within(units.school().id(), UnitKind.Level.COLLEGE).get(5).id();
        var member = office.holder("COLLEGE_PUBLICITY_MEMBER", college);
        try (var desk = Browser.desktop(port).signIn(login(member), PASSWORD)) {
            desk.go("/recusal/own").check();
            desk.page().locator("#kin").selectOption("SPOUSE");
            desk.page().locator("#name").fill("闻人雪");
            desk.page().locator("button:has-text('申报')").click();
            desk.page().locator("text=已申报。").waitFor();
            desk.check().picture("recusal-own");
            desk.go("/basis").check().picture("basis");
        }
        try (var phone = Browser.phone(port).signIn(login(member), PASSWORD)) {
            phone.go("/recusal/own?kind=SERVICE").check().picture("recusal-own-phone");
            phone.go("/basis?kind=PARTY_ORG").check().picture("basis-phone");
            phone.go("/recusal/own").page().locator("button:has-text('撤回')").click();
            phone.page().locator("text=还没有申报").waitFor();
        }
        try (var desk = Browser.desktop(port).signIn(login(office.holder("CASE_SUPERVISOR",
                units.named(OFFICE).orElseThrow().id())), PASSWORD)) {
            desk.go("/recusal/handlers").check().picture("recusal-handlers");
        }
    }

    private MatterId aMatter(Acting... knowing) {
        var id = matters.newId();
        matters.open(List.of(NewMatter.confidential(id, "correction", "线索-" + id, "问题线索",
                units.named(OFFICE).orElseThrow(), null, List.of())));
        transaction.executeWithoutResult(status -> List.of(knowing).forEach(each -> members.admit(id, each.person(),
                "HANDLER", "办理", knowing[0].actor())));
        return id;
    }

    private String login(Acting acting) {
        return people.get(acting.person()).number();
    }
}
