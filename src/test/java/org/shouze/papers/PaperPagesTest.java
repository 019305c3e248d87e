package org.shouze.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.documents.Letter;
import org.shouze.documents.PlainTemplate;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a matter and the templates, without a browser: what is shown, to whom, and what is refused. */
@OnH2
class PaperPagesTest {

    @LocalServerPort int port;
    @Autowired Papers papers;
    @Autowired Templates templates;
    @Autowired PaperForms forms;
    @Autowired Matters matters;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Office office;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private Acting secretary;
    private MatterId matter;
    private Visitor visitor;

    @BeforeEach
    void aConfidentialMatter() {
        clock.set("2020-02-06T16:05:00");
        secretary = office.holder("DISCIPLINE_SECRETARY", units.school().id());
        matter = matters.newId();
        matters.open(List.of(NewMatter.confidential(matter, "accountabilityCase", "文书页〔2020〕" + UUID.randomUUID(), "问责",
                units.school(), secretary.person(), List.of())));
        visitor = visitor(secretary);
    }

    @Test
    void aPaperIsListedOpenedAndTakenAwayForAPurpose() {
        var paper = papers.issue(matter, PaperKind.DECISION, samples(PaperKind.DECISION), secretary.actor());
        papers.sign(paper.id(), Signature.refused("SUBJECT", null, "陈明", "不同意"), secretary.actor());
        var path = "/matters/" + matter + "/papers";

        assertThat(visitor.get("/matters/" + matter).body()).contains("文书", "问责决定书", path + "/" + paper.id());
        assertThat(visitor.get(path).body()).contains("问责决定书", paper.number(), "1 人签名或注明", "现行");
        assertThat(visitor.get(path + "/" + paper.id()).body()).contains("用途", "拒绝签名", "不同意", "出厂模板", "您的姓名、时间和用途");
        assertThat(visitor.get(path + "/" + paper.id() + "/file?form=pdf").statusCode()).isEqualTo(422);
        var taken = visitor.download(path + "/" + paper.id() + "/file?form=pdf&purpose=SERVICE");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(new String(taken.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(visitor.download(path + "/" + paper.id() + "/file?form=docx&purpose=MEETING").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select purpose from audit_entry where subject = ? and purpose like '下载%' order by id")
                .param("matter:" + matter).query(String.class).list()).satisfiesExactly(
                        pdf -> assertThat(pdf).contains("pdf，用于送达"), docx -> assertThat(docx).contains("docx，用于上会研究"));
    }

    @Test
    void aBrokenPaperIsRefusedInWords() {
        var paper = papers.issue(matter, PaperKind.DECISION, samples(PaperKind.DECISION), secretary.actor());
        jdbc.sql("update papers_paper set number = '改过' where id = ?").param(paper.id().value()).update();

        var refused = visitor.get("/matters/" + matter + "/papers/" + paper.id() + "/file?purpose=HANDLING");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("与入库时不一致");
    }

    @Test
    void whoIsNoMemberIsToldNothing() {
        var paper = papers.issue(matter, PaperKind.DECISION, samples(PaperKind.DECISION), secretary.actor());
        var stranger = visitor(office.holder("UNIVERSITY_SECRETARY", units.school().id()));
        var path = "/matters/" + matter + "/papers";

        for (var each : List.of(path, path + "/" + paper.id(), path + "/" + paper.id() + "/file?purpose=HANDLING")) {
            assertThat(stranger.get(each).statusCode()).as(each).isEqualTo(404);
        }
        var other = matters.newId();
        matters.open(List.of(NewMatter.confidential(other, "accountabilityCase", "文书页〔2020〕" + UUID.randomUUID(), "问责",
                units.school(), secretary.person(), List.of())));
        assertThat(visitor.get("/matters/" + other + "/papers/" + paper.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void aTemplateIsTakenEditedAndPutInForce() {
        assertThat(visitor.get("/paper-templates").body()).contains("问责决定书", "线索登记表", "出厂模板");
        var path = "/paper-templates/REFERRAL_LETTER";
        assertThat(visitor.get(path).body()).contains("{{移送事由}}", "必须有", "下载现行模板");
        var shipped = visitor.download(path + "/0").body();
        assertThat(shipped).startsWith('P', 'K');

        var edited = Letter.with(shipped, "word/document.xml", xml -> xml.replace("请按清单清点", "请对照清单清点"));
        assertThat(target(visitor.upload(path, "file", "移送函.docx", edited, "note", "改一句话", "basis", "0"))).isEqualTo(path);
        assertThat(visitor.get(path).body()).contains("新模板已启用", "改一句话", "第 1 版", secretary.actor().name());
        assertThat(visitor.download(path + "/1").body()).isEqualTo(edited);
        assertThat(visitor.upload(path, "file", "移送函.docx", edited, "note", "又一次", "basis", "0").body()).contains("别人已启用新的模板");
    }

    @Test
    void aTemplateWithFaultsIsRefusedWithAListAndTheNoteKept() {
        var path = "/paper-templates/DECISION";
        visitor.get(path);

        var refused = visitor.upload(path, "file", "决定.docx", PlainTemplate.docx(List.of("{{问责事买}}")), "note", "改 <格式>", "basis", "0");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有名为“问责事买”的字段", "缺少必须有的字段：{{申诉期限}}", "改 &lt;格式&gt;");
        assertThat(visitor.upload(path, "file", "决定.pdf", "%PDF-1.7\n%%EOF".getBytes(), "note", "改", "basis", "0").body()).contains("只收 .docx");
        assertThat(visitor.upload(path, "file", "决定.docx", new byte[0], "note", "改", "basis", "0").body()).contains("是空的");
        assertThat(visitor.upload(path, "file", "决定.docx", PlainTemplate.docx(forms.of(PaperKind.DECISION).lines()), "note", " ", "basis", "0")
                .statusCode()).isEqualTo(422);
        assertThat(templates.inForce().get(PaperKind.DECISION).version()).isZero();
    }

    @Test
    void templatesAreThereForTheirKeepersOnly() {
        var head = visitor(office.holder("OFFICE_HEAD", "党委办公室"));
        var stranger = visitor(office.holder("UNIVERSITY_SECRETARY", units.school().id()));

        assertThat(head.get("/paper-templates").body()).contains("问责决定书").doesNotContain("线索登记表");
        assertThat(head.get("/paper-templates/CLUE_REGISTER").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/paper-templates").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/paper-templates/DECISION").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/paper-templates/DECISION/0").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/paper-templates/NOTHING").statusCode()).isEqualTo(404);
    }

    private Map<String, String> samples(PaperKind kind) {
        var values = new HashMap<>(Samples.of(forms.of(kind)));
        List.of("agency", "number", "date").forEach(values::remove);
        return values;
    }

    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(acting.person()).number(), "Shouze@2020");
        visitor.get("/work");
        return visitor;
    }
}
