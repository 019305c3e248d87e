package org.shouze.cooperation;

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
import org.shouze.NotFound;
import org.shouze.identity.Acting;
import org.shouze.matter.Copies;
import org.shouze.matter.MatterId;
import org.shouze.matter.Matters;
import org.shouze.notification.Messages;
import org.shouze.support.Office;
import org.shouze.support.TestClock;
import org.shouze.trial.Trials;
import org.shouze.trial.Work;
import org.shouze.worklist.Acts;
import org.shouze.worklist.FormTokens;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.NotNow;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.Requests;
import org.shouze.worklist.StaleRevision;
import org.shouze.worklist.WaitsForOpinion;
import org.shouze.worklist.WorkItem;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people over one task: who may, what it changes, and what the others learn. */
abstract class CooperationTest {

    @Autowired Trials trials;
    @Autowired Worklist worklist;
    @Autowired Acts acts;
    @Autowired FormTokens tokens;
    @Autowired Matters matters;
    @Autowired Copies copies;
    @Autowired Requests requests;
    @Autowired Messages messages;
    @Autowired Reconciliation reconciliation;
    @Autowired Office office;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Acting holder;
    private Acting other;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
        holder = trials.secretary();
        other = office.holder("COLLEGE_SECRETARY", trials.thirdCollege().id());
    }

    private MatterId checking() {
        var matter = trials.start("trialSequence");
        trials.finish(matter, "draft");
        return matter;
    }

    // 转办

    @Test
    void whatIsHandedOverIsTheOthersAndTheGiverKeepsReading() {
        var matter = checking();
        var item = trials.item(matter, "check");

        handOver(item, other);

        assertThat(trials.listed(other, Tab.TODO)).contains(item.id());
        assertThat(trials.listed(holder, Tab.TODO)).doesNotContain(item.id());
        assertThat(worklist.read(matter, holder).matter().id()).isEqualTo(matter);
        assertThat(matters.timeline(matter).get(0)).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("act.cooperation.hand-over");
            assertThat(entry.concerned()).isEqualTo(other.actor().name());
            assertThat(entry.text()).isEqualTo("出差");
            assertThat(entry.person()).isEqualTo(holder.person());
        });
        assertThat(audited(matter, "cooperation.hand-over")).isEqualTo(1);
        assertThatThrownBy(() -> trials.finish(matter, "check", holder)).isInstanceOf(org.shouze.RuleBroken.class);
        trials.finish(matter, "check", other);
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void whatWasHandedOverGoesBackToItsSeatWhenItIsPutBack() {
        var matter = checking();
        var item = trials.item(matter, "check");
        handOver(item, other);

        worklist.release(item.id(), other);

        assertThat(trials.listed(holder, Tab.TODO)).contains(item.id());
        assertThat(trials.listed(other, Tab.TODO)).doesNotContain(item.id());
    }

    @Test
    void isGivenOnlyToWhoCouldActForTheMatter() {
        var matter = checking();
        var item = trials.item(matter, "check");

        refused(NotEntitled.class, () -> handOver(item, holder));
        refused(NotEntitled.class, () -> handOver(item, office.person(administrator())));
        refused(NotEntitled.class, () -> handOver(item,
                office.holder("COLLEGE_DEPUTY_SECRETARY", trials.thirdCollege().id())));
        refused(NotNow.class, () -> trials.act("cooperation/hand-over", matter, item, trials.leader(),
                new Giving.Form("", other.person().value(), "不是我的")));

        assertThat(trials.listed(holder, Tab.TODO)).contains(item.id());
        handOver(item, trials.leader());
    }

    @Test
    void findsWhomToGiveItToByNameAndNotWhoMayNot() {
        var on = acts.before(trials.item(checking(), "check").id(), holder);

        assertThat(successors.find(on, other.actor().name())).extracting(Candidate::id)
                .contains(other.person().value());
        assertThat(successors.find(on, holder.actor().name())).extracting(Candidate::id)
                .doesNotContain(holder.person().value());
        assertThat(successors.find(on, " ")).isEmpty();
        assertThat(successors.find(on, "%")).isEmpty();
    }

    // 改派

    @Test
    void whatIsReassignedFromAboveIsTheOthersAndBothAreTold() {
        var matter = checking();
        var item = trials.item(matter, "check");

        reassign(item, trials.leader(), other);

        assertThat(trials.listed(other, Tab.TODO)).contains(item.id());
        assertThat(trials.listed(holder, Tab.TODO)).doesNotContain(item.id());
        assertThat(worklist.read(matter, holder).matter().id()).isEqualTo(matter);
        assertThat(matters.timeline(matter).get(0)).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("act.cooperation.reassign");
            assertThat(entry.concerned()).isEqualTo(other.actor().name());
            assertThat(entry.person()).isEqualTo(trials.leader().person());
        });
        assertThat(audited(matter, "cooperation.reassign")).isEqualTo(1);
        assertThat(messages.about(List.of("item:" + item.id())).get("item:" + item.id())).hasSize(2);
        trials.finish(matter, "check", other);
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void onlyWhoLeadsFromAboveReassignsAndOnlyToWhoCouldActForTheMatter() {
        var matter = checking();
        var item = trials.item(matter, "check");
        var clerk = office.holder("OFFICE_HEAD", "党委办公室");

        refused(NotNow.class, () -> reassign(item, holder, other));
        refused(NotNow.class, () -> reassign(item, trials.deputy(), other));
        refused(NotNow.class, () -> reassign(item, clerk, other));
        refused(NotEntitled.class, () -> reassign(item, trials.leader(), office.person(administrator())));
        refused(NotEntitled.class, () -> reassign(item, trials.leader(), trials.leader()));
        refused(NotEntitled.class, () -> reassign(item, trials.leader(),
                office.holder("COLLEGE_DEPUTY_SECRETARY", trials.thirdCollege().id())));

        assertThat(trials.listed(holder, Tab.TODO)).contains(item.id());
    }

    @Test
    void whatIsNotOpenAnyMoreIsNotReassigned() {
        var matter = checking();
        var item = trials.item(matter, "check");
        trials.finish(matter, "check");

        refused(NotNow.class, () -> reassign(item, trials.leader(), other));
    }

    private void reassign(WorkItem item, Acting by, Acting to) {
        trials.act("cooperation/reassign", item.matter(), null, by, new Reassign.Form(item.id(), "", to.person().value(), "出差"));
    }

    @Autowired Successors successors;

    @Test
    void theSameHandOverTenTimesHasOneEffect() throws Exception {
        var matter = checking();
        var item = trials.item(matter, "check");
        var token = tokens.issue();
        var form = new Giving.Form("", other.person().value(), "出差");

        var answers = tenTimes(() -> acts.perform("cooperation/hand-over", matter, item.id(), item.revision(), token,
                holder, form));

        assertThat(answers).as("%s", answers).containsOnlyNulls();
        assertThat(trials.timeline(matter)).filteredOn("act.cooperation.hand-over"::equals).hasSize(1);
        assertThat(audited(matter, "cooperation.hand-over")).isEqualTo(1);
    }

    @Test
    void ofTenHandOversOneIsDoneAndTheOthersAreToldThatItHasMoved() throws Exception {
        var matter = checking();
        var item = trials.item(matter, "check");
        var form = new Giving.Form("", other.person().value(), "出差");

        var answers = tenTimes(() -> acts.perform("cooperation/hand-over", matter, item.id(), item.revision(),
                tokens.issue(), holder, form));

        assertThat(answers).as("%s", answers).containsOnlyOnce((Throwable) null);
        assertThat(answers).filteredOn(Objects::nonNull).allSatisfy(answer -> assertThat(answer)
                .isInstanceOfAny(NotNow.class, StaleRevision.class));
        assertThat(trials.timeline(matter)).filteredOn("act.cooperation.hand-over"::equals).hasSize(1);
    }

    // 委派

    @Test
    void whatIsLentComesBackFilledInAndIsFinishedByWhoLentIt() {
        var matter = checking();
        var item = trials.item(matter, "check");
        trials.act("cooperation/lend", matter, item, holder, new Giving.Form("", other.person().value(), "请代填"));
        var lent = trials.item(matter, "check");
        var token = token();
        assertThat(trials.listed(other, Tab.TODO)).contains(item.id());
        assertThatThrownBy(() -> trials.finish(matter, "check", other)).isInstanceOf(NotFound.class);

        worklist.deliver(lent.id(), lent.revision(), token, other, Map.of("text", List.of("代填的")));
        worklist.deliver(lent.id(), lent.revision(), token, other, Map.of("text", List.of("代填的")));

        assertThat(trials.listed(other, Tab.TODO)).doesNotContain(item.id());
        assertThat(trials.listed(holder, Tab.TODO)).contains(item.id());
        assertThat(worklist.draft(item.id()).orElseThrow().typed()).isEqualTo(Map.of("text", List.of("代填的")));
        assertThat(trials.open(matter)).containsExactly("check");
        trials.finish(matter, "check", holder);
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(trials.timeline(matter)).filteredOn("act.worklist.delivered"::equals).hasSize(1);
    }

    @Test
    void whatIsLentCanBeTakenBack() {
        var matter = checking();
        var item = trials.item(matter, "check");
        trials.act("cooperation/lend", matter, item, holder, new Giving.Form("", other.person().value(), "请代填"));

        trials.act("cooperation/take-back", matter, null, holder, new TakeBack.Form(item.id()));

        assertThat(trials.listed(holder, Tab.TODO)).contains(item.id());
        assertThat(trials.listed(other, Tab.TODO)).doesNotContain(item.id());
        trials.finish(matter, "check", holder);
    }

    // 加签, 减签

    @Test
    void whoSignsBeforeIsWaitedFor() {
        var matter = checking();
        var signing = sign(matter, AddSigner.When.BEFORE);
        assertThatThrownBy(() -> trials.finish(matter, "check", holder)).isInstanceOf(WaitsForOpinion.class);

        opine(signing, "同意");

        trials.finish(matter, "check", holder);
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(requests.of(signing.id()).answer()).isEqualTo("同意");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void whoSignsAfterLetsItGoOnAsTheHoldersAct() {
        var matter = checking();
        var signing = sign(matter, AddSigner.When.AFTER);
        assertThat(trials.listed(other, Tab.TODO)).doesNotContain(signing.id());

        trials.finish(matter, "check", holder);

        assertThat(trials.open(matter)).containsExactly("check");
        assertThat(trials.listed(holder, Tab.TODO)).doesNotContain(trials.item(matter, "check").id());
        assertThat(trials.listed(other, Tab.TODO)).contains(signing.id());
        opine(signing, "同意");
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(trials.items(matter)).filteredOn(item -> item.node().equals("check")).singleElement()
                .extracting(WorkItem::closedBy).isEqualTo(holder.actor().person());
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void whatTheRoomRefusesInTheEndIsTheHoldersAgain() {
        var matter = checking();
        var signing = sign(matter, AddSigner.When.AFTER);
        var item = trials.item(matter, "check");
        worklist.finish(item.id(), item.revision(), token(), holder, new Work.Form("refuse"),
                Map.of("text", List.of("refuse")));

        opine(signing, "同意");

        assertThat(requests.of(signing.id()).answer()).isEqualTo("同意");
        assertThat(trials.open(matter)).containsExactly("check");
        assertThat(trials.listed(holder, Tab.TODO)).contains(item.id());
        assertThat(worklist.draft(item.id()).orElseThrow().typed()).isEqualTo(Map.of("text", List.of("refuse")));
        assertThat(matters.timeline(matter).get(0)).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("act.worklist.givenBack");
            assertThat(entry.text()).isEqualTo("现在不能这样办。");
        });
        trials.finish(matter, "check", holder);
        assertThat(trials.open(matter)).containsExactly("decide");
    }

    @Test
    void onlyWhomOneAddedOneselfIsTakenBack() {
        var matter = checking();
        var signing = sign(matter, AddSigner.When.AFTER);
        trials.finish(matter, "check", holder);
        refused(NotNow.class, () -> trials.act("cooperation/drop-signer", matter, null, trials.leader(),
                new DropSigner.Form(signing.id())));

        trials.act("cooperation/drop-signer", matter, null, holder, new DropSigner.Form(signing.id()));

        assertThat(trials.listed(other, Tab.TODO)).doesNotContain(signing.id());
        trials.finish(matter, "check", holder);
        assertThat(trials.open(matter)).containsExactly("decide");
    }

    @Test
    void nobodyIsAskedTwiceToSignTheSame() {
        var matter = checking();
        sign(matter, AddSigner.When.BEFORE);

        refused(AlreadyAsked.class, () -> sign(matter, AddSigner.When.AFTER));
    }

    // 沟通

    @Test
    void whoIsAskedSeesTheQuestionAndNothingOfTheMatter() {
        var matter = checking();
        var item = trials.item(matter, "check");
        trials.act("cooperation/ask", matter, item, holder, new Ask.Form("", other.person().value(), "住处", "他住哪里？"));
        var asked = side(matter);

        assertThat(trials.listed(other, Tab.TODO)).contains(asked.id());
        assertThat(asked.title()).isEqualTo("住处");
        assertThat(asked.number()).isEmpty();
        assertThatThrownBy(() -> worklist.read(matter, other)).isInstanceOf(NotFound.class);
        worklist.finish(asked.id(), asked.revision(), token(), other, answer("亲戚家"));
        assertThatThrownBy(() -> worklist.read(matter, other)).isInstanceOf(NotFound.class);

        assertThat(requests.about(matter)).singleElement().satisfies(one -> {
            assertThat(one.question()).isEqualTo("他住哪里？");
            assertThat(one.answer()).isEqualTo("亲戚家");
        });
        assertThat(jdbc.sql("select question from work_item_request where item_id = ?").param(asked.id())
                .query(String.class).single()).doesNotContain("住");
        assertThat(trials.open(matter)).containsExactly("check");
    }

    @Test
    void aQuestionEndsWithTheTaskItWasAskedFor() {
        var matter = checking();
        var item = trials.item(matter, "check");
        trials.act("cooperation/ask", matter, item, holder, new Ask.Form("", other.person().value(), "住处", "他住哪里？"));
        var asked = side(matter);

        trials.finish(matter, "check", holder);

        assertThat(trials.listed(other, Tab.TODO)).doesNotContain(asked.id());
        assertThat(reconciliation.compare().none()).isTrue();
    }

    // 抄送, 已阅, 关注, 催办

    @Test
    void aCopyOpensTheMatterAndIsCountedUntilItIsRead() {
        var matter = checking();
        var before = copies.unread(other.person(), 1000);
        assertThatThrownBy(() -> worklist.read(matter, other)).isInstanceOf(NotFound.class);
        copy(matter);
        copy(matter);

        assertThat(copies.unread(other.person(), 1000)).isEqualTo(before + 1);
        assertThat(worklist.read(matter, other).matter().id()).isEqualTo(matter);
        clock.set("2020-01-15T10:00:00");
        trials.act("cooperation/read", matter, null, other, new Read.Form());

        assertThat(copies.unread(other.person(), 1000)).isEqualTo(before);
        assertThat(copies.of(matter)).singleElement().extracting(Copies.Copy::readAt).isEqualTo(clock.instant());
        refused(NotNow.class, () -> trials.act("cooperation/read", matter, null, other, new Read.Form()));
    }

    @Test
    void whoFollowsHearsOfEachChangeUntilHeStops() {
        var matter = checking();
        var deputy = trials.deputy();
        trials.act("cooperation/follow", matter, null, deputy, new Follow.Form());
        copy(matter);
        trials.act("cooperation/unfollow", matter, null, deputy, new Unfollow.Form());
        copy(matter);

        assertThat(messages.about(List.of("followed:" + matter)).values()).singleElement()
                .satisfies(sent -> assertThat(sent).singleElement()
                        .extracting(Messages.Message::to).isEqualTo(deputy.person()));
    }

    @Test
    void urgesWhomTheWorkWaitsForAndNotAgainWithinHalfAnHour() {
        var matter = checking();
        var item = trials.item(matter, "check");

        urge(matter, trials.initiator());
        refused(UrgedRecently.class, () -> urge(matter, trials.leader()));
        clock.set("2020-01-15T09:30:00");
        urge(matter, trials.leader());

        assertThat(messages.about(List.of("urged:" + item.id())).values()).singleElement()
                .satisfies(sent -> assertThat(sent).hasSize(2).extracting(Messages.Message::to)
                        .containsOnly(holder.person()));
        refused(NotNow.class, () -> urge(matter, trials.deputy()));
    }

    private void handOver(WorkItem item, Acting to) {
        trials.act("cooperation/hand-over", item.matter(), item, holder,
                new Giving.Form("", to.person().value(), "出差"));
    }

    private WorkItem sign(MatterId matter, AddSigner.When when) {
        trials.act("cooperation/add-signer", matter, trials.item(matter, "check"), holder,
                new AddSigner.Form("", other.person().value(), when, "请把关"));
        return side(matter);
    }

    private WorkItem side(MatterId matter) {
        return trials.items(matter).stream().filter(item -> item.isOpen() && !item.engine()).findFirst().orElseThrow();
    }

    private void opine(WorkItem signing, String opinion) {
        var now = worklist.look(signing.id(), other);
        worklist.finish(now.id(), now.revision(), token(), other, formOf(now, opinion));
    }

    private Object answer(String text) {
        return formOf("cooperation/answer-question", text);
    }

    private Object formOf(WorkItem item, String text) {
        return formOf(item.step(), text);
    }

    private Object formOf(String step, String text) {
        return trials.form(step, text);
    }

    private void copy(MatterId matter) {
        trials.act("cooperation/copy", matter, null, trials.initiator(),
                new Copy.Form("", List.of(other.person().value()), "请阅"));
    }

    private void urge(MatterId matter, Acting by) {
        trials.act("cooperation/urge", matter, null, by,
                new Urge.Form(trials.items(matter).stream().map(WorkItem::id).toList()));
    }

    private String administrator() {
        return jdbc.sql("""
                select p.number from organization_person p join organization_appointment a on a.person = p.id
                join organization_seat s on s.id = a.seat where s.post = 'SYSTEM_ADMIN'""").query(String.class).list()
                .get(0);
    }

    private int audited(MatterId matter, String act) {
        return jdbc.sql("select count(*) from audit_entry where act = ? and subject = ?")
                .params(act, "matter:" + matter).query(Integer.class).single();
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private static void refused(Class<?> rule, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(rule);
    }
}
