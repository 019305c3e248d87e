package org.shouze.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.organization.Grids.Grid;
import org.shouze.organization.PersonId;
import org.shouze.organization.SeatId;
import org.shouze.organization.UnitKind.Level;
import org.shouze.reporting.ReportStatus;
import org.shouze.reporting.ReportingLine;
import org.shouze.reporting.UrgentReports;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox, the task page and the matter page as people use them, without a browser. */
@OnH2
class WorklistPagesTest extends Desk {

    private static final Pattern ITEM = Pattern.compile("href=\"/work/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/work\\?[^\"]*after=[^\"]*)\"");
    private static final Pattern SIGNED = Pattern.compile("name=\"item\" value=\"([^\"]+:\\d+)\"");
    private static final int MANY = 24;

    @Autowired UrgentReports urgent;
    @Autowired Matters matters;
    @LocalServerPort int port;

    @BeforeEach
    void inTheAfternoon() {
        at("17:20");
    }

    @Test
    void whatIsToDoMovesToWhatIsDone() {
        var grid = grid();
        var keeper = visitor(keeper(grid));
        var item = open(report(grid), "fileReport");

        assertThat(keeper.get("/work").body()).contains("/work/" + item.id(), "tab=pool", "tab=done", "tab=started");
        assertThat(target(finish(keeper, item, filled(grid)))).isEqualTo("/work");

        assertThat(keeper.get("/work").body()).contains("已办：").doesNotContain("/work/" + item.id());
        assertThat(keeper.get("/work?tab=done").body()).contains("/matters/" + item.matter());
        assertThat(keeper.get("/work?tab=started").body()).doesNotContain("/matters/" + item.matter());
    }

    @Test
    void whatIsInAPoolIsClaimedAndPutBack() {
        var acting = clerks("学生工作部", 1).get(0);
        var clerk = visitor(acting);
        var item = inThePool("STUDENT");
        if (item.holder() != null) {
            worklist.release(item.id(), office.person(people.get(new PersonId(item.holder())).number()));
        }

        assertThat(clerk.get("/work").body()).doesNotContain("/work/" + item.id());
        assertThat(clerk.get("/work?tab=pool").body()).contains("/work/" + item.id());
        assertThat(target(clerk.post("/work/" + item.id() + "/claim"))).isEqualTo("/work/" + item.id());
        assertThat(clerk.get("/work").body()).contains("/work/" + item.id());
        assertThat(target(clerk.post("/work/" + item.id() + "/release"))).isEqualTo("/work?tab=pool");
        assertThat(clerk.get("/work?tab=pool").body()).contains("/work/" + item.id());
    }

    @Test
    void aLongListIsReadPageByPageAndNothingIsShownTwice() {
        var busy = clerks("党委办公室", 1).get(0);
        standInForMany(busy);
        var visitor = visitor(busy);

        var seen = new LinkedHashSet<String>();
        var pages = 0;
        for (var next = "/work?tab=todo"; next != null; pages++) {
            var page = visitor.get(next).body();
            assertThat(found(ITEM, page)).isNotEmpty().noneMatch(seen::contains);
            seen.addAll(found(ITEM, page));
            next = found(NEXT, page).stream().findFirst().map(link -> link.replace("&amp;", "&")).orElse(null);
        }

        var own = offered(busy);
        assertThat(own).hasSizeGreaterThanOrEqualTo(MANY);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(own);
        assertThat(pages).isEqualTo((own.size() + Lists.PAGE - 1) / Lists.PAGE);
    }

    @Test
    void aListIsFilteredByItsAddress() {
        var busy = clerks("党委办公室", 1).get(0);
        var own = standInForMany(busy);
        var visitor = visitor(busy);
        var today = "&q=RB-20200108";

        assertThat(found(ITEM, visitor.get("/work?due=overdue" + today).body())).hasSize(Lists.PAGE);
        assertThat(visitor.get("/work?due=week" + today).body()).contains("没有符合条件的事项", "清空筛选");
        assertThat(found(ITEM, visitor.get("/work?due=nonsense&kind=&q=").body())).hasSize(Lists.PAGE);
        assertThat(found(ITEM, visitor.get("/work?kind=dailyReport").body())).hasSize(Lists.PAGE);
        assertThat(found(ITEM, visitor.get("/work?kind=consolidation").body())).isEmpty();
        assertThat(found(ITEM, visitor.get("/work?q=" + own.get(5).number()).body())).containsExactly(own.get(5).id());
        assertThat(found(ITEM, visitor.get("/work?q=%25").body())).isEmpty();
        at("15:00");
        assertThat(found(ITEM, visitor.get("/work?due=today" + today).body())).hasSize(Lists.PAGE);
        assertThat(visitor.get("/work?due=overdue" + today).body()).contains("没有符合条件的事项");
    }

    @Test
    void aSearchFindsWhatOneMayReadAndNothingElse() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var leader = visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));
        var search = "/work?tab=search&q=" + item.number().toLowerCase();

        assertThat(leader.get(search).body()).contains("/matters/" + item.matter());
        assertThat(visitor(secretary(grid)).get(search).body()).contains("/matters/" + item.matter());
        assertThat(visitor(keeper(elsewhere(grid))).get(search).body()).contains("没找到")
                .doesNotContain(item.matter().toString());
    }

    @Test
    void zeroReportsAreSignedTogetherAndRecordedEachOnItsOwn() {
        var some = ofOneChecker();
        var checker = office.holder(some.get(0).checker());
        some.forEach(this::file);
        var items = some.stream().map(grid -> open(report(grid), "checkReport")).toList();
        var visitor = visitor(checker);

        assertThat(visitor.get("/work").body()).contains(items.stream()
                .map(item -> "name=\"item\" value=\"" + item.id() + "\"").toArray(String[]::new));
        var confirm = visitor.post("/work/batch", "item", items.get(0).id(), "item", items.get(1).id(), "item",
                items.get(2).id()).body();
        var named = found(SIGNED, confirm);
        assertThat(named).hasSize(3);
        worklist.sign(items.get(2).id(), items.get(2).revision(), token(), checker);

        var fields = new ArrayList<>(List.of("token", token(confirm)));
        named.forEach(each -> fields.addAll(List.of("item", each)));
        var answer = visitor.post("/work/batch/sign", fields.toArray(String[]::new)).body();

        assertThat(answer).contains("已确认 2 个零报告", "有 1 个没有确认", checker.actor().name() + "已经办完了");
        assertThat(items).allSatisfy(item -> {
            assertThat(reports.get(item.matter()).status()).isEqualTo(ReportStatus.ACCEPTED);
            assertThat(jdbc.sql("select count(*) from audit_entry where act = 'worklist.finished' and subject = ?"
                    + " and detail = 'checkReport'").param("matter:" + item.matter()).query(Integer.class).single())
                    .isEqualTo(1);
        });
        assertThat(visitor.post("/work/batch/sign", fields.toArray(String[]::new)).body())
                .contains("已确认 2 个零报告");
        assertThat(visitor(keeper(grid())).post("/work/batch/sign", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void urgentReportsAreSignedForTogetherAndDecidedEachOnItsOwn() {
        var grid = grid();
        var some = List.of(raised(grid), raised(grid));
        var secretary = visitor(secretary(grid));
        var items = some.stream().map(matter -> open(matter, "acknowledgeAtCollege")).toList();

        assertThat(secretary.get("/work").body()).contains(items.stream().flatMap(item -> Stream.of(
                "name=\"item\" value=\"" + item.id() + "\"", "href=\"/work/" + item.id() + "\"")).toArray(String[]::new));
        assertThat(signed(secretary, items)).contains("已确认 2 份签收");
        some.forEach(matter -> {
            assertThat(jdbc.sql("select person from reporting_urgent_receipt where urgent = ?").param(matter.value())
                    .query(Long.class).list()).containsExactly(secretary(grid).person().value());
            assertThat(matters.timeline(matter)).filteredOn(entry -> entry.act().equals("act.reporting.urgentAcknowledged"))
                    .hasSize(1);
        });

        for (var node : List.of("acknowledgeAtLineOffice", "acknowledgeAtHeadquarters")) {
            some.forEach(matter -> signed(visitor(holder(matter, node)), List.of(open(matter, node))));
        }
        var decisions = some.stream().map(matter -> open(matter, "decideMeasures")).toList();
        var head = visitor(holder(some.get(0), "decideMeasures"));
        assertThat(head.get("/work").body()).contains("/work/" + decisions.get(0).id())
                .doesNotContain("name=\"item\" value=\"" + decisions.get(0).id());
        assertThat(target(head.post("/work/batch", "item", decisions.get(0).id(), "item", decisions.get(1).id())))
                .isEqualTo("/work");
        var forced = head.post("/work/batch/sign", "token", token(), "item", decisions.get(0).id() + ":0");
        assertThat(forced.body()).contains("有 1 个没有确认", "要单独看");
        assertThat(some).allMatch(matter -> waiting(matter, "decideMeasures"));
    }

    @Test
    void whatMustBeLookedAtAloneStaysAndTheRestIsSigned() {
        var some = ofOneChecker();
        var checker = office.holder(some.get(0).checker());
        some.forEach(this::file);
        var items = some.stream().map(grid -> open(report(grid), "checkReport")).toList();
        jdbc.sql("update work_item set batch = false where id = ?").param(items.get(0).id()).update();

        var answer = signed(visitor(checker), items);

        assertThat(answer).contains("已确认 2 个零报告", "有 1 个没有确认", "要单独看");
        assertThat(reports.get(items.get(0).matter()).status()).isEqualTo(ReportStatus.FILED);
    }

    @Test
    void onlyWhatMayBeSignedTogetherComesOnTheBatchPage() {
        var grid = grid();
        var keeper = visitor(keeper(grid));
        keeper.get("/work");

        assertThat(target(keeper.post("/work/batch", "item", open(report(grid), "fileReport").id())))
                .isEqualTo("/work");
        assertThat(target(keeper.post("/work/batch"))).isEqualTo("/work");
    }

    @Test
    void aDraftIsKeptAndAnOlderOneDoesNotOverwriteIt() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var phone = visitor(keeper(grid));
        var desk = visitor(standIn(grid));
        phone.get("/work/" + item.id());
        desk.get("/work/" + item.id());
        var draft = "/work/" + item.id() + "/draft";

        assertThat(target(phone.post(draft, "revision", "" + item.revision(), "remarks", "手机上写的", "inTown", "3x")))
                .isEqualTo("/work/" + item.id());
        assertThat(phone.get("/work/" + item.id()).body()).contains("手机上写的", "保存的草稿");

        var refused = desk.post(draft, "revision", "" + item.revision(), "remarks", "电脑上写的");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("电脑上写的", keeper(grid).actor().name() + "刚刚改过");
        assertThat(desk.get("/work/" + item.id()).body()).contains("手机上写的").doesNotContain("电脑上写的");
    }

    @Test
    void wrongInputIsMarkedAndNothingTypedIsLost() {
        var grid = grid();
        var item = open(report(grid), "fileReport");

        var answer = finish(visitor(keeper(grid)), item, "answer", "ZERO", "inTown", "三十", "remarks", "住校外", "stated",
                "true");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("要填数字", "住校外", "<title>有错").doesNotContain("??");
        assertThat(reports.get(item.matter()).version()).isZero();
    }

    @Test
    void whoWasOvertakenSeesItAndKeepsWhatWasTyped() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var keeper = visitor(keeper(grid));
        keeper.get("/work/" + item.id());
        worklist.saveDraft(item.id(), item.revision(), standIn(grid), Map.of("remarks", List.of("别处存的")));

        var fields = new ArrayList<>(List.of("revision", "" + item.revision(), "token", token(), "remarks", "我写的"));
        fields.addAll(List.of(filled(grid)));
        var answer = keeper.post("/work/" + item.id(), fields.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("刚刚改过", "我写的", "您填的内容还在", "用最新的，再改").containsPattern(
                "备注</dt>\\s*<dd><span>现在：</span><b>\\s*别处存的\\s*</b>，<span>您填：</span><b>\\s*我写的\\s*</b>");
        assertThat(reports.get(item.matter()).version()).isZero();
        var revision = item(item.id()).revision();
        assertThat(answer.body()).contains("name=\"revision\" value=\"" + revision + "\"");
    }

    @Test
    void theSameFormTwiceIsAnsweredTheSameAndAnotherIsToldItIsDone() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var keeper = visitor(keeper(grid));
        keeper.get("/work/" + item.id());
        var fields = new ArrayList<>(List.of("revision", "" + item.revision(), "token", token()));
        fields.addAll(List.of(filled(grid)));

        assertThat(target(keeper.post("/work/" + item.id(), fields.toArray(String[]::new)))).isEqualTo("/work");
        assertThat(target(keeper.post("/work/" + item.id(), fields.toArray(String[]::new)))).isEqualTo("/work");
        fields.set(3, token());
        assertThat(target(keeper.post("/work/" + item.id(), fields.toArray(String[]::new))))
                .isEqualTo("/matters/" + item.matter());
        assertThat(reports.versions(item.matter())).hasSize(1);
    }

    @Test
    void whoReadsFromAboveSeesTheMatterAndNotTheForm() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var secretary = visitor(secretary(grid));

        assertThat(secretary.get("/matters/" + item.matter()).body()).contains(item.title(), "走到哪一步", "办理过程")
                .doesNotContain("/work/" + item.id() + "\"", "??");
        assertThat(secretary.get("/matters/" + item.matter() + "/diagram").statusCode()).isEqualTo(200);
        assertThat(secretary.get("/matters/" + item.matter() + "/model", "Accept", "*/*").body()).contains("id=\"dailyReport\"");
        assertThat(target(secretary.get("/work/" + item.id()))).isEqualTo("/matters/" + item.matter());
        assertThat(finish(secretary, item, "answer", "ZERO").statusCode()).isEqualTo(404);
        assertThat(secretary.post("/work/" + item.id() + "/draft", "revision", "0", "remarks", "x").statusCode())
                .isEqualTo(404);
        assertThat(secretary.post("/work/" + item.id() + "/claim").statusCode()).isEqualTo(404);
    }

    @Test
    void forAStrangerItIsAsIfItDidNotExist() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var stranger = visitor(keeper(elsewhere(grid)));
        var none = UUID.randomUUID().toString();

        for (var path : List.of("/matters/%s", "/matters/%s/diagram")) {
            same(stranger.get(path.formatted(item.matter())), stranger.get(path.formatted(none)));
        }
        same(stranger.get("/matters/" + item.matter() + "/model", "Accept", "*/*"),
                stranger.get("/matters/" + none + "/model", "Accept", "*/*"));
        same(stranger.get("/work/" + item.id()), stranger.get("/work/" + none));
        for (var act : List.of("", "/draft", "/claim", "/release")) {
            same(stranger.post("/work/" + item.id() + act, "revision", "0", "token", "t"),
                    stranger.post("/work/" + none + act, "revision", "0", "token", "t"));
        }
        assertThat(stranger.get("/matters/nonsense").statusCode()).isEqualTo(404);
    }

    private static void same(HttpResponse<String> there, HttpResponse<String> none) {
        assertThat(there.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
        assertThat(plain(there.body())).isEqualTo(plain(none.body()));
    }

    /** Without the address asked for and the token of the page. */
    private static String plain(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("(value|content)=\"[^\"]{60,}\"", "token");
    }

    @Test
    void itsPagesSpeakEnglish() {
        var grid = grid();
        var item = open(report(grid), "fileReport");
        var keeper = visitor(keeper(grid));
        keeper.get("/work");
        keeper.post("/settings/language", "language", "en", "back", "/");
        try {
            assertThat(keeper.get("/work").body()).contains("My work").doesNotContain("我的待办", "??");
            for (var path : List.of("/work?tab=pool", "/work?tab=done", "/work?tab=started", "/work?tab=search&q=x",
                    "/work/" + item.id(), "/matters/" + item.matter(), "/matters/" + item.matter() + "/diagram")) {
                assertThat(keeper.get(path).body()).as(path).doesNotContain("??", "走到哪一步", "办理过程", "回到待办");
            }
            assertThat(finish(keeper, item, "answer", "ZERO").body()).contains("<title>Please check")
                    .doesNotContain("??");
        } finally {
            keeper.post("/settings/language", "language", "zh-CN", "back", "/");
        }
    }

    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        assertThat(target(visitor.signIn(people.get(acting.person()).number(), "Shouze@2020")))
                .doesNotStartWith("/login");
        visitor.get("/work");
        return visitor;
    }

    private static HttpResponse<String> finish(Visitor visitor, WorkItem item, String... fields) {
        var all = new ArrayList<>(List.of("revision", "" + item.revision(), "token", token()));
        all.addAll(List.of(fields));
        return visitor.post("/work/" + item.id(), all.toArray(String[]::new));
    }

    private static String[] filled(Grid grid) {
        return new String[] {"answer", "ZERO", "checkedBy", "PHONE", "stated", "true", "unreached", "0", "onCampus", "0",
            "inTown", String.valueOf(grid.people()), "elsewhere", "0", "abroad", "0"};
    }

    private void file(Grid grid) {
        var item = open(report(grid), "fileReport");
        worklist.finish(item.id(), item.revision(), token(), keeper(grid), zero(grid));
    }

    private List<WorkItem> standInForMany(Acting busy) {
        var number = people.get(busy.person()).number();
        var some = grids.all().stream().skip(250).filter(grid -> grid.people() > 0
                && waiting(report(grid), "fileReport")).limit(MANY).toList();
        some.forEach(grid -> substitutions.set(Actor.SYSTEM, keeper(grid).person(), number, grid.keeper(), DAY, DAY));
        return some.stream().map(grid -> open(report(grid), "fileReport")).toList();
    }

    /** What is offered to a seat that this person alone may act from today. */
    private List<String> offered(Acting acting) {
        var seats = office.person(people.get(acting.person()).number()).seats().stream()
                .filter(held -> !held.seat().post().shared()).map(held -> "seat:" + held.seat().id().value()).toList();
        return jdbc.sql("select item_id from work_item_taker where taker in (:seats) and offered")
                .param("seats", seats).query(String.class).list();
    }

    private MatterId raised(Grid grid) {
        return urgent.raise(grid.unit().id(), ReportingLine.STUDENT, 2, "发热两人", keeper(grid).actor());
    }

    private Acting holder(MatterId matter, String node) {
        return office.holder(new SeatId(open(matter, node).offered().stream().flatMap(taker -> Taker.seat(taker).stream())
                .findFirst().orElseThrow()));
    }

    /** What the page says that tells what was signed. */
    private static String signed(Visitor visitor, List<WorkItem> items) {
        var fields = new ArrayList<>(List.of("token", token()));
        items.forEach(item -> fields.addAll(List.of("item", item.id() + ":" + item.revision())));
        return visitor.post("/work/batch/sign", fields.toArray(String[]::new)).body();
    }

    private List<Grid> ofOneChecker() {
        var all = grids.all().stream().skip(100).filter(grid -> grid.people() > 0
                && waiting(report(grid), "fileReport")).toList();
        return all.stream().filter(grid -> !keeper(grid).person().equals(office.holder(grid.checker()).person()))
                .collect(Collectors.groupingBy(grid -> office.holder(grid.checker()).person())).values().stream()
                .filter(group -> group.size() > 2).findFirst().orElseThrow().subList(0, 3);
    }

    private Grid elsewhere(Grid grid) {
        var college = units.nearest(grid.unit().id(), Level.COLLEGE).orElseThrow();
        return grids.all().stream().filter(other -> other.people() > 0 && !college.covers(other.unit().path()))
                .findFirst().orElseThrow();
    }

    private static String token(String page) {
        return found(Pattern.compile("name=\"token\" value=\"([^\"]+)\""), page).get(0);
    }

    private static List<String> found(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(result -> result.group(1)).distinct().toList();
    }
}
