package org.shouze.demo;

import java.util.List;

import org.shouze.discipline.Clues;
import org.shouze.discipline.Intake;
import org.shouze.discipline.Source;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;

/** 问题线索: numbers, stages and days only, as long as texts are off. */
@Told
class LeadsAndReferrals implements Story.Chapter {

    private final Clues clues;
    private final Cast cast;
    private final Hands hands;
    private final StoryClock clock;

    LeadsAndReferrals(Clues clues, Cast cast, Hands hands, StoryClock clock) {
        this.clues = clues;
        this.cast = cast;
        this.hands = hands;
        this.clock = clock;
    }

    @Override
    public List<Story> stories() {
        return List.of(
                new Story("a clue that was referred", () -> referred(24)),
                new Story("a clue that was closed", () -> disposed(18, "NO_ACTION")),
                new Story("a clue on hold", () -> disposed(16, "ON_HOLD")),
                new Story("a clue that is being verified", () -> verifying(8)),
                new Story("a clue that was not ours", () -> forwarded(6)),
                new Story("a clue that is being analysed", () -> assigned(3)),
                new Story("a clue that was received", () -> received(1)));
    }

    private MatterId received(int ago) {
        clock.ago(ago, "09:00");
        return clues.register(new Clues.Registration(new Intake(Source.ACCUSATION, Intake.Kind.OWN_DUTY, clock.day(ago),
                null), null, null, null, null), supervisor());
    }

    private void forwarded(int ago) {
        var clue = received(ago);
        hands.finish(clue, "judgeJurisdiction", supervisor(), "whose", "ELSEWHERE");
        hands.finish(clue, "forwardClue", supervisor(), "body", "有管辖权的单位");
    }

    private MatterId assigned(int ago) {
        var clue = received(ago);
        hands.finish(clue, "judgeJurisdiction", supervisor(), "whose", "OURS");
        clock.ago(ago - 1, "10:00");
        hands.finish(clue, "assignClue", supervisor(), "handler", handler().person().value());
        hands.finish(clue, "approveAssignment", cast.disciplineSecretary(), "agreed", true);
        return clue;
    }

    private MatterId disposed(int ago, String disposal) {
        var clue = assigned(ago);
        clock.ago(ago - 3, "10:30");
        hands.finish(clue, "analyseClue", handler(), "disposal", disposal);
        hands.finish(clue, "approveDisposal", cast.disciplineSecretary(), "agreed", true);
        return clue;
    }

    private MatterId verifying(int ago) {
        var clue = disposed(ago, "VERIFICATION");
        hands.finish(clue, "planVerification", handler(), "group", handler().person().value(), "group",
                second().person().value());
        hands.finish(clue, "approveVerification", cast.disciplineSecretary(), "agreed", true);
        return clue;
    }

    private void referred(int ago) {
        var clue = verifying(ago);
        clock.ago(ago - 14, "16:00");
        hands.finish(clue, "reportVerification", handler(), "outcome", "TRANSFER");
        hands.finish(clue, "signReport", handler(), "read", true);
        hands.finish(clue, "signReport", second(), "read", true);
        hands.finish(clue, "approveOutcome", cast.disciplineSecretary(), "agreed", true);
        var referral = hands.inbox("referral", "preparePackage", supervisor());
        hands.finish(referral, "preparePackage", supervisor(), "body", "有关党组织", "items", "初核情况报告 12\n谈话记录 5");
        hands.finish(referral, "approveReferral", cast.disciplineSecretary(), "agreed", true);
        clock.ago(ago - 17, "10:00");
        hands.finish(referral, "recordReceipt", supervisor(), "received", true, "number", "收1号", "on", clock.day(ago - 17));
    }

    private Acting supervisor() {
        return cast.supervisor();
    }

    private Acting handler() {
        return cast.officer(0);
    }

    private Acting second() {
        return cast.officer(1);
    }
}
