package org.shouze.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.support.AtOnce.tenTimes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.support.AtOnce;
import org.shouze.support.TestClock;
import org.shouze.trial.TrialEnding;
import org.shouze.trial.Trials;
import org.shouze.trial.Work;
import org.shouze.workflow.Returns;
import org.shouze.worklist.Acts;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.NotNow;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may lead work off its way, and when not. */
abstract class CourseTest {

    @Autowired Trials trials;
    @Autowired Work work;
    @Autowired TrialEnding.OfSequence ending;
    @Autowired Worklist worklist;
    @Autowired Returns returns;
    @Autowired Acts acts;
    @Autowired FormTokens tokens;
    @Autowired Matters matters;
    @Autowired Reconciliation reconciliation;
    @Autowired TestClock clock;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
    }

    @Test
    void goesBackOnlyWhereTheStepTakesItsWorkBack() {
        var matter = started("trialSequence", "draft", "check");
        work.closed.add(matter);

        refused(NotNow.class, () -> sendBack(matter, "decide", "draft", false));
        work.closed.remove(matter);
        refused(StepTakesNothingBack.class, () -> sendBack(matter, "decide", "decide", false));
        refused(NotNow.class, () -> trials.act("course/send-back", matter, trials.item(matter, "decide"),
                trials.secretary(), new SendBack.Form("draft", false, "不是我的")));

        assertThat(trials.open(matter)).containsExactly("decide");
    }

    @Test
    void aModelThatNamesItsReturnsHasNoOtherAndNoneStraight() {
        var matter = started("trialNamed", "draft", "check");

        assertThat(returns.targets(matter, "decide").nearestFirst()).extracting(Returns.Target::node)
                .containsExactly("draft");
        assertThat(returns.targets(matter, "decide").straight()).isFalse();
        refused(StepTakesNothingBack.class, () -> sendBack(matter, "decide", "check", false));
        refused(NotFound.class, () -> sendBack(matter, "decide", "draft", true));
        sendBack(matter, "decide", "draft", false);
        assertThat(trials.open(matter)).containsExactly("draft");
    }

    @Test
    void aFormOlderThanSomebodyElsesChangeSendsNothingBack() {
        var matter = started("trialSequence", "draft", "check");
        var item = trials.item(matter, "decide");
        trials.act("cooperation/ask", matter, item, trials.leader(), question());
        worklist.saveDraft(item.id(), item.revision(), trials.leader(), Map.of("text", List.of("先存一下")));

        assertThatThrownBy(() -> acts.perform("course/send-back", matter, item.id(), item.revision() - 1, tokens.issue(),
                trials.deputy(), new SendBack.Form("draft", false, "请补充"))).isInstanceOf(NotNow.class);
        sendBack(matter, "decide", "draft", false);

        assertThat(trials.listed(trials.deputy(), Tab.TODO)).noneMatch(id -> trials.items(matter).stream()
                .anyMatch(one -> one.id().equals(id)));
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void theSameReturnTenTimesHasOneEffect() throws Exception {
        var matter = started("trialSequence", "draft", "check");
        var item = trials.item(matter, "decide");
        var token = tokens.issue();

        var answers = tenTimes(() -> acts.perform("course/send-back", matter, item.id(), item.revision(), token,
                trials.leader(), new SendBack.Form("draft", false, "请补充")));

        assertThat(answers).as("%s", answers).containsOnlyNulls();
        assertThat(trials.open(matter)).containsExactly("draft");
        assertThat(trials.timeline(matter)).filteredOn("act.course.send-back"::equals).hasSize(1);
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void ofReturnAndFinishAtOnceOneTakesPlace() throws Exception {
        var matter = started("trialParallel", "draft");
        var right = trials.item(matter, "right");
        var answers = AtOnce.all(List.of(() -> sendBack(matter, "left", "draft", false),
                () -> worklist.finish(right.id(), right.revision(), UUID.randomUUID().toString(), trials.secretary(),
                        new Work.Form("好"))));

        assertThat(answers).as("%s", answers).contains((Throwable) null);
        assertThat(trials.open(matter)).containsExactly("draft");
        assertThat(reconciliation.compare().none()).isTrue();
        trials.finish(matter, "draft", "left", "leftAgain", "right", "decide");
        assertThat(matters.get(matter).closedAt()).isNotNull();
        assertThat(answers).filteredOn(Objects::nonNull)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(org.shouze.RuleBroken.class));
    }

    @Test
    void ofTwoReturnsOutOfParallelWaysAtOnceOneTakesPlace() throws Exception {
        for (var straight : List.of(false, true)) {
            var matter = started("trialParallel", "draft", "left");
            var items = List.of(trials.item(matter, "leftAgain"), trials.item(matter, "right"));
            var form = new SendBack.Form("draft", straight, "请补充");

            var answers = AtOnce.all(items.stream().<Runnable>map(item -> () -> trials.act("course/send-back", matter,
                    item, trials.doer(item.node()), form)).toList());

            assertThat(answers).as("%s", answers).containsOnlyOnce((Throwable) null);
            assertThat(answers).filteredOn(Objects::nonNull)
                    .allSatisfy(answer -> assertThat(answer).isInstanceOf(org.shouze.RuleBroken.class));
            assertThat(trials.open(matter)).containsExactly("draft");
            assertThat(trials.timeline(matter)).filteredOn("act.course.send-back"::equals).hasSize(1);
            assertThat(reconciliation.compare().none()).isTrue();
            pass();
            trials.finish(matter, (straight ? "draft right leftAgain decide" : "draft left leftAgain right decide").split(" "));
            assertThat(matters.get(matter).closedAt()).isNotNull();
        }
    }

    @Test
    void whatGoesStraightBackGoesOnceHoweverOftenItIsSent() throws Exception {
        var matter = started("trialParallel", "draft", "left");
        sendBack(matter, "right", "draft", true);
        pass();
        var item = trials.item(matter, "draft");
        var token = UUID.randomUUID().toString();

        var answers = tenTimes(() -> worklist.finish(item.id(), item.revision(), token, trials.initiator(),
                new Work.Form("好")));

        assertThat(answers).as("%s", answers).containsOnlyNulls();
        assertThat(trials.open(matter)).containsExactly("leftAgain", "right");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void theSameWithdrawalTenTimesHasOneEffect() throws Exception {
        var matter = started("trialSequence", "draft", "check");
        sendBack(matter, "decide", "draft", true);
        pass();
        trials.finish(matter, "draft");
        var token = tokens.issue();

        var answers = tenTimes(() -> acts.perform("course/withdraw", matter, null, 0, token, trials.initiator(),
                new Withdraw.Form("填错了")));

        assertThat(answers).as("%s", answers).containsOnlyNulls();
        assertThat(trials.open(matter)).containsExactly("draft");
        assertThat(trials.timeline(matter)).filteredOn("act.course.withdraw"::equals).hasSize(1);
        assertThat(reconciliation.compare().none()).isTrue();
    }

    /** A token that waits for a job is led back like any other. */
    @Test
    void leavesNothingBehindThatWaitsForAJob() {
        var matter = started("trialTold", "draft", "left");
        sendBack(matter, "right", "draft", true);
        assertThat(trials.open(matter)).containsExactly("draft");

        trials.finish(matter, "draft");
        assertThat(trials.open(matter)).containsExactly("right");
        trials.runJobs(matter);
        trials.finish(matter, "right", "decide");

        assertThat(matters.get(matter).closedAt()).isNotNull();
    }

    @Test
    void isWithdrawnWhileWhatFollowsWaitsForAJob() {
        var matter = started("trialTold", "draft", "left");

        withdraw(matter, trials.deputy());

        assertThat(trials.open(matter)).containsExactly("left", "right");
        trials.finish(matter, "right", "left");
        trials.runJobs(matter);
        trials.finish(matter, "decide");
        assertThat(matters.get(matter).closedAt()).isNotNull();
    }

    // 撤回

    /** process, done before, withdrawn by, open then */
    @ParameterizedTest
    @CsvSource({"trialSequence, draft, draft, draft", "trialSequence, draft check, check, check",
            "trialParallel, draft, draft, draft", "trialParallel, draft right, right, left right",
            "trialParallel, draft left leftAgain right, right, right",
            "trialNested, draft a, a, a e", "trialNested, draft a b c, c, c e"})
    void isWithdrawnByTheLastHandlerWhileTheNextStepIsUntouched(String process, String before, String node, String open) {
        var matter = started(process, before.split(" "));

        withdraw(matter, trials.doer(node));

        assertThat(trials.open(matter)).containsExactly(open.split(" "));
        assertThat(trials.listed(trials.doer(node), Tab.TODO)).contains(trials.item(matter, node).id());
        assertThat(reconciliation.compare().none()).isTrue();
        assertThat(trials.timeline(matter)).contains("act.course.withdraw");
        trials.finish(matter, node);
    }

    /** process, done before, sent back for a straight return, open once that was withdrawn, walked to the end */
    @ParameterizedTest
    @CsvSource({"trialSequence, draft check, decide>draft, draft, draft decide",
            "trialParallel, draft left, right>draft, draft, draft leftAgain right decide",
            "trialParallel, draft left leftAgain, right>draft, draft, draft right decide",
            "trialParallel, draft left right, leftAgain>left, left, left leftAgain decide",
            "trialParallel, draft left leftAgain right, decide>right, right, right decide",
            "trialNested, draft a b c d e, decide>c, c, c decide",
            "trialNested, draft a c e, b>draft, draft, draft b d decide"})
    void whatWentStraightBackIsWithdrawnToo(String process, String before, String move, String open, String after) {
        var matter = started(process, before.split(" "));
        var from = move.split(">")[0];
        var to = move.split(">")[1];
        sendBack(matter, from, to, true);
        var sent = trials.item(matter, to);
        pass();
        trials.finish(matter, to);
        pass();
        assertThat(trials.open(matter)).contains(from);

        withdraw(matter, trials.doer(to));

        assertThat(trials.open(matter)).containsExactly(open.split(" "));
        var again = trials.item(matter, to);
        assertThat(trials.listed(trials.doer(to), Tab.TODO)).contains(again.id());
        assertThat(again).returns(true, WorkItem::straight).returns(sent.returnId(), WorkItem::returnId);
        assertThat(trials.listed(trials.doer(from), Tab.TODO)).doesNotContainAnyElementsOf(trials.items(matter).stream()
                .filter(item -> !item.isOpen()).map(WorkItem::id).toList());
        assertThat(trials.timeline(matter)).endsWith("act.course.withdraw");
        assertThat(reconciliation.compare().none()).isTrue();
        pass();
        trials.finish(matter, after.split(" "));
        assertThat(matters.get(matter).closedAt()).isNotNull();
    }

    /** The next step was done, and then sent back to. */
    @Test
    void isNotWithdrawnPastWhatOthersHaveDoneSince() {
        var matter = started("trialSequence", "draft", "check");
        pass();
        sendBack(matter, "decide", "check", false);

        refused(NotNow.class, () -> withdraw(matter, trials.initiator()));

        assertThat(trials.open(matter)).containsExactly("check");
    }

    @Test
    void whatWentStraightBackIsNotWithdrawnOnceAnyOfItIsTouched() {
        var matter = started("trialParallel", "draft", "left");
        sendBack(matter, "right", "draft", true);
        pass();
        trials.finish(matter, "draft");
        pass();
        trials.finish(matter, "leftAgain");
        refused(NotNow.class, () -> withdraw(matter, trials.initiator()));
        assertThat(trials.open(matter)).containsExactly("right");

        var begun = started("trialSequence", "draft", "check");
        sendBack(begun, "decide", "draft", true);
        pass();
        trials.finish(begun, "draft");
        var next = trials.item(begun, "decide");
        worklist.saveDraft(next.id(), next.revision(), trials.leader(), Map.of("text", List.of("在看")));
        refused(NotNow.class, () -> withdraw(begun, trials.initiator()));
        assertThat(trials.open(begun)).containsExactly("decide");
    }

    @Test
    void ofWithdrawingWhatWentStraightBackAndFinishingItOneTakesPlace() throws Exception {
        var matter = started("trialSequence", "draft", "check");
        sendBack(matter, "decide", "draft", true);
        pass();
        trials.finish(matter, "draft");
        var next = trials.item(matter, "decide");

        var answers = AtOnce.all(List.of(() -> withdraw(matter, trials.initiator()),
                () -> worklist.finish(next.id(), next.revision(), UUID.randomUUID().toString(), trials.leader(),
                        new Work.Form("好"))));

        assertThat(answers).as("%s", answers).contains((Throwable) null);
        assertThat(answers).filteredOn(Objects::nonNull).hasSize(1)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(org.shouze.RuleBroken.class));
        assertThat(matters.get(matter).closedAt() == null).isEqualTo(trials.open(matter).equals(List.of("draft")));
        assertThat(reconciliation.compare().none()).isTrue();
    }

    /** What was sent back and is withdrawn still says why it was sent back. */
    @Test
    void whatWasWithdrawnKeepsTheReturnItWasOpenedBy() {
        var matter = started("trialSequence", "draft", "check");
        sendBack(matter, "decide", "draft", false);
        var sent = trials.item(matter, "draft");
        pass();
        trials.finish(matter, "draft");

        withdraw(matter, trials.initiator());

        assertThat(trials.item(matter, "draft")).returns(sent.returnId(), WorkItem::returnId)
                .returns(false, WorkItem::straight);
    }

    @Test
    void isNotWithdrawnOnceSomebodyHasBegunWithTheNextStep() {
        var matter = started("trialSequence", "draft");
        var next = trials.item(matter, "check");
        worklist.saveDraft(next.id(), next.revision(), trials.secretary(), Map.of("text", List.of("在看")));

        refused(NotNow.class, () -> withdraw(matter, trials.initiator()));

        assertThat(trials.open(matter)).containsExactly("check");
    }

    @Test
    void isNotWithdrawnByWhoActedBeforeTheLast() {
        var matter = started("trialSequence", "draft", "check");

        refused(NotNow.class, () -> withdraw(matter, trials.initiator()));
        refused(NotNow.class, () -> withdraw(matter, trials.deputy()));

        var joined = started("trialParallel", "draft", "right");
        clock.advance(java.time.Duration.ofMinutes(5));
        trials.finish(joined, "left", "leftAgain");
        refused(NotNow.class, () -> withdraw(joined, trials.secretary()));
        withdraw(joined, trials.deputy());
        assertThat(trials.open(joined)).containsExactly("leftAgain");
    }

    // 撤销, 终止

    @Test
    void isCancelledByWhoStartedItUntilItIsDecided() {
        var matter = started("trialSequence", "draft");
        refused(NotNow.class, () -> cancel(matter, trials.secretary()));
        var item = trials.item(matter, "check");
        trials.act("cooperation/ask", matter, item, trials.secretary(), question());

        cancel(matter, trials.initiator());

        assertThat(trials.open(matter)).isEmpty();
        assertThat(trials.items(matter)).noneMatch(WorkItem::isOpen);
        assertThat(matters.get(matter).closedAt()).isNotNull();
        assertThat(ending.ended).contains(matter);
        assertThat(reconciliation.compare().none()).isTrue();

        var decided = started("trialSequence", "draft", "check");
        refused(NotNow.class, () -> cancel(decided, trials.initiator()));
        var other = started("trialParallel");
        refused(NotNow.class, () -> cancel(other, trials.initiator()));
    }

    @Test
    void isEndedByWhoAnswersForIt() {
        var matter = started("trialSequence", "draft");
        refused(NotNow.class, () -> end(matter, trials.secretary(), null));

        end(matter, trials.leader(), null);

        assertThat(trials.open(matter)).isEmpty();
        assertThat(matters.get(matter).closedAt()).isNotNull();
        refused(NotNow.class, () -> end(matter, trials.leader(), null));
    }

    @Test
    void aConfidentialOneEndsWhenASecondAgrees() {
        var matter = started("trialConfidential");
        end(matter, trials.leader(), trials.second());
        assertThat(trials.open(matter)).containsExactly("draft");
        refused(NotNow.class, () -> end(matter, trials.leader(), trials.second()));
        var first = decision(matter);

        decide(first, false);
        assertThat(trials.open(matter)).containsExactly("draft");
        end(matter, trials.leader(), trials.second());
        decide(decision(matter), true);

        assertThat(trials.open(matter)).isEmpty();
        assertThat(matters.get(matter).closedAt()).isNotNull();
        assertThat(trials.timeline(matter)).contains("act.course.proposed", "act.course.refused",
                "act.course.confirmed");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    private MatterId started(String process, String... done) {
        var matter = trials.start(process);
        for (var node : done) {
            pass();
            trials.finish(matter, node);
        }
        return matter;
    }

    private void pass() {
        clock.advance(java.time.Duration.ofSeconds(1));
    }

    private void sendBack(MatterId matter, String from, String to, boolean straight) {
        trials.act("course/send-back", matter, trials.item(matter, from), trials.doer(from),
                new SendBack.Form(to, straight, "请补充"));
    }

    private void withdraw(MatterId matter, Acting by) {
        trials.act("course/withdraw", matter, null, by, new Withdraw.Form("填错了"));
    }

    private void cancel(MatterId matter, Acting by) {
        trials.act("course/cancel", matter, null, by, new Cancel.Form("不需要了"));
    }

    private void end(MatterId matter, Acting by, Acting second) {
        trials.act("course/end", matter, null, by,
                new End.Form(second == null ? "" : trials.number(second), "情况变了"));
    }

    private WorkItem decision(MatterId matter) {
        return trials.items(matter).stream().filter(item -> item.isOpen() && !item.engine()).findFirst().orElseThrow();
    }

    private void decide(WorkItem decision, boolean agreed) {
        worklist.finish(decision.id(), decision.revision(), UUID.randomUUID().toString(), trials.second(),
                trials.form("course/confirm-ending", agreed, "已核"));
    }

    private Object question() {
        return trials.actForm("cooperation/ask", "", trials.deputy().person().value(), "住处", "他住哪里？");
    }

    private static void refused(Class<?> rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(rule);
    }
}
