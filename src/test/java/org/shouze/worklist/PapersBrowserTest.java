package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.OnH2;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Print, attach, save a filter: on the desktop and on the phone. */
@OnH2
class PapersBrowserTest extends Desk {

    @LocalServerPort int port;

    @Test
    void onTheDesktop() {
        walk(Browser.desktop(port), "desktop");
    }

    @Test
    void onThePhone() {
        walk(Browser.phone(port), "phone");
    }

    private void walk(Screen screen, String width) {
        at("16:40");
        var grid = grid();
        var matter = report(grid);
        try (screen) {
            screen.signIn(people.get(keeper(grid).person()).number(), "Shouze@2020");

            screen.go("/matters/" + matter).page().getByText("打印呈批件").click();
            screen.check().picture("papers-print-" + width);
            assertThat(screen.page().locator(".paper").innerText()).contains("办理中，等", "一、办理意见");

            screen.go("/matters/" + matter + "/files");
            screen.page().locator("#file").setInputFiles(file("页面.html", "<script>"));
            screen.page().locator("form.fields button").click();
            screen.page().locator("#file-fault").waitFor();
            screen.check().picture("papers-refused-" + width);
            screen.page().locator("#file").setInputFiles(file("核实记录.txt", "逐人核实，已签字"));
            screen.page().locator("form.fields button").click();
            screen.page().getByText("附件已上传").waitFor();
            screen.check().picture("papers-files-" + width);
            screen.go("/matters/" + matter).checkWithDiagram().picture("papers-matter-" + width);

            screen.go("/work?tab=todo&q=RB-20200108");
            screen.page().getByText("保存筛选").click();
            screen.page().locator("#name").fill("今天的日报");
            screen.check().picture("papers-keep-" + width);
            screen.page().locator(".keep__d button").click();
            screen.page().getByText("筛选已保存").waitFor();
            assertThat(screen.page().url()).endsWith("tab=todo&q=RB-20200108");
            screen.check().picture("papers-kept-" + width);
            screen.go("/work/filters").check().picture("papers-filters-" + width);
            screen.go("/work?tab=search&q=RB-20200108").check().picture("papers-search-" + width);
        }
        try (var office = "desktop".equals(width) ? Browser.desktop(port) : Browser.phone(port)) {
            office.signIn(people.get(this.office.holder("OFFICE_CLERK", "学生工作部").person()).number(), "Shouze@2020");
            office.go("/numbers").check();
            office.page().locator("#title").fill("关于做好返校工作的通知");
            office.page().getByText("取文号", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
            office.page().getByText("滨师委〔").first().waitFor();
            office.check().picture("papers-numbers-" + width);
        }
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }
}
