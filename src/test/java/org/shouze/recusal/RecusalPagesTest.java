package org.shouze.recusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.matter.Members;
import org.shouze.matter.NewMatter;
import org.shouze.organization.People;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;
import org.shouze.organization.UnitKind;
import org.shouze.organization.Units;
import org.shouze.support.Office;
import org.shouze.support.OnH2;
import org.shouze.support.Statements;
import org.shouze.support.TestClock;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of this room and of the rules. */
@OnH2
class RecusalPagesTest {

    private static final String OFFICE = "纪委（纪检监察机构）";

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Matters matters;
    @Autowired Members members;
    @Autowired Recusals recusals;
    @Autowired Handlers handlers;
    @Autowired Superior superior;
    @Autowired Statements statements;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-09T09:00:00");
    }

    @Test
    void oneDeclaresAndOnlyOneselfReadsIt() {
        var counselor = visitor(office.holder("COLLEGE_PUBLICITY_MEMBER", college(2)));

        var missing = counselor.post("/recusal/own", "kind", "RELATIVE", "note", "某中学教师");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("请选择关系", "请填写姓名", "某中学教师").doesNotContain("??");
        assertThat(counselor.post("/recusal/own", "kind", "RELATIVE", "kin", "SPOUSE", "number", "0").body())
                .contains("没有找到这个号");
        assertThat(target(counselor.post("/recusal/own", "kind", "RELATIVE", "kin", "SPOUSE", "name", "贺兰石",
                "note", "某中学教师"))).startsWith("/recusal/own");
        assertThat(target(counselor.post("/recusal/own", "kind", "SERVICE", "unit", units.get(college(3)).name(), "from",
                "2018-09-01", "until", "2019-08-31"))).startsWith("/recusal/own");
        assertThat(counselor.post("/recusal/own", "kind", "SERVICE", "unit", "没有的单位", "from", "2018-09-01").body())
                .contains("没有找到这个单位");
        assertThat(counselor.post("/recusal/own", "kind", "INTEREST", "note", "合作").statusCode()).isEqualTo(422);

        var page = counselor.get("/recusal/own").body();
        assertThat(page).contains("贺兰石", "配偶", "某中学教师", units.get(college(3)).name()).doesNotContain("??");
        var other = visitor(office.holder("DISCIPLINE_SECRETARY", units.school().id()));
        assertThat(other.get("/recusal/own").body()).doesNotContain("贺兰石");
        var id = page.replaceAll("(?s).*/recusal/own/([0-9a-f-]{36})/withdraw.*", "$1");
        assertThat(other.post("/recusal/own/" + id + "/withdraw").statusCode()).isEqualTo(404);
        counselor.post("/recusal/own/" + id + "/withdraw");
        assertThat(counselor.get("/recusal/own?kind=INTEREST").body()).doesNotContain("/recusal/own/" + id + "/withdraw");
        english(counselor, "/recusal/own?kind=SERVICE");
    }

    @Test
    void thePoolIsKeptByTheDisciplineOffice() {
        var supervisor = visitor(supervisor());
        var lent = people.get(office.holder("COLLEGE_DISCIPLINE_MEMBER", college(4)).person());
        assertThat(visitor(office.holder("COLLEGE_SECRETARY", college(4))).get("/recusal/handlers").statusCode()).isEqualTo(404);
        assertThat(visitor(office.holder("COLLEGE_SECRETARY", college(4))).post("/recusal/handlers", "number", lent.number(),
                "duties", "REVIEW", "letter", "函1号", "from", "2020-01-09", "until", "2020-02-09").statusCode()).isEqualTo(404);

        var refused = supervisor.post("/recusal/handlers", "number", lent.number(), "duties", "REVIEW", "letter",
                "抽调函〔2020〕7号", "from", "2020-02-09", "until", "2020-01-10");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明从哪天到哪天", "抽调函〔2020〕7号").doesNotContain("??");
        assertThat(target(supervisor.post("/recusal/handlers", "number", lent.number(), "duties", "REVIEW", "letter",
                "抽调函〔2020〕7号", "from", "2020-01-09", "until", "2020-02-09"))).isEqualTo("/recusal/handlers");

        var page = supervisor.get("/recusal/handlers").body();
        assertThat(page).contains(lent.name(), "抽调函〔2020〕7号", "没有申报亲属与利益", "审理").doesNotContain("??");
        var id = page.replaceAll("(?s).*?/recusal/handlers/([0-9a-f-]{36})/back.*", "$1");
        supervisor.post("/recusal/handlers/" + id + "/back");
        assertThat(handlers.borrowed()).filteredOn(each -> each.person().equals(lent.id())).singleElement()
                .satisfies(each -> assertThat(each.until()).isEqualTo("2020-01-09"));
        english(supervisor, "/recusal/handlers");
    }

    @Test
    void ofAMattersRecusalsOnlyItsMembersKnow() {
        var officer = officer(0);
        var matter = aMatter(head(), supervisor(), officer);
        var stranger = visitor(officer(1));

        assertThat(stranger.get("/recusal/" + matter).statusCode()).isEqualTo(404);
        assertThat(withoutIds(stranger.get("/recusal/" + matter).body()))
                .isEqualTo(withoutIds(stranger.get("/recusal/" + matters.newId()).body()));
        assertThat(stranger.post("/recusal/" + matter, "number", "1", "ground", "OTHER", "asker", "ORGAN", "reason", "x")
                .statusCode()).isEqualTo(404);
        var member = visitor(officer);
        assertThat(member.get("/matters/" + matter).body()).contains("href=\"/recusal/" + matter + "\"").doesNotContain("??");
        var page = member.get("/recusal/" + matter).body();
        assertThat(page).contains("够不够人", "批准启动", "还没有人提出").doesNotContain("??", "登记请示<");
    }

    @Test
    void aRecusalIsAskedForAndDecidedByTheHead() {
        var officer = officer(0);
        var matter = aMatter(head(), supervisor(), officer);
        var number = people.get(officer.person()).number();
        var asking = visitor(supervisor());
        assertThat(asking.post("/recusal/" + matter, "number", number, "ground", "INTEREST", "asker", "SUBJECT", "reason", "")
                .statusCode()).isEqualTo(422);
        asking.post("/recusal/" + matter, "number", number, "ground", "INTEREST", "asker", "SUBJECT", "reason", "是我的导师");

        var request = recusals.requests(matter).get(0).id();
        assertThat(asking.get("/recusal/" + matter).body()).contains("是我的导师", "由纪委书记决定").doesNotContain("提交决定");
        var head = visitor(head());
        var at = "/recusal/" + matter + "/requests/" + request;
        assertThat(head.get("/recusal/" + matter).body()).contains(at, "提交决定").doesNotContain("??");
        var unsaid = head.post(at, "act", "", "why", "查过了");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("请选一项", "查过了");
        assertThat(target(head.post(at, "act", "grant", "why", "情况属实"))).isEqualTo("/recusal/" + matter);

        assertThat(head.get("/recusal/" + matter).body()).contains("已回避", "情况属实");
        assertThat(visitor(officer).get("/recusal/" + matter).statusCode()).isEqualTo(404);
        english(head, "/recusal/" + matter);
    }

    @Test
    void howMuchStandsOnAMattersPageMakesNoMoreStatements() {
        var matter = aMatter(head(), supervisor());
        var head = visitor(head());
        head.get("/recusal/" + matter);
        var empty = statements.of(() -> head.get("/recusal/" + matter)).size();

        for (int n = 0; n < 3; n++) {
            recusals.recuse(matter, officer(n).person(), Request.Ground.OTHER, "同乡", Request.Asker.ORGAN, head().actor());
            superior.ask(matter, Superior.Wanted.ASSIGN, Set.of(Duty.REVIEW), "人手不够", head());
        }

        assertThat(statements.of(() -> head.get("/recusal/" + matter))).hasSize(empty);
    }

    @Test
    void theSuperiorIsAskedAndItsLetterRecorded() {
        var matter = aMatter(head(), supervisor());
        var supervisor = visitor(supervisor());
        assertThat(supervisor.post("/recusal/" + matter + "/superior", "act", "", "why", "审理岗空缺").body())
                .contains("请选一项", "审理岗空缺");
        supervisor.post("/recusal/" + matter + "/superior", "act", "ASSIGN", "why", "审理岗空缺");

        var at = supervisor.get("/recusal/" + matter).body()
                .replaceAll("(?s).*(/recusal/[0-9a-f-]{36}/superior/[0-9a-f-]{36}).*", "$1");
        assertThat(supervisor.post(at, "act", "ASSIGNED", "letter", "", "why", "派两人").body()).contains("请填写文号", "派两人");
        supervisor.post(at, "act", "ASSIGNED", "letter", "省纪函〔2020〕9号", "why", "派两人");

        assertThat(supervisor.get("/recusal/" + matter).body()).contains("已指定人员", "省纪函〔2020〕9号", "派两人")
                .doesNotContain("??");
    }

    @Test
    void everybodyWithASeatReadsTheRules() {
        var keeper = visitor(office.holder("BRANCH_SECRETARY", units.within(college(0), UnitKind.Level.BRANCH).get(0).id()));

        assertThat(keeper.get("/basis").body()).contains("《中国共产党问责条例》（2019年）", "诫勉", "落实不力", "待核对", "1 个月内")
                .doesNotContain("??", "留校察看");
        assertThat(keeper.get("/basis?kind=STUDENT").body()).contains("留校察看", "10 天内").doesNotContain("??", "诫勉");
        for (var kind : List.of("PARTY_ORG", "PARTY_MEMBER", "NON_PARTY_STAFF")) {
            assertThat(keeper.get("/basis?kind=" + kind).body()).contains("措施").doesNotContain("??");
        }
        assertThat(keeper.get("/basis?kind=NOBODY").statusCode()).isEqualTo(422);
        english(keeper, "/basis");
    }

    /** The address that was asked for, and tokens that differ with each page. */
    private static String withoutIds(String page) {
        return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "").replaceAll("_csrf\" value=\"[^\"]*", "")
                .replaceAll("<meta name=\"csrf\" content=\"[^\"]*", "");
    }

    private static void english(Visitor visitor, String path) {
        visitor.post("/settings/language", "language", "en", "back", "/");
        assertThat(visitor.get(path).body()).contains("lang=\"en\"").doesNotContain("??");
        visitor.post("/settings/language", "language", "zh-CN", "back", "/");
    }

    private MatterId aMatter(Acting... knowing) {
        var id = matters.newId();
        matters.open(List.of(NewMatter.confidential(id, "correction", "线索-" + id, "问题线索", units.named(OFFICE).orElseThrow(),
                null, List.of())));
        transaction.executeWithoutResult(status -> List.of(knowing).forEach(each ->
                members.admit(id, each.person(), "HANDLER", "办理", head().actor())));
        return id;
    }

    private Acting head() {
        return office.holder("DISCIPLINE_SECRETARY", units.school().id());
    }

    private Acting supervisor() {
        return office.holder("CASE_SUPERVISOR", units.named(OFFICE).orElseThrow().id());
    }

    private Acting officer(int n) {
        PersonId id = handlers.seated().get("DISCIPLINE_OFFICER").get(n);
        return office.person(people.get(id).number());
    }

    private UnitId college(int n) {
        return units.within(units.school().id(), UnitKind.Level.COLLEGE).get(n).id();
    }

    private Visitor visitor(Acting acting) {
        var visitor = new Visitor(port);
        visitor.signIn(people.get(acting.person()).number(), "Shouze@2020");
        visitor.get("/work");
        return visitor;
    }
}
