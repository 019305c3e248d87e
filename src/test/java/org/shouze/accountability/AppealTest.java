package org.shouze.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.accountability.ACase.ADMONITION;
import static org.shouze.accountability.ACase.CIRCULAR;
import static org.shouze.accountability.ACase.COMMITTEE;
import static org.shouze.accountability.ACase.DAY;
import static org.shouze.accountability.ACase.FIRST;
import static org.shouze.accountability.ACase.GROUP;
import static org.shouze.accountability.ACase.REMOVAL;
import static org.shouze.accountability.ACase.REVIEWER;
import static org.shouze.accountability.ACase.STARTER;
import static org.shouze.accountability.ACase.SUPERVISOR;
import static org.shouze.accountability.ACase.minutes;
import static org.shouze.accountability.ACase.readyWith;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shouze.accountability.AppealAct.Filed;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;

/** What must be impossible in an appeal, each tried. */
class AppealTest {

    private static final MatterId DECISION = MatterId.of("00000000-0000-0000-0000-000000000002");
    private static final PersonId HEAD = new PersonId(30);
    private static final List<PersonId> OTHERS = List.of(new PersonId(31), new PersonId(32));
    private static final List<PersonId> BENCH = List.of(new PersonId(33), new PersonId(34), new PersonId(35));
    private static final LocalDate UNTIL = DAY.plusMonths(2);

    private final ACase decision = readyWith(ADMONITION).decided(ADMONITION).served().announced();
    private final Duties handlers = decision.the.record().duties;

    @Test
    void isFiledAgainstAServedDecisionOneAtATime() {
        refused(() -> Appeal.file(filed(DAY), readyWith(ADMONITION).decided(ADMONITION).the, false, SUPERVISOR),
                NoAppealHere.class);
        refused(() -> Appeal.file(filed(DAY), decision.the, true, SUPERVISOR), NoAppealHere.class);
        refused(() -> Appeal.file(new Filed(DECISION, DAY, UNTIL, AppealChannel.PAPER, " "), decision.the, false, SUPERVISOR),
                ReasonNotGiven.class);
    }

    @Test
    void inTimeItIsTakenUpAndLateItIsAnsweredWithReasons() {
        refused(() -> inTime().examine(false, "不受理", SUPERVISOR), TimelyAppealRefused.class);
        var late = Appeal.file(filed(UNTIL.plusDays(1)), decision.the, false, SUPERVISOR);

        refused(() -> late.examine(false, "", SUPERVISOR), ReasonNotGiven.class);
        late.examine(false, "逾期一天，无正当理由", SUPERVISOR);
        refused(() -> late.tellLate("", SUPERVISOR), ReasonNotGiven.class);
        late.tellLate("逾期一天，可向上级反映", SUPERVISOR);

        assertThat(late.stage()).isEqualTo(AppealStage.ANSWERED);
    }

    @Test
    void onTheLastDayItIsInTime() {
        assertThat(Appeal.file(filed(UNTIL), decision.the, false, SUPERVISOR).isLate()).isFalse();
    }

    @Test
    void nobodyWhoHadAPartInTheDecisionHearsIt() {
        for (var handler : List.of(STARTER, FIRST, REVIEWER, COMMITTEE.get(1))) {
            refused(() -> takenUp().nameReviewers(List.of(OTHERS.get(0), handler), handlers, Set.of(), HEAD),
                    HandlersHearNoAppeal.class);
            refused(() -> takenUp().nameReviewers(OTHERS, handlers, Set.of(), handler), HandlersHearNoAppeal.class);
            refused(() -> decide(reviewed(), minutes(List.of(BENCH.get(0), BENCH.get(1), handler))),
                    HandlersHearNoAppeal.class);
        }
    }

    @Test
    void whoReviewsItDoesNotDecideIt() {
        refused(() -> decide(reviewed(), minutes(List.of(BENCH.get(0), BENCH.get(1), OTHERS.get(0)))), DutyTaken.class);
    }

    @Test
    void isReviewedByTwoWhoAreFree() {
        refused(() -> takenUp().nameReviewers(List.of(OTHERS.get(0)), handlers, Set.of(), HEAD), GroupTooSmall.class);
        refused(() -> takenUp().nameReviewers(OTHERS, handlers, Set.of(OTHERS.get(1)), HEAD), InvestigatorNotFree.class);
        refused(() -> named().review(List.of(OTHERS.get(0)), "复查", OTHERS.get(0)), OneAlone.class);
        refused(() -> named().review(GROUP, "复查", OTHERS.get(0)), NotOfTheGroup.class);
    }

    @Test
    void isDecidedTogetherAndNeverForTheWorse() {
        refused(() -> decide(reviewed(), minutes(BENCH.subList(0, 2))), DecisionNotCollective.class);
        refused(() -> changed(reviewed(), Imposed.of(REMOVAL)), HeavierThanBefore.class);
        refused(() -> changed(reviewed()), MeasureMissing.class);
        var appeal = reviewed();
        changed(appeal, Imposed.of(CIRCULAR));
        assertThat(appeal.decided().measures()).containsExactly(Imposed.of(CIRCULAR));
    }

    @Test
    void doesNotSuspendTheDecision() {
        named();

        decision.the.receiveSelfCriticism(ACase.criticism(), SUPERVISOR);

        assertThat(decision.the.record().stage).isEqualTo(CaseStage.EXECUTING);
    }

    @Test
    void aNameIsClearedAsWidelyAsItWasSpokenOf() {
        var appeal = reviewed();
        appeal.decide(AppealOutcome.REVOKED, List.of(), measures(), "事实不成立", minutes(BENCH), handlers, HEAD);
        appeal.serve(ACase.receipt(), SUPERVISOR);

        refused(() -> appeal.clearName(DAY, Reach.UNIT_HEAD, Reach.UNIT, "本人", SUPERVISOR), ReachTooNarrow.class);
        appeal.clearName(DAY, Reach.SCHOOL, Reach.UNIT, "全校大会", SUPERVISOR);

        assertThat(appeal.stage()).isEqualTo(AppealStage.NAME_CLEARED);
    }

    @Test
    void onlyWhatWasRevokedClearsAName() {
        var appeal = reviewed();
        decide(appeal, minutes(BENCH));
        appeal.serve(ACase.receipt(), SUPERVISOR);

        refused(() -> appeal.clearName(DAY, Reach.SCHOOL, Reach.UNIT, "大会", SUPERVISOR), StepOutOfTurn.class);
    }

    @Test
    void isWithdrawnByHimselfWithProof() {
        refused(() -> named().withdraw(DAY, "", OTHERS.get(0)), ReasonNotGiven.class);
        var appeal = named();
        appeal.withdraw(DAY, "本人书面撤回", OTHERS.get(0));

        refused(() -> appeal.review(OTHERS, "复查", OTHERS.get(0)), StepOutOfTurn.class);
        assertThat(Appeal.of(appeal.entries()).stage()).isEqualTo(AppealStage.WITHDRAWN);
    }

    @Test
    void aReviewerWhoRecusesIsReplacedAndTheReviewBeginsAnew() {
        var appeal = named();
        appeal.recuse(OTHERS.get(0), HEAD);

        refused(() -> appeal.review(OTHERS, "复查", OTHERS.get(1)), StepOutOfTurn.class);
        assertThat(appeal.stage()).isEqualTo(AppealStage.ACCEPTED);
    }

    private Filed filed(LocalDate on) {
        return new Filed(DECISION, on, UNTIL, AppealChannel.PAPER, "当时在隔离");
    }

    private Appeal inTime() {
        return Appeal.file(filed(DAY.plusDays(30)), decision.the, false, SUPERVISOR);
    }

    private Appeal takenUp() {
        var appeal = inTime();
        appeal.examine(true, "", SUPERVISOR);
        return appeal;
    }

    private Appeal named() {
        var appeal = takenUp();
        appeal.nameReviewers(OTHERS, handlers, Set.of(), HEAD);
        return appeal;
    }

    private Appeal reviewed() {
        var appeal = named();
        appeal.review(OTHERS, "申诉理由部分成立", OTHERS.get(0));
        return appeal;
    }

    private List<Imposed> measures() {
        return decision.the.record().measures();
    }

    private void decide(Appeal appeal, Minutes minutes) {
        appeal.decide(AppealOutcome.UPHELD, List.of(), measures(), "原决定正确", minutes, handlers, HEAD);
    }

    private void changed(Appeal appeal, Imposed... to) {
        appeal.decide(AppealOutcome.CHANGED, List.of(to), measures(), "量纪过重", minutes(BENCH), handlers, HEAD);
    }

    private static void refused(ThrowingCallable act, Class<? extends Throwable> why) {
        assertThatThrownBy(act).isInstanceOf(why);
    }
}
