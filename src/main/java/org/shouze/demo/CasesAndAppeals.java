package org.shouze.demo;

import java.util.List;

import org.shouze.accountability.AppealChannel;
import org.shouze.accountability.Appeals;
import org.shouze.accountability.Cases;
import org.shouze.accountability.NewCase;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.organization.Unit;

/** 问责: one in each stage, up to a decision under appeal and a name that was cleared. */
@Told
class CasesAndAppeals implements Story.Chapter {

    private static final String MEASURE = "ADMONITION";

    private final Cases cases;
    private final Appeals appeals;
    private final Cast cast;
    private final Hands hands;
    private final StoryClock clock;

    CasesAndAppeals(Cases cases, Appeals appeals, Cast cast, Hands hands, StoryClock clock) {
        this.cases = cases;
        this.appeals = appeals;
        this.cast = cast;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public List<Story> stories() {
        return List.of(
                new Story("a decision revoked and a name cleared", this::cleared),
                new Story("a decision that was served and announced", () -> announced(18, 8)),
                new Story("a decision under appeal", this::underAppeal),
                new Story("a case whose decision is to be served", () -> decided(14, 7)),
                new Story("a case to be decided", () -> reviewed(12, 6)),
                new Story("a case under review", () -> reported(9, 5)),
                new Story("a case whose defence is to be answered", () -> heard(8, 4)),
                new Story("a case whose facts were shown", () -> shown(7, 3)),
                new Story("a case under investigation", () -> investigated(5, 2)),
                new Story("a case whose group is being formed", () -> started(3, 1)),
                new Story("a case that is proposed", () -> proposed(2, 0)));
    }

    private MatterId proposed(int ago, int college) {
        clock.ago(ago, "09:10");
        var unit = cast.colleges().get(college);
        var conduct = clock.day(ago + 10);
        var ground = cases.ground(SubjectKind.LEADING_CADRE, Phrase.POORLY_DONE, conduct).orElseThrow().code();
        return cases.propose(new NewCase(SubjectKind.LEADING_CADRE, subject(unit).person(), unit.id(), ground, conduct,
                "三天没有组织排查，督办后仍未落实", "两次督办未办结，经核对记录属实"), cast.officer(6).actor());
    }

    private MatterId started(int ago, int college) {
        var id = proposed(ago, college);
        hands.finish(id, "approveStart", cast.disciplineSecretary(), "started", true, "opinion", "同意启动");
        return id;
    }

    private MatterId investigated(int ago, int college) {
        var id = started(ago, college);
        clock.ago(ago - 1, "09:30");
        hands.finish(id, "formGroup", cast.supervisor(), "members", id(first()), "members", id(second()));
        return id;
    }

    private MatterId shown(int ago, int college) {
        var id = investigated(ago, college);
        clock.ago(ago - 3, "10:00");
        hands.finish(id, "inquire", first(), "together", id(first()), "together", id(second()), "manner", "POORLY_DONE",
                "findings", "排查任务下达后三天没有组织，督办记录两份", "sources", "督办单、会议记录", "measures", MEASURE);
        clock.ago(ago - 4, "15:00");
        hands.finish(id, "showFacts", first(), "together", id(first()), "together", id(second()), "signed", true);
        return id;
    }

    private MatterId heard(int ago, int college) {
        var id = shown(ago, college);
        clock.ago(ago - 5, "15:30");
        hands.finish(id, "hearDefence", first(), "together", id(first()), "together", id(second()), "refused", false,
                "points", "当时人手不足", "points", "第三天已经口头布置", "note", "");
        return id;
    }

    private MatterId reported(int ago, int college) {
        var id = heard(ago, college);
        hands.finish(id, "answerDefence", first(), "answers[0].adopted", false, "answers[0].reason", "排班记录显示人员到岗",
                "answers[1].adopted", true, "answers[1].reason", "有两人证实，已写入报告");
        clock.ago(ago - 6, "11:00");
        hands.finish(id, "signReport", first(), "text", "经调查，排查任务下达后三天没有组织。申辩第二点采纳，第一点不采纳。");
        hands.finish(id, "signReport", second(), "text", "");
        return id;
    }

    private MatterId reviewed(int ago, int college) {
        var id = reported(ago, college);
        clock.ago(ago - 6, "16:20");
        hands.finish(id, "reviewCase", cast.reviewer(), "sound", true, "opinion", "事实清楚，程序合规");
        clock.ago(ago - 8, "10:00");
        hands.finish(id, "consultOrganization", cast.at("OFFICE_HEAD", "组织部"), "opinion", "无不同意见");
        return id;
    }

    private MatterId decided(int ago, int college) {
        var id = reviewed(ago, college);
        clock.ago(ago - 11, "16:00");
        hands.finish(id, "decideCollectively", cast.school("UNIVERSITY_SECRETARY"), "outcome", "SANCTION", "measures",
                MEASURE, "reason", "事实清楚，依据充分", "effective", clock.day(ago - 11), "held", clock.day(ago - 11),
                "minutes", "逐项讨论，一致同意", "votes[0].number", number(cast.school("UNIVERSITY_SECRETARY")),
                "votes[0].choice", "FOR", "votes[1].number", number(cast.at("OFFICE_HEAD", "学生工作部")),
                "votes[1].choice", "FOR", "votes[2].number", number(cast.at("OFFICE_HEAD", "党委办公室")),
                "votes[2].choice", "FOR");
        return id;
    }

    private MatterId served(int ago, int college) {
        var id = decided(ago, college);
        clock.ago(ago - 12, "15:00");
        hands.finish(id, "serveDecision", cast.supervisor(), receipt(ago - 12));
        return id;
    }

    private MatterId announced(int ago, int college) {
        var id = served(ago, college);
        clock.ago(ago - 13, "10:00");
        hands.finish(id, "announceDecision", cast.supervisor(), "on", clock.day(ago - 13), "reach", "UNIT", "scope",
                "所在单位会议");
        return id;
    }

    private MatterId appealed(int ago, int college) {
        var decision = announced(ago, college);
        clock.ago(ago - 14, "09:30");
        var appeal = appeals.file(decision, AppealChannel.PAPER, clock.day(ago - 14), "第三天已经布置，决定没有考虑",
                cast.supervisor().actor());
        hands.finish(appeal, "examineAppeal", cast.supervisor(), "takenUp", true);
        hands.finish(appeal, "nameReviewers", hearer(), "reviewers", id(third()), "reviewers",
                id(fourth()));
        return appeal;
    }

    private void underAppeal() {
        appealed(17, 9);
    }

    private void cleared() {
        var appeal = appealed(26, 10);
        clock.ago(8, "15:00");
        hands.finish(appeal, "reviewAppeal", third(), "pursued", true, "together", id(third()), "together", id(fourth()),
                "findings", "布置记录真实，排查按时开始");
        clock.ago(5, "16:00");
        hands.finish(appeal, "decideAppeal", hearer(), "outcome", "REVOKED", "reasons", "事实有误，予以撤销",
                "held", clock.day(5), "minutes", "逐项讨论，一致同意", "votes[0].number", number(hearer()),
                "votes[0].choice", "FOR", "votes[1].number", number(cast.at("OFFICE_HEAD", "宣传部")),
                "votes[1].choice", "FOR", "votes[2].number", number(cast.at("OFFICE_HEAD", "人事处")),
                "votes[2].choice", "FOR");
        clock.ago(4, "10:00");
        hands.finish(appeal, "serveAppeal", cast.supervisor(), receipt(4));
        clock.ago(2, "15:00");
        hands.finish(appeal, "clearName", cast.supervisor(), "on", clock.day(2), "reach", "UNIT", "scope", "所在单位会议");
    }

    private Object[] receipt(int ago) {
        return new Object[] {"service.on", clock.day(ago), "service.way", "SIGNED", "service.servers",
            number(cast.supervisor()) + " " + number(first())};
    }

    private Acting subject(Unit unit) {
        return cast.at("COLLEGE_DEPUTY_SECRETARY", unit);
    }

    /** Of the leaders, one who had no part in the decision. */
    private Acting hearer() {
        return cast.school("UNIVERSITY_DEPUTY_SECRETARY");
    }

    private Acting first() {
        return cast.officer(0);
    }

    private Acting second() {
        return cast.officer(1);
    }

    private Acting third() {
        return cast.officer(2);
    }

    private Acting fourth() {
        return cast.officer(3);
    }

    private String number(Acting who) {
        return cast.number(who);
    }

    private static long id(Acting who) {
        return who.person().value();
    }
}
