package org.shouze.worklist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.UnitKind.Level;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A matter on paper, its files, saved filters and lists to take away, without a browser. */
@OnH2
class PapersPagesTest extends Desk {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(ISO_8859_1);
    private static final Pattern FILE = Pattern.compile("href=\"(/matters/[0-9a-f-]+/files/[0-9a-f-]+)\"");

    @LocalServerPort int port;

    @BeforeEach
    void inTheAfternoon() {
        at("17:20");
    }

    @Test
    void aMatterPrintsAsItStandsAndNeverAsApproved() throws IOException {
        var grid = grid();
        file(grid);
        var checker = office.holder(grid.checker());
        var path = "/matters/" + report(grid) + "/print";
        var visitor = visitor(keeper(grid));

        var page = visitor.get(path).body();
        assertThat(page).contains("呈批件", "当前状态", "办理中，等", checker.actor().name(), "一、办理意见", keeper(grid).actor().name(),
                "打印人：" + keeper(grid).actor().name(), "应报人数", "零报告", "下载 Word", "下载 PDF")
                .doesNotContain("已批准", "已办结");

        var pdf = visitor.download(path + ".pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        try (var read = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(read)).contains("呈批件", "办理中，等", "一、办理意见", "— 1 —");
        }
        var word = new XWPFDocument(new ByteArrayInputStream(visitor.download(path + ".docx").body()));
        assertThat(word.getParagraphs()).anyMatch(p -> p.getText().contains("办理中，等"));
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'READ' and subject = ? and purpose like '%呈批件%'")
                .param("matter:" + report(grid)).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void nobodyPrintsWhatHeMayNotRead() {
        var grid = grid();
        var stranger = visitor(keeper(elsewhere(grid)));
        var path = "/matters/" + report(grid);

        for (var each : List.of("/print", "/print.docx", "/print.pdf", "/files")) {
            assertThat(stranger.get(path + each).statusCode()).as(each).isEqualTo(404);
        }
        assertThat(stranger.upload(path + "/files", "file", "通知.pdf", PDF).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileIsAddedReadSavedAndWithdrawn() {
        var grid = grid();
        var path = "/matters/" + report(grid) + "/files";
        var keeper = visitor(keeper(grid));
        keeper.get(path);

        assertThat(target(keeper.upload(path, "file", "../../核实记录.PDF", PDF))).isEqualTo(path);
        var listed = keeper.get(path).body();
        var file = found(FILE, listed);
        assertThat(listed).contains("核实记录.pdf", "SHA-256").doesNotContain("../");
        assertThat(keeper.get("/work/" + open(report(grid), "fileReport").id()).body()).contains(file);

        var leader = visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));
        var saved = leader.download(file);
        assertThat(saved.body()).isEqualTo(PDF);
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment")
                .contains("UTF-8''");
        assertThat(leader.get("/matters/" + report(grid)).body()).contains("核实记录.pdf").doesNotContain("添加附件</a>");
        assertThat(leader.post(file + "/withdraw", "reason", "不该我撤").statusCode()).isEqualTo(404);

        assertThat(keeper.post(file + "/withdraw", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(target(keeper.post(file + "/withdraw", "reason", "传错了"))).isEqualTo(path);
        assertThat(leader.download(file).statusCode()).isEqualTo(404);
        assertThat(leader.get("/matters/" + report(grid)).body()).contains("已撤下：传错了", "撤下附件");
        assertThat(jdbc.sql("select act from audit_entry where subject = ? and act like '%ile' or subject = ? and act like"
                + " '%attached' order by id").params("matter:" + report(grid), "matter:" + report(grid)).query(String.class)
                .list()).containsExactly("worklist.attached", "worklist.withdrewFile");
    }

    @Test
    void aHostileFileIsRefusedWithTheReasonAtTheField() {
        var grid = grid();
        var path = "/matters/" + report(grid) + "/files";
        var keeper = visitor(keeper(grid));
        keeper.get(path);

        refused(keeper.upload(path, "file", "页面.html", "<script>".getBytes(UTF_8)), "只收 pdf");
        refused(keeper.upload(path, "file", "照片.png", PDF), "内容却不是");
        refused(keeper.upload(path, "file", "", new byte[0]), "是空的");
        refused(keeper.upload(path, "file", "大.pdf", large(21)), "超过 20 MB");
        assertThat(keeper.get(path).body()).contains("还没有附件");
    }

    @Test
    void aFilterIsKeptUnderANameAndItsLinkShowsEachWhatHeMaySee() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var keeper = visitor(keeper(grid));

        assertThat(keeper.get("/work?q=" + item.number()).body()).contains("name=\"q\" value=\"" + item.number() + "\"");
        var link = target(keeper.post("/work/filters", "name", "今天 & <我>", "tab", "todo", "q", item.number()));
        assertThat(link).startsWith("/work?tab=todo&q=");
        assertThat(keeper.get(link).body()).contains("今天 &amp; &lt;我&gt;", "/work/" + item.id());
        assertThat(visitor(keeper(elsewhere(grid))).get(link).body()).doesNotContain(item.id(), "今天 &amp;");

        assertThat(keeper.post("/work/filters", "name", " ", "tab", "todo", "q", "x").statusCode()).isEqualTo(422);
        var listed = keeper.get("/work/filters").body();
        var remove = found(Pattern.compile("action=\"(/work/filters/\\d+/remove)\""), listed);
        assertThat(visitor(keeper(elsewhere(grid))).post(remove).statusCode()).isEqualTo(404);
        assertThat(target(keeper.post(remove))).isEqualTo("/work/filters");
        assertThat(keeper.get("/work/filters").body()).contains("还没有保存的筛选");
    }

    @Test
    void aListLeavesAsItIsFiltered() throws IOException {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var keeper = visitor(keeper(grid));

        assertThat(rows(keeper, "/work/export.xlsx?tab=todo&q=" + item.number())).singleElement()
                .satisfies(row -> assertThat(row).contains(item.number(), item.unitName()));
        assertThat(rows(keeper, "/work/export.xlsx?tab=todo&q=nothing")).isEmpty();
        assertThat(rows(keeper, "/work/export.xlsx?tab=search&q=" + item.number())).hasSize(1);
        assertThat(rows(visitor(keeper(elsewhere(grid))), "/work/export.xlsx?tab=search&q=" + item.number())).isEmpty();
        assertThat(rows(keeper, "/work/export.xlsx?tab=started")).isEmpty();
        file(grid);
        assertThat(rows(keeper, "/work/export.xlsx?tab=done")).anySatisfy(row -> assertThat(row).contains(item.number()));
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'READ' and subject = 'worklist' and person = ?")
                .param(keeper(grid).actor().person()).query(Integer.class).single()).isEqualTo(5);
    }

    @Test
    void theOtherListsLeaveTooForWhoMaySeeThem() throws IOException {
        var clerk = visitor(office.holder("OFFICE_CLERK", "学生工作部"));
        var security = visitor(office.holder("SECURITY_ADMIN", units.school().id()));

        assertThat(rows(clerk, "/organization/duty/export.xlsx")).isNotNull();
        assertThat(rows(clerk, "/calendar/2020.xlsx")).hasSizeGreaterThan(20);
        assertThat(rows(clerk, "/reporting/urgent/export.xlsx")).isNotNull();
        assertThat(rows(security, "/accounts/export.xlsx")).hasSizeGreaterThan(50);
        assertThat(clerk.get("/accounts/export.xlsx").statusCode()).isEqualTo(403);
    }

    @Test
    void officesTakeAndVoidNumbers() throws IOException {
        var clerk = visitor(office.holder("OFFICE_CLERK", "学生工作部"));

        assertThat(clerk.post("/numbers", "title", " ").statusCode()).isEqualTo(422);
        assertThat(target(clerk.post("/numbers", "title", "关于防控的通知"))).isEqualTo("/numbers");
        var number = found(Pattern.compile("(滨师委〔2020〕\\d+号)"), clerk.get("/numbers").body());
        assertThat(clerk.post("/numbers/void", "number", number, "reason", "").statusCode()).isEqualTo(422);
        assertThat(target(clerk.post("/numbers/void", "number", number, "reason", "重复"))).isEqualTo("/numbers");

        assertThat(clerk.get("/numbers").body()).contains("关于防控的通知", "已作废", "重复");
        assertThat(rows(clerk, "/numbers/export.xlsx")).anySatisfy(row -> assertThat(row).contains(number, "重复"));
        assertThat(visitor(keeper(grid())).get("/numbers").statusCode()).isEqualTo(404);
    }

    private static void refused(java.net.http.HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"file-fault\"", reason);
    }

    private static byte[] large(int megabytes) {
        var content = new byte[megabytes * 1024 * 1024];
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    /** Without the heading. */
    private static List<List<String>> rows(Visitor visitor, String path) throws IOException {
        var answer = visitor.download(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read().stream().skip(1)
                    .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }

    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(acting.person()).number(), "Shouze@2020");
        visitor.get("/work");
        return visitor;
    }

    private void file(Grid grid) {
        var item = open(report(grid), "fileReport");
        worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid));
    }

    private Grid elsewhere(Grid grid) {
        var college = units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow();
        return grids.all().stream().filter(other -> other.people() > 0 && !college.covers(other.unit().path()))
                .findFirst().orElseThrow();
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
