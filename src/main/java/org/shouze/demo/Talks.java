package org.shouze.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.shouze.accountability.InterviewKind;
import org.shouze.accountability.InterviewProposal;
import org.shouze.accountability.Interviews;
import org.shouze.basis.Phrase;
import org.shouze.basis.SubjectKind;
import org.shouze.hearing.Concerned;
import org.shouze.hearing.HearingView;
import org.shouze.hearing.Hearings;
import org.shouze.hearing.Outcome;
import org.shouze.hearing.Passes;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;

/** 约谈、函询、诫勉: from the proposal to the file. */
@Told
class Talks implements Story.Chapter {

    private static final String OFFICE = "组织部";
    private static final String SECOND = "宣传部";

    private final Interviews interviews;
    private final Hearings hearings;
    private final Passes passes;
    private final Cast cast;
    private final Hands hands;
    private final StoryClock clock;

    Talks(Interviews interviews, Hearings hearings, Passes passes, Cast cast, Hands hands, StoryClock clock) {
        this.interviews = interviews;
        this.hearings = hearings;
        this.passes = passes;
        this.cast = cast;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public List<Story> stories() {
        return List.of(
                new Story("a talk that is filed", this::filed),
                new Story("a talk whose mistakes are being put right", this::inRectification),
                new Story("a talk whose record he would not sign", this::refused),
                new Story("a talk whose record was signed", this::signed),
                new Story("a letter that waits for its reply", this::inquired),
                new Story("a talk that was announced", this::notified),
                new Story("an admonition before the secretary", this::admonition),
                new Story("a reminder that is proposed", this::proposed));
    }

    private void proposed() {
        clock.ago(1, "10:15");
        propose(InterviewKind.REMINDER, 0);
    }

    private void notified() {
        clock.ago(2, "09:20");
        var talk = approved(InterviewKind.TALK, 1);
        clock.ago(1, "09:00");
        announce(talk, clock.day(-1));
    }

    private void signed() {
        var talk = held(2, 5);
        answer(talk, 2, Outcome.SIGNED, "");
        hands.finish(talk, "recordSignature", clerk());
    }

    private void refused() {
        answer(held(3, 6), 3, Outcome.REFUSED, "第二段与事实不符");
    }

    private void inRectification() {
        var talk = held(4, 10);
        answer(talk, 4, Outcome.SIGNED, "");
        hands.finish(talk, "recordSignature", clerk());
        clock.ago(7, "15:00");
        hands.finish(talk, "judgeTalk", head(), "opinion", "当面指出，限期改正", "rectification", "补齐核实记录，逐人签字",
                "rectifiedBy", clock.day(-6));
    }

    private void filed() {
        var talk = held(5, 14);
        answer(talk, 5, Outcome.SIGNED, "");
        hands.finish(talk, "recordSignature", clerk());
        hands.finish(talk, "judgeTalk", head(), "opinion", "当面指出，已当场改正");
        clock.ago(11, "16:00");
        hands.finish(talk, "fileInterview", clerk(), "feedback", "当面告知", "conclusion", "已改");
    }

    private void inquired() {
        clock.ago(4, "09:40");
        var letter = approved(InterviewKind.INQUIRY, 6);
        clock.ago(3, "09:00");
        hands.finish(letter, "sendInquiry", clerk(), "questions", "日报是怎样核实的？由谁签字？");
    }

    private void admonition() {
        clock.ago(2, "14:30");
        propose(InterviewKind.ADMONITION, 7);
    }

    private MatterId propose(InterviewKind kind, int college) {
        return interviews.propose(new InterviewProposal(kind, subject(college).person(), SubjectKind.LEADING_CADRE,
                Phrase.PERFUNCTORY, clock.day(20), "连续三天未核实即在日报上签字", false, null), clerk().actor());
    }

    private MatterId approved(InterviewKind kind, int college) {
        var id = propose(kind, college);
        hands.finish(id, "approveInterview", head(), "decision", "APPROVE", "opinion", "同意");
        return id;
    }

    /** @param ago how many working days ago it was held */
    private MatterId held(int college, int ago) {
        clock.ago(ago + 2, "09:00");
        var talk = approved(InterviewKind.TALK, college);
        announce(talk, clock.day(ago));
        clock.ago(ago, "16:30");
        hands.finish(talk, "holdTalk", clerk(), "lead", cast.number(head()), "second", cast.number(second()), "recorder",
                cast.number(clerk()), "heldAt", clock.day(ago).atTime(LocalTime.of(15, 0)), "record",
                "问：日报为什么没有核实？\n答：以为支部已经核实过。\n问：今后怎样做？\n答：逐人核实后再签字。");
        return talk;
    }

    private void announce(MatterId talk, LocalDate day) {
        hands.finish(talk, "notifySubject", clerk(), "lead", cast.number(head()), "second", cast.number(second()),
                "recorder", cast.number(clerk()), "talkAt", day.atTime(LocalTime.of(15, 0)), "place", "行政楼谈话室",
                "notice", "了解日报核实情况，请带核实记录");
    }

    /** With the pass that was handed to him. */
    private void answer(MatterId talk, int college, Outcome outcome, String words) {
        var concerned = subject(college).person();
        var pass = passes.issue(talk, Concerned.of(concerned), 15, true, clerk().actor());
        var open = passes.open(pass.number(), pass.code(), "talk-" + talk).orElseThrow();
        var asked = hearings.of(talk).stream().filter(HearingView::isOpen).findFirst().orElseThrow();
        passes.answer(open, asked.id(), outcome, List.of(words), cast.name(concerned), pass.code());
    }

    private Acting subject(int college) {
        return cast.at("COLLEGE_DEPUTY_SECRETARY", cast.colleges().get(college));
    }

    private Acting clerk() {
        return cast.at("OFFICE_CLERK", OFFICE);
    }

    private Acting head() {
        return cast.at("OFFICE_HEAD", OFFICE);
    }

    private Acting second() {
        return cast.at("OFFICE_HEAD", SECOND);
    }
}
