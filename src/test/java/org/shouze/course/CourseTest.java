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
            clock.advance(java.time.Duration.ofSeconds(1));
            trials.finish(matter, node);
        }
        return matter;
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
