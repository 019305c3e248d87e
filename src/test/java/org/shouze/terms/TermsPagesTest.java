package org.shouze.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouze.support.Visitor.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.shouze.organization.UnitKind;
import org.shouze.support.OnH2;
import org.shouze.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages about time, as the holder, the leader and the administrator use them. */
@OnH2
class TermsPagesTest extends Corrected {

    private static final Pattern MARK = Pattern.compile("name=\"confirmed\" value=\"([^\"]+)\"");

    @Autowired PauseKeeping pauses;

    TermsPagesTest() {
        super(LocalDate.of(2020, 3, 10));
    }

    @Test
    void aDueTimeOpensToItsArithmetic() {
        var item = approval();
        var holder = visitor(approver(item));

        assertThat(holder.get("/work/" + item.id()).body()).contains("href=\"/terms/" + item.id() + "\"", "记下进展");
        var page = holder.get("/terms/" + item.id()).body();
        assertThat(page).contains("<html", "1 个工作日", "首日不计", "明天 17:30 截止", "更正报告：一级一审，不过夜",
                "剩下 30% 的时间时", "到期时", "告诉：正在办的人、单位负责人、上一级").doesNotContain("??");
        assertThat(holder.get("/terms/" + item.id(), "HX-Request", "true").body()).contains("id=\"arithmetic\"")
                .doesNotContain("<html");
        holder.post("/settings/language", "language", "en", "back", "/");
        assertThat(holder.get("/terms/" + item.id()).body()).contains("1 working days").doesNotContain("??", "个工作日，");
        holder.post("/settings/language", "language", "zh-CN", "back", "/");
    }

    @Test
    void theHolderNotesProgressAndAcknowledgesAColour() {
        var item = approval();
        run(LocalDate.of(2020, 3, 11) + "T14:30:00");
        var holder = visitor(approver(item));
        var task = holder.get("/work/" + item.id()).body();
        assertThat(task).contains("黄色", "知道了");

        assertThat(target(holder.post("/terms/" + item.id() + "/acknowledge"))).isEqualTo("/terms/" + item.id());
        assertThat(holder.get("/terms/" + item.id()).body()).contains("已记下，您看到了");
        assertThat(holder.get("/work/" + item.id()).body()).contains("黄色").doesNotContain("知道了");
        assertThat(target(holder.post("/terms/" + item.id() + "/note", "text", "已电话核实两人")))
                .isEqualTo("/terms/" + item.id());
        assertThat(holder.get("/terms/" + item.id()).body()).contains("已电话核实两人", "进展已记下");
        assertThat(holder.get("/matters/" + item.matter()).body()).contains("写了进展", "已电话核实两人");

        var blank = holder.post("/terms/" + item.id() + "/note", "text", "  ");
        assertThat(blank.statusCode()).isEqualTo(422);
        assertThat(blank.body()).contains("请写明理由", "<title>有错").doesNotContain("??");
        assertThat(holder.post("/terms/" + item.id() + "/note", "text", "长".repeat(501)).statusCode()).isEqualTo(422);
    }

    @Test
    void theClockStandsStillForAReasonAndRunsOn() {
        var item = approval();
        var holder = visitor(approver(item));

        var refused = holder.post("/terms/" + item.id() + "/pause", "category", "NONE", "text", "等医院证明");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("规则没有规定", "等医院证明");
        holder.post("/terms/" + item.id() + "/pause", "category", "AWAITING_EVIDENCE", "text", "等医院证明");
        assertThat(holder.get("/terms/" + item.id()).body()).contains("已暂停计时", "还停着", "恢复计时");
        clock.set("2020-03-11T09:00:00");
        holder = visitor(approver(item));
        holder.post("/terms/" + item.id() + "/resume");

        assertThat(holder.get("/terms/" + item.id()).body()).contains("等医院证明", "明天 17:30 截止", "已恢复计时",
                "从恢复的第二天起");
        assertThat(holder.post("/terms/" + item.id() + "/resume").statusCode()).isEqualTo(422);
        assertThat(holder.get("/work").body()).contains("明天 17:30");
    }

    @Test
    void moreTimeIsAskedForHereAndDecidedThere() {
        var item = approval();
        var holder = visitor(approver(item));
        var leader = visitor(above(item));
        for (var until : List.of("", "morgen", "2020-03-10", "9999-01-01")) {
            var refused = holder.post("/terms/" + item.id() + "/extension", "until", until, "text", "材料没有齐");
            assertThat(refused.statusCode()).as(until).isEqualTo(422);
            assertThat(refused.body()).contains("材料没有齐");
        }

        holder.post("/terms/" + item.id() + "/extension", "until", "2020-03-13", "text", "材料没有齐");

        var request = extensions.of(item.id()).get(0).id();
        var waiting = decision(item.id());
        assertThat(holder.get("/terms/" + item.id()).body()).contains("等决定").doesNotContain("name=\"until\"");
        assertThat(holder.get("/terms/extensions/" + request).body()).contains("要由别人决定");
        assertThat(holder.post("/terms/extensions/" + request, "act", "grant").statusCode()).isEqualTo(422);
        assertThat(leader.get("/messages").body()).contains("申请延期");
        assertThat(leader.get("/terms/decisions").body()).contains("/terms/extensions/" + request, "材料没有齐");
        assertThat(leader.post("/terms/extensions/" + request, "act", "").statusCode()).isEqualTo(422);
        var unreasoned = leader.post("/terms/extensions/" + request, "act", "refuse", "reason", "");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("请写明理由", "value=\"refuse\" checked");
        assertThat(target(leader.post("/terms/extensions/" + request, "act", "grant", "reason", "抓紧")))
                .isEqualTo("/terms/decisions");

        assertThat(leader.get("/work").body()).as("decided elsewhere").doesNotContain("/work/" + waiting);
        assertThat(due(item.id())).isEqualTo(at("2020-03-13T17:30"));
        assertThat(holder.get("/terms/" + item.id()).body()).contains("同意延期", "抓紧", "3月13日 17:30 截止");
        assertThat(leader.post("/terms/extensions/" + request, "act", "refuse", "reason", "改").statusCode()).isEqualTo(422);
    }

    @Test
    void theDecisionWaitsInTheLeadersInbox() {
        var item = approval();
        var holder = visitor(approver(item));
        var leader = visitor(above(item));
        holder.post("/terms/" + item.id() + "/extension", "until", "2020-03-13", "text", "材料没有齐");
        var decision = decision(item.id());

        assertThat(leader.get("/work").body()).contains("/work/" + decision, "决定是否延期");
        assertThat(leader.get("/work/" + decision).body()).contains("材料没有齐", "3月13日 17:30", "时间怎么算").doesNotContain("??");
        assertThat(holder.post("/work/" + decision, "revision", "0", "token", token(), "granted", "true").statusCode())
                .isEqualTo(404);
        var refused = leader.post("/work/" + decision, "revision", "0", "token", token(), "granted", "false", "comment", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请写明理由");
        assertThat(target(leader.post("/work/" + decision, "revision", "0", "token", token(), "granted", "true", "comment",
                "抓紧"))).isEqualTo("/work");

        assertThat(due(item.id())).isEqualTo(at("2020-03-13T17:30"));
        assertThat(extensions.of(item.id())).singleElement().satisfies(request ->
                assertThat(request.decidedName()).isEqualTo(above(item).actor().name()));
    }

    private String decision(String item) {
        return jdbc.queryForObject("select id from work_item where step = 'worklist/decide-extension' and belongs_to = ? "
                + "and closed_at is null", String.class, item);
    }

    @Test
    void whatRedProposesIsDecidedByTheSeatAbove() {
        var item = approval();
        run(LocalDate.of(2020, 3, 11) + "T17:35:00");
        var leader = visitor(above(item));
        var proposal = proposals.waitingFor(above(item)).stream().filter(each -> each.item().equals(item.id()))
                .findFirst().orElseThrow().id();

        assertThat(leader.get("/terms/decisions").body()).contains("/terms/proposals/" + proposal, item.number());
        var page = leader.get("/terms/proposals/" + proposal).body();
        assertThat(page).contains("发提醒", "暂缓", "不用处理", "黄色", "橙色", "红色").doesNotContain("??");
        for (var wrong : List.of(List.of("", "", ""), List.of("putOff", "", "等材料"), List.of("putOff", "2020-03-11", "等材料"),
                List.of("refuse", "", ""))) {
            var refused = leader.post("/terms/proposals/" + proposal, "act", wrong.get(0), "until", wrong.get(1),
                    "reason", wrong.get(2));
            assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
            assertThat(refused.body()).contains(wrong.get(2));
        }
        assertThat(leader.post("/terms/proposals/" + proposal, "act", "no-such-answer", "reason", "查").statusCode()).isEqualTo(404);
        leader.post("/terms/proposals/" + proposal, "act", "putOff", "until", "2020-03-12", "reason", "等材料");
        assertThat(leader.get("/terms/decisions").body()).contains("暂缓到");
        leader.post("/terms/proposals/" + proposal, "act", "reminder", "reason", "今天办完");

        assertThat(leader.get("/terms/proposals/" + proposal).body()).contains("采纳处理建议", "等材料", "今天办完")
                .doesNotContain("name=\"act\"");
        assertThat(visitor(approver(item)).get("/messages").body()).contains("今天办完");
        assertThat(visitor(approver(item)).get("/terms/proposals/" + proposal).statusCode()).isEqualTo(404);
    }

    @Test
    void theMatterSaysWhoseTurnItIsAndWhereTheTimeWent() {
        var item = approval();
        clock.set("2020-03-10T11:00:00");
        worklist.saveDraft(item.id(), item.revision(), approver(item), Map.of("opinion", List.of("看")));
        clock.set("2020-03-10T12:00:00");

        var page = visitor(approver(item)).get("/matters/" + item.matter()).body();

        assertThat(page).contains("轮到谁", approver(item).actor().name(), "到这里", "时间用在哪", "2 小时 0 分钟", "1 小时 0 分钟",
                "<rect", "bg-wait");
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() {
        var item = approval();
        var other = office.holder("COLLEGE_SECRETARY", units.within(units.school().id(),
                UnitKind.Level.COLLEGE).stream().filter(unit -> !unit.covers(item.unitPath())
                        && !seats.holders(List.of(seats.at("COLLEGE_SECRETARY", unit.id()))).get(
                                seats.at("COLLEGE_SECRETARY", unit.id())).isEmpty()).findFirst().orElseThrow().id());
        var stranger = visitor(other);
        var none = UUID.randomUUID().toString();
        var leader = visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id()));

        assertThat(leader.get("/terms/" + item.id()).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/terms/" + item.id()).statusCode()).isEqualTo(404);
        for (var act : List.of("note", "acknowledge", "pause", "resume", "extension")) {
            assertThat(stranger.post("/terms/" + item.id() + "/" + act, "text", "x").statusCode()).isEqualTo(404);
            assertThat(stranger.post("/terms/" + none + "/" + act, "text", "x").statusCode()).isEqualTo(404);
            assertThat(leader.post("/terms/" + item.id() + "/" + act, "text", "x").statusCode())
                    .as("who may only read it").isEqualTo(404);
        }
        assertThat(stranger.get("/terms/extensions/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theAdministratorArrangesTheNextVersionAndSeesWhatItChanges() {
        var admin = new Visitor(port);
        admin.signIn("A00001", PASSWORD);
        approval();
        var address = "/terms/rules/step?process=correction&step=*";

        assertThat(admin.get("/terms/rules").body()).contains("时限规则", "审批更正", "1 个工作日", "截止前 2 小时",
                "告诉：正在办的人、二级党委副书记", "没有另行规定").doesNotContain("??");
        assertThat(admin.get(address).body()).contains("value=\"2020-03-11\"", "各个版本",
                "value=\"COLLEGE_SECRETARY@college\"", "二级党委书记", "校级党委书记", "支部纪检委员", "网格辅导员", "短信", "企业微信")
                .doesNotContain("??", "岗位代码");

        String[] typed = {"process", "correction", "step", "*", "validFrom", "2031-01-01", "measure", "WORKING_DAYS",
            "amount", "2", "mayExtend", "true", "takesOver", "true", "basis", "新规定", "rungs[0].mark", "AFTER_DUE",
            "rungs[0].amount", "0", "rungs[0].colour", "RED", "rungs[0].holder", "true", "rungs[0].means", "SMS",
            "rungs[1].mark", ""};
        var named = Stream.concat(Arrays.stream(typed), Stream.of("rungs[0].posts", "COLLEGE_SECRETARY@college",
                "rungs[0].posts", "BRANCH_SECRETARY@branch")).toArray(String[]::new);
        var preview = admin.post("/terms/rules/step", named);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("会有什么变化", "定下新的一版", "3月12日 17:30", "新规定");
        for (var wrong : List.of(List.of("validFrom", "2020-03-10"), List.of("amount", "0"), List.of("amount", "viele"),
                List.of("basis", ""), List.of("rungs[0].amount", "-1"), List.of("rungs[0].holder", "false"),
                List.of("rungs[0].posts", "NOBODY@moon"))) {
            var changed = typed.clone();
            for (int i = 0; i < changed.length; i += 2) {
                changed[i + 1] = changed[i].equals(wrong.get(0)) ? wrong.get(1) : changed[i + 1];
            }
            var refused = admin.post("/terms/rules/step", wrong.get(0).endsWith("posts")
                    ? Stream.concat(Arrays.stream(changed), wrong.stream()).toArray(String[]::new)
                    : changed);
            assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
            assertThat(refused.body()).contains(wrong.get(0).endsWith("holder") ? "每次提醒都要选告诉谁"
                    : "value=\"" + wrong.get(1) + "\"").doesNotContain("??");
        }
        var confirmed = Arrays.copyOf(named, named.length + 2);
        confirmed[named.length] = "confirmed";
        confirmed[named.length + 1] = MARK.matcher(preview.body()).results().findFirst().orElseThrow().group(1);
        var unseen = confirmed.clone();
        unseen[9] = "3";
        assertThat(admin.post("/terms/rules/step", unseen).body()).as("another version than the one shown")
                .contains("会有什么变化", "3月13日 17:30");
        assertThat(target(admin.post("/terms/rules/step", confirmed))).isEqualTo("/terms/rules");
        assertThat(admin.get("/terms/rules").body()).contains("新的一版已定下", "定好了，还没开始用的");
        assertThat(rules.of("correction", "any", LocalDate.of(2030, 12, 31)).orElseThrow().amount()).isEqualTo(1);
        var arranged = rules.of("correction", "any", LocalDate.of(2031, 1, 1)).orElseThrow();
        assertThat(arranged.amount()).isEqualTo(2);
        assertThat(arranged.rungs()).singleElement().satisfies(rung -> {
            assertThat(rung.means()).isEqualTo(Means.SMS);
            assertThat(Audience.text(rung.tells())).isEqualTo("HOLDER COLLEGE_SECRETARY@college BRANCH_SECRETARY@branch");
        });
        assertThat(admin.post("/terms/rules/step", confirmed).statusCode()).isEqualTo(422);
        assertThat(admin.get("/terms/rules/step?process=correction&step=no/such").statusCode()).isEqualTo(404);
        assertThat(visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id())).get("/terms/rules")
                .statusCode()).isEqualTo(403);
    }

    @Test
    void theAdministratorArrangesOfficeHoursAndSeesWhatTheyChange() {
        var admin = new Visitor(port);
        admin.signIn("A00001", PASSWORD);
        approval();
        assertThat(admin.get("/terms/hours").body()).contains("上班时间", "08:00–12:00、14:00–17:30", "现在用的",
                "value=\"2020-03-11\"").doesNotContain("??");
        String[] typed = {"validFrom", "2020-03-11", "opens", "8:30", "closes", "12:00", "opensAgain", "13:00", "closesAgain",
            "16:30"};

        var preview = admin.post("/terms/hours", typed);

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("会有什么变化", "明天 17:30", "明天 16:30", "定下新的上班时间").doesNotContain("??");
        for (var wrong : List.of(List.of("validFrom", "2020-03-10"), List.of("validFrom", "bald"), List.of("opens", "25:00"),
                List.of("closes", "8:00"), List.of("opensAgain", "11:00"), List.of("closesAgain", ""))) {
            var refused = admin.post("/terms/hours", with(typed, wrong));
            assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
            assertThat(refused.body()).contains("value=\"" + wrong.get(1) + "\"").doesNotContain("??", "定下新的上班时间");
        }
        var confirmed = with(typed, List.of("confirmed", MARK.matcher(preview.body()).results().findFirst().orElseThrow()
                .group(1)));
        assertThat(admin.post("/terms/hours", with(confirmed, List.of("closes", "11:30"))).body())
                .as("other hours than those shown").contains("会有什么变化");
        try {
            assertThat(target(admin.post("/terms/hours", confirmed))).isEqualTo("/terms/hours");
            assertThat(admin.get("/terms/hours").body()).contains("08:30–12:00、13:00–16:30", "还没开始", "新的上班时间已定下");
        } finally {
            jdbc.update("delete from calendar_office_hours where valid_from = date '2020-03-11'");
            jdbc.update("update calendar_version set version = version + 1");
        }
        assertThat(visitor(office.holder("UNIVERSITY_DEPUTY_SECRETARY", units.school().id())).get("/terms/hours")
                .statusCode()).isEqualTo(403);
    }

    @Test
    void theAdministratorArrangesTheReasonsForWhichAClockMayStop() {
        var admin = new Visitor(port);
        admin.signIn("A00001", PASSWORD);
        var item = approval();
        visitor(approver(item)).post("/terms/" + item.id() + "/pause", "category", "AWAITING_EVIDENCE", "text", "等医院证明");
        assertThat(admin.get("/terms/pauses").body()).contains("等待证明材料（超过 15 个工作小时会提醒）", "不可抗力", "按一般规则")
                .doesNotContain("??");
        assertThat(admin.get("/terms/pauses/process?process=correction").body()).contains("AWAITING_EVIDENCE").doesNotContain("??");
        assertThat(admin.get("/terms/pauses/process?process=none").statusCode()).isEqualTo(404);
        String[] typed = {"process", "correction", "reasons[0].code", "", "reasons[0].name", "等待专家意见",
            "reasons[0].longest", "10", "reasons[1].code", "AWAITING_SUPERIOR", "reasons[1].name", "等待上级答复",
            "reasons[1].longest", "20"};

        var preview = admin.post("/terms/pauses/process", typed);

        assertThat(preview.body()).contains("会有什么变化", "等待专家意见（超过 10 个工作小时会提醒）", "删除", "1 件，照旧停着",
                "定下这些理由").doesNotContain("??");
        for (var wrong : List.of(List.of("reasons[0].name", ""), List.of("reasons[0].longest", "lang"),
                List.of("reasons[0].longest", "0"), List.of("reasons[0].name", "等待上级答复"))) {
            var refused = admin.post("/terms/pauses/process", with(typed, wrong));
            assertThat(refused.statusCode()).as("%s", wrong).isEqualTo(422);
            assertThat(refused.body()).contains("value=\"" + wrong.get(1) + "\"").doesNotContain("??", "定下这些理由");
        }
        var before = rules.ownPauses("correction");
        try {
            assertThat(target(admin.post("/terms/pauses/process", with(typed, List.of("confirmed",
                    MARK.matcher(preview.body()).results().findFirst().orElseThrow().group(1)))))).isEqualTo("/terms/pauses");
            assertThat(rules.ownPauses("correction")).extracting(TermRules.Category::code)
                    .containsExactly("REASON_1", "AWAITING_SUPERIOR");
            assertThat(admin.get("/terms/pauses").body()).contains("等待专家意见（超过 10 个工作小时会提醒）", "暂停理由已定下");
        } finally {
            pauses.arrange("correction", before, approver(item).actor());
        }
        assertThat(visitor(approver(item)).get("/terms/pauses").statusCode()).isEqualTo(403);
    }

    /** The same form with another value; one that was not there is added. */
    private static String[] with(String[] typed, List<String> other) {
        var changed = new ArrayList<>(List.of(typed));
        for (int i = 0; i < changed.size(); i += 2) {
            if (changed.get(i).equals(other.get(0))) {
                changed.set(i + 1, other.get(1));
                return changed.toArray(String[]::new);
            }
        }
        changed.addAll(other);
        return changed.toArray(String[]::new);
    }
}
