package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.support.Browser;
import org.shouze.support.Browser.Screen;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.shouze.trial.Trials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A confidential matter as its member sees it, and that others see what they would if it did not exist. */
@OnH2
class ConfidenceBrowserTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Trials trials;
    @Autowired
    private Worklist worklist;

    @Test
    void onTheDesktop() {
        walk(Browser.desktop(port), "desktop");
    }

    @Test
    void onThePhone() {
        walk(Browser.phone(port), "phone");
    }

    private void walk(Screen screen, String width) {
        var matter = trials.startConfidential("trialSequence");
        var item = worklist.read(matter, trials.initiator()).items().get(0);
        worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), trials.initiator(),
                trials.form("trial/work", "好"));
        var next = worklist.read(matter, trials.initiator()).items().stream().filter(WorkItem::isOpen).findFirst().orElseThrow();
        try (screen) {
            screen.signIn(trials.number(trials.secretary()), "Shouze@2020");
            screen.go("/work/" + next.id()).checkWithDiagram().picture("confidence-task-" + width);
            assertThat(screen.page().locator(".secret").first().innerText()).contains("知悉范围：2 人");
            assertThat(screen.page().locator("svg.wm text").first().textContent()).contains(trials.secretary().actor().name());
            screen.go("/matters/" + matter).checkWithDiagram().picture("confidence-matter-" + width);
            screen.go("/matters/" + matter + "/members").check().picture("confidence-members-" + width);
        }
    }

    @Test
    void whatOneMayNotSeeLooksLikeWhatThereIsNot() {
        var matter = trials.startConfidential("trialSequence");
        try (var screen = Browser.desktop(port)) {
            screen.signIn(trials.number(trials.secretary()), "Shouze@2020");

            assertThat(text(screen, "/matters/" + matter)).isEqualTo(text(screen, "/matters/" + absent()));
            assertThat(text(screen, "/matters/" + matter + "/members")).isEqualTo(text(screen, "/matters/" + absent() + "/members"));
            assertThat(text(screen, "/matters/" + matter + "/print")).isEqualTo(text(screen, "/matters/" + absent() + "/print"));
        }
    }

    @Test
    void leavesOnlyUnderItsReadersWatermark() throws IOException {
        var matter = trials.startConfidential("trialSequence");
        var visitor = new Visitor(port);
        visitor.signIn(trials.number(trials.initiator()), "Shouze@2020");

        try (var pdf = Loader.loadPDF(visitor.download("/matters/" + matter + "/print.pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(trials.initiator().actor().name());
        }
        assertThat(visitor.download("/matters/" + matter + "/print.docx").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/matters/" + matter + "/print").body()).contains("class=\"wm\"");
    }

    private static MatterId absent() {
        return new MatterId(UUID.randomUUID());
    }

    private static String text(Screen screen, String path) {
        var response = screen.page().navigate(screen.page().url().replaceAll("(https?://[^/]+).*", "$1") + path);
        return response.status() + screen.page().locator("#main").innerText();
    }
}
