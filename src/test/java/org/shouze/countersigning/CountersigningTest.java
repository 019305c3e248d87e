package org.shouze.countersigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouze.NotFound;
import org.shouze.RuleBroken;
import org.shouze.identity.Acting;
import org.shouze.matter.MatterId;
import org.shouze.support.AtOnce;
import org.shouze.support.TestClock;
import org.shouze.trial.Trials;
import org.shouze.worklist.Lists.Tab;
import org.shouze.worklist.Reconciliation;
import org.shouze.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 会签, 一人办理即可, 依次, 票决; and how work is led out of and into them. */
abstract class CountersigningTest {

    @Autowired Trials trials;
    @Autowired Worklist worklist;
    @Autowired Reconciliation reconciliation;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private Acting one;
    private Acting two;
    private Acting three;

    @BeforeEach
    void inTheMorning() {
        clock.set("2020-01-15T09:00:00");
        one = trials.secretary();
        two = trials.deputy();
        three = trials.second();
    }

    @Test
    void allSignInAnyOrderAndTheLastLetsItGoOn() {
        var matter = signing(Kind.ALL, 100);

        assertAsked(matter, one, two, three);
        trials.sign(matter, two, Vote.YES);
        assertAsked(matter, one, three);
        trials.sign(matter, one, Vote.YES);
        assertAsked(matter, three);
        assertThat(trials.panel(matter).missing()).extracting(Panel.Signer::person).containsExactly(three.person());
        trials.sign(matter, three, Vote.YES);

        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(reconciliation.compare().none()).isTrue();
        assertThat(jdbc.sql("select opinion from countersigning_signer where panel_id = ?")
                .param(trials.panel(matter).id()).query(String.class).list()).noneMatch(text -> text.contains("意见"));
    }

    @Test
    void anyOneWillDo() {
        var matter = signing(Kind.ANY, 100);

        trials.sign(matter, three, Vote.YES);

        assertThat(trials.open(matter)).containsExactly("decide");
    }

    @Test
    void theySignInTurn() {
        var matter = signing(Kind.IN_TURN, 100);

        assertAsked(matter, one);
        assertThatThrownBy(() -> trials.sign(matter, two, Vote.YES)).isInstanceOf(NotFound.class);
        trials.sign(matter, one, Vote.YES);
        assertAsked(matter, two);
        trials.sign(matter, two, Vote.YES);
        assertAsked(matter, three);
        trials.sign(matter, three, Vote.YES);

        assertThat(trials.open(matter)).containsExactly("decide");
    }

    /** quota, votes, passed */
    @ParameterizedTest
    @CsvSource({"50, YES YES NO, true", "67, YES YES NO, false", "67, YES YES YES, true", "50, YES ABSTAIN NO, false"})
    void aVotePassesByItsQuotaOnceAllHaveVoted(int quota, String votes, boolean passed) {
        var matter = signing(Kind.VOTE, quota);
        var cast = List.of(votes.split(" ")).stream().map(Vote::valueOf).toList();

        trials.sign(matter, one, cast.get(0));
        trials.sign(matter, two, cast.get(1));
        assertThat(trials.open(matter)).containsExactly("sign");
        trials.sign(matter, three, cast.get(2));

        assertThat(trials.open(matter)).isEqualTo(passed ? List.of("decide") : List.of());
    }

    @Test
    void thoseWhoSignAtTheSameMomentAllHaveSigned() throws Exception {
        var matter = signing(Kind.ALL, 100);
        var item = trials.item(matter, "sign");

        var answers = AtOnce.all(List.of(one, two, three).stream().<Runnable>map(who -> () -> worklist.finish(item.id(),
                item.revision(), UUID.randomUUID().toString(), who, new Countersign.Form(Vote.YES, ""))).toList());

        assertThat(answers).as("%s", answers).containsOnlyNulls();
        assertThat(trials.open(matter)).containsExactly("decide");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void nobodySignsTwice() {
        var matter = signing(Kind.ALL, 100);
        var item = trials.item(matter, "sign");
        trials.sign(matter, one, Vote.YES);

        assertThatThrownBy(() -> trials.sign(matter, one, Vote.YES)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> worklist.finish(item.id(), item.revision(), UUID.randomUUID().toString(), one,
                new Countersign.Form(Vote.NO, "再签"))).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whatIsSentBackOutOfItIsSignedAnewByAll() {
        var matter = signing(Kind.ALL, 100);
        trials.sign(matter, one, Vote.YES);

        sendBack(matter, "sign", two, "draft", false);
        assertThat(trials.open(matter)).containsExactly("draft");
        trials.finish(matter, "draft");

        assertAsked(matter, one, two, three);
        all(matter);
        trials.finish(matter, "decide");
    }

    @Test
    void whatComesStraightBackIntoItKeepsTheOthersSignatures() {
        var matter = signing(Kind.ALL, 100);
        trials.sign(matter, one, Vote.YES);

        sendBack(matter, "sign", two, "draft", true);
        trials.finish(matter, "draft");

        assertThat(trials.panel(matter).round()).isEqualTo(1);
        assertThat(trials.listed(two, Tab.TODO)).contains(trials.item(matter, "sign").id());
        trials.sign(matter, two, Vote.YES);
        trials.sign(matter, three, Vote.YES);
        assertThat(trials.open(matter)).containsExactly("decide");
    }

    @Test
    void whatIsSentBackIntoItIsSignedAnew() {
        var matter = signing(Kind.ALL, 100);
        all(matter);

        sendBack(matter, "decide", trials.leader(), "sign", false);

        assertAsked(matter, one, two, three);
        assertThat(trials.panel(matter).round()).isEqualTo(2);
        all(matter);
        trials.finish(matter, "decide");
        assertThat(reconciliation.compare().none()).isTrue();
    }

    @Test
    void whatIsSentBackPastItIsSignedAnewOnTheWay() {
        var matter = signing(Kind.VOTE, 50);
        all(matter);

        sendBack(matter, "decide", trials.leader(), "draft", false);
        trials.finish(matter, "draft");

        assertAsked(matter, one, two, three);
        all(matter);
        assertThat(trials.open(matter)).containsExactly("decide");
    }

    @Test
    void oneTakesBackHisOwnSignatureAndNoOther() {
        var matter = signing(Kind.ALL, 100);
        trials.sign(matter, one, Vote.YES);
        clock.advance(java.time.Duration.ofMinutes(1));
        trials.sign(matter, two, Vote.YES);

        withdraw(matter, two);

        assertThat(trials.panel(matter).missing()).extracting(Panel.Signer::person).contains(two.person(), three.person())
                .doesNotContain(one.person());
        trials.sign(matter, two, Vote.NO);
        trials.sign(matter, three, Vote.YES);
        assertThat(trials.panel(matter).isComplete()).isTrue();
    }

    @Test
    void whatIsToGoStraightBackWaitsUntilAllHaveSignedAnew() {
        var matter = signing(Kind.ALL, 100);
        all(matter);
        sendBack(matter, "decide", trials.leader(), "sign", true);
        clock.advance(java.time.Duration.ofMinutes(1));

        trials.sign(matter, one, Vote.YES);
        assertThat(trials.open(matter)).containsExactly("sign");
        withdraw(matter, one);
        assertAsked(matter, one);
        trials.sign(matter, one, Vote.YES);
        trials.sign(matter, two, Vote.YES);
        clock.advance(java.time.Duration.ofMinutes(1));
        trials.sign(matter, three, Vote.YES);
        assertThat(trials.open(matter)).containsExactly("decide");

        withdraw(matter, three);
        assertThat(trials.panel(matter).missing()).extracting(Panel.Signer::person).containsExactly(three.person());
        assertThat(trials.item(matter, "sign").straight()).isTrue();
        trials.sign(matter, three, Vote.YES);
        assertThat(trials.listed(trials.leader(), Tab.TODO)).contains(trials.item(matter, "decide").id());
        assertThat(reconciliation.compare().none()).isTrue();
    }

    private void withdraw(MatterId matter, Acting by) {
        clock.advance(java.time.Duration.ofMinutes(1));
        trials.act("course/withdraw", matter, null, by, trials.actForm("course/withdraw", "看漏了"));
    }

    private MatterId signing(Kind kind, int quota) {
        var matter = trials.startSigned(kind, quota, one, two, three);
        trials.finish(matter, "draft");
        return matter;
    }

    private void all(MatterId matter) {
        List.of(one, two, three).forEach(who -> trials.sign(matter, who, Vote.YES));
    }

    private void sendBack(MatterId matter, String from, Acting by, String to, boolean straight) {
        trials.act("course/send-back", matter, trials.item(matter, from), by,
                trials.actForm("course/send-back", to, straight, "请补充"));
    }

    private void assertAsked(MatterId matter, Acting... people) {
        var item = trials.item(matter, "sign");
        for (var who : List.of(one, two, three)) {
            assertThat(trials.listed(who, Tab.TODO).contains(item.id())).as(who.actor().name())
                    .isEqualTo(List.of(people).contains(who));
        }
    }
}
