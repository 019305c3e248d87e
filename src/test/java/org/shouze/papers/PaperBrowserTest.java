package org.shouze.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.shouze.documents.PlainTemplate;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers, templates and evidence of a confidential matter, on the desktop and on the phone. */
@OnH2
class PaperBrowserTest {

    @LocalServerPort int port;
    @Autowired Papers papers;
    @Autowired PaperForms forms;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @Test
    void onTheDesktop() {
        walk(Browser.desktop(port), "desktop");
    }

    @Test
    void onThePhone() {
        walk(Browser.phone(port), "phone");
    }

    private void walk(Screen screen, String width) {
        clock.set("2020-02-06T16:05:00");
        var secretary = office.holder("DISCIPLINE_SECRETARY", units.school().id());
        var other = office.holder("OFFICE_HEAD", "党委办公室");
        var matter = matters.newId();
        matters.open(List.of(NewMatter.confidential(matter, "accountabilityCase", "问责试〔2020〕" + UUID.randomUUID().toString().substring(0, 4),
                "问责", units.school(), secretary.person(), List.of())));
        transaction.executeWithoutResult(status -> members.admit(matter, other.person(), "INVESTIGATOR", "调查组", secretary.actor()));
        var values = new HashMap<>(Samples.of(forms.of(PaperKind.DECISION)));
        List.of("agency", "number", "date").forEach(values::remove);
        var old = papers.issue(matter, PaperKind.DECISION, values, secretary.actor());
        var paper = papers.correct(old.id(), Map.of("measure", "诫勉"), "写错了问责方式", secretary.actor());
        papers.sign(paper.id(), Signature.refused("SUBJECT", null, "陈明", "不同意第二点，林晓梅、何建在场"), secretary.actor());
        try (screen) {
            screen.signIn(people.get(secretary.person()).number(), "Shouze@2020");

            screen.go("/matters/" + matter + "/evidence/add").check();
            screen.page().locator("#title").fill("2月3日值班表");
            screen.page().locator("input[name=source][value=EPIDEMIC]").check();
            screen.page().locator("#takenAt").fill("2020-02-05T09:30");
            screen.page().locator("#takerTwo").selectOption(String.valueOf(other.person().value()));
            screen.page().locator("#file").setInputFiles(new FilePayload("值班表.txt", "text/plain", "当天无人值班".getBytes()));
            screen.page().locator("form.fields button").click();
            screen.page().locator("#source-fault").waitFor();
            screen.check().picture("evidence-refused-" + width);
            screen.page().locator("input[name=source][value=UNIT]").check();
            screen.page().locator("#file").setInputFiles(new FilePayload("值班表.txt", "text/plain", "当天无人值班".getBytes()));
            screen.page().locator("form.fields button").click();
            screen.page().getByText("证据已登记").waitFor();
            screen.page().locator("#covers").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            screen.page().locator("#note").fill("遮去电话");
            screen.page().locator("#file").setInputFiles(new FilePayload("遮盖.txt", "text/plain", "****".getBytes()));
            screen.page().getByText("放入", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            screen.page().getByText("文件已放入").waitFor();
            screen.check().picture("evidence-exhibit-" + width);
            screen.go("/matters/" + matter + "/evidence").check().picture("evidence-list-" + width);

            screen.go("/matters/" + matter).checkWithDiagram().picture("case-files-matter-" + width);
            screen.go("/matters/" + matter + "/papers").check().picture("papers-of-matter-" + width);
            screen.go("/matters/" + matter + "/papers/" + old.id()).check().picture("papers-old-" + width);
            screen.go("/matters/" + matter + "/papers/" + paper.id()).check().picture("papers-paper-" + width);
            screen.page().locator("input[name=purpose][value=SERVICE]").check();
            var file = screen.page().waitForDownload(() -> screen.page().getByText("下载 Word").click());
            assertThat(file.suggestedFilename()).contains("问责决定书").endsWith(".docx");

            screen.go("/paper-templates").check().picture("papers-templates-" + width);
            screen.go("/paper-templates/DECISION").check();
            screen.page().locator("#file").setInputFiles(new FilePayload("决定.docx", "application/octet-stream",
                    PlainTemplate.docx(List.of("{{问责事买}}"))));
            screen.page().locator("#note").fill("改格式");
            screen.page().locator("form.fields button").click();
            screen.page().locator("#file-fault").waitFor();
            screen.check().picture("papers-template-" + width);
        }
    }
}
