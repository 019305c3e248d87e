package org.shouze.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.OnH2;
import org.shouze.worklist.WorkItem;

/** The pages about time in a real browser, wide and narrow. */
@OnH2
class TermsBrowserTest extends Corrected {

    TermsBrowserTest() {
        super(LocalDate.of(2020, 3, 17));
    }

    @Test
    void theHolderLooksAfterTheTime() {
        var item = approval();
        run(LocalDate.of(2020, 3, 18) + "T14:30:00");
        try (var desk = Browser.desktop(port).signIn(login(approver(item)), PASSWORD)) {
            desk.go("/work/" + item.id()).checkWithDiagram().picture("terms-task");
            desk.page().locator("button:has-text('知道了')").click();
            desk.page().waitForURL(url -> url.contains("/terms/"));
            desk.check().picture("terms-item");
            desk.page().locator("#note-text").fill("已电话核实，等医院证明");
            desk.page().getByText("记下进展").click();
            desk.page().locator("text=进展已记下").waitFor();
            desk.page().locator("#pause-text").fill("医院下午三点出证明");
            desk.page().locator("button:has-text('暂停计时')").click();
            desk.page().locator("text=还停着").waitFor();
            desk.check().picture("terms-standing");
            desk.page().locator("button:has-text('恢复计时')").click();
            desk.page().locator("text=已恢复计时").waitFor();
            desk.go("/matters/" + item.matter()).checkWithDiagram().picture("terms-matter");
        }
        try (var phone = Browser.phone(port).signIn(login(approver(item)), PASSWORD)) {
            phone.go("/work/" + item.id()).checkWithDiagram().picture("terms-task-phone");
            phone.go("/terms/" + item.id()).check().picture("terms-item-phone");
            phone.page().locator("#extend-until").fill("2020-03-20");
            phone.page().locator("#extend-text").fill("医院证明周五才能拿到");
            phone.page().locator("button:has-text('申请延期')").click();
            phone.page().locator("text=等决定").waitFor();
            phone.check();
            phone.go("/matters/" + item.matter()).checkWithDiagram().picture("terms-matter-phone");
        }
        decided(item);
    }

    private void decided(WorkItem item) {
        var request = extensions.of(item.id()).get(0).id();
        try (var phone = Browser.phone(port).signIn(login(above(item)), PASSWORD)) {
            phone.go("/terms/extensions/" + request).check().picture("terms-extension-phone");
            phone.page().getByText("提交决定").click();
            phone.page().locator("text=请选一项").waitFor();
            phone.check();
            phone.page().locator("input[value=grant]").check();
            phone.page().getByText("提交决定").click();
            phone.page().waitForURL(url -> url.endsWith("/terms/decisions"));
        }
        assertThat(due(item.id())).isEqualTo(at("2020-03-20T17:30"));
    }

    @Test
    void theLeaderSaysWhatToDoAboutWhatIsOver() {
        var item = approval();
        run(LocalDate.of(2020, 3, 18) + "T17:35:00");
        var proposal = proposals.waitingFor(above(item)).stream().filter(each -> each.item().equals(item.id()))
                .findFirst().orElseThrow().id();
        try (var phone = Browser.phone(port).signIn(login(above(item)), PASSWORD)) {
            phone.go("/terms/decisions").check().picture("terms-decisions-phone");
            phone.go("/terms/proposals/" + proposal).check().picture("terms-proposal-phone");
        }
        try (var desk = Browser.desktop(port).signIn(login(above(item)), PASSWORD)) {
            desk.go("/terms/decisions").check().picture("terms-decisions");
            desk.go("/terms/proposals/" + proposal).check().picture("terms-proposal");
            desk.page().locator("input[value=reminder]").check();
            desk.page().locator("#reason").fill("今天下班前办完");
            desk.page().getByText("提交决定").click();
            desk.page().waitForURL(url -> url.endsWith("/terms/decisions"));
            desk.check();
        }
    }

    @Test
    void theAdministratorKeepsTheRules() {
        try (var desk = Browser.desktop(port).signIn("A00001", PASSWORD)) {
            rules(desk, "");
        }
        try (var phone = Browser.phone(port).signIn("A00001", PASSWORD)) {
            rules(phone, "-phone");
        }
    }

    private static void rules(Screen screen, String suffix) {
        screen.go("/terms/rules").check().picture("terms-rules" + suffix);
        screen.go("/terms/rules/step?process=urgentReport&step=*").check().picture("terms-rule" + suffix);
        screen.page().locator("input[name=takesOver]").check();
        screen.page().locator("button:has-text('看看有什么变化')").click();
        screen.page().locator("text=会有什么变化").waitFor();
        screen.check().picture("terms-rule-effect" + suffix);
        assertThat(screen.page().locator("button[name=confirmed]").isVisible()).isTrue();
        screen.page().locator("#basis").fill("");
        screen.page().locator("button:has-text('看看有什么变化')").click();
        screen.page().locator("text=请写依据").first().waitFor();
        screen.check();
        screen.go("/terms/hours").check();
        screen.page().locator("#closesAgain").fill("17:00");
        screen.page().locator("main form .btn-p").click();
        screen.page().locator("[name=confirmed]").waitFor();
        screen.check().picture("terms-hours" + suffix);
        screen.go("/terms/pauses").check().picture("terms-pauses" + suffix);
        screen.go("/terms/pauses/process?process=correction").check();
        screen.page().locator("[name='reasons[2].name']").fill("等待专家意见");
        screen.page().locator("[name='reasons[2].longest']").fill("10");
        screen.page().locator("main form .btn-p").click();
        screen.page().locator("[name=confirmed]").waitFor();
        screen.check().picture("terms-pausing" + suffix);
    }
}
