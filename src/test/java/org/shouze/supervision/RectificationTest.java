package org.shouze.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.PersonId;
import org.shouze.organization.UnitId;

class RectificationTest {

    private static final Instant MONDAY = Instant.parse("2020-02-03T01:00:00Z");
    private static final Instant DUE = MONDAY.plus(Duration.ofDays(7));
    private static final UnitId COLLEGE = new UnitId(7);
    private static final Actor REGISTRAR = person(1);
    private static final Actor OWNER = person(2);
    private static final Actor CHECKER = person(3);
    private static final Actor HEAD = person(4);

    @Test
    void isClearedByOthersThanTheOwnerAndTheRegistrar() {
        var task = checked();

        assertThatThrownBy(() -> task.clear(OWNER, 1, 0, MONDAY)).isInstanceOf(OwnerClears.class);
        assertThatThrownBy(() -> task.clear(REGISTRAR, 1, 0, MONDAY)).isInstanceOf(RegistrarClears.class);
        task.clear(HEAD, 1, 0, MONDAY);

        assertThat(task.state().status()).isEqualTo(RectificationStatus.CLEARED);
    }

    @Test
    void theOwnerIsWhoeverDidAnyPartOfTheWork() {
        var task = assigned(null);
        task.signFor(person(5));
        task.plan(person(6));
        task.feedBack(OWNER, 1, MONDAY);

        for (var worker : new Actor[] {person(5), person(6), OWNER}) {
            assertThatThrownBy(() -> task.confirm(worker)).isInstanceOf(OwnerClears.class);
            assertThatThrownBy(() -> task.sendBack(worker, "再看看")).isInstanceOf(OwnerClears.class);
        }
    }

    @Test
    void whoAnswersByNameOwnsItAlthoughOthersDidIt() {
        var task = assigned(new PersonId(HEAD.person()));
        task.signFor(OWNER);
        task.plan(OWNER);
        task.feedBack(OWNER, 1, MONDAY);
        task.confirm(CHECKER);

        assertThatThrownBy(() -> task.clear(HEAD, 1, 0, MONDAY)).isInstanceOf(OwnerClears.class);
    }

    @Test
    void restsOnEvidenceWhenFedBackAndStillWhenCleared() {
        var task = planned();
        assertThatThrownBy(() -> task.feedBack(OWNER, 0, MONDAY)).isInstanceOf(EvidenceMissing.class);
        task.feedBack(OWNER, 1, MONDAY);
        task.confirm(CHECKER);

        assertThatThrownBy(() -> task.clear(HEAD, 0, 0, MONDAY)).isInstanceOf(EvidenceMissing.class);
        assertThat(task.state().status()).isEqualTo(RectificationStatus.CHECKED);
    }

    @Test
    void waitsForTheUnitsThatAssist() {
        var task = checked();

        assertThatThrownBy(() -> task.clear(HEAD, 1, 1, MONDAY)).isInstanceOf(JointDutiesOpen.class);
    }

    @Test
    void whoAssistsStaysBoundUntilTheTaskItAssistsInHasEnded() {
        var lead = planned();
        var assisting = assisting(lead);
        var cleared = checked();
        cleared.clear(HEAD, 1, 0, MONDAY);
        var other = registered();
        other.end();

        assertThatThrownBy(() -> assisting.endWith(lead)).isInstanceOf(TaskMovedOn.class);
        assertThatThrownBy(() -> assisting.endWith(other)).isInstanceOf(TaskMovedOn.class);
        assertThatThrownBy(() -> assisting(cleared).endWith(cleared)).isInstanceOf(TaskMovedOn.class);
        lead.end();
        assisting.endWith(lead);

        assertThat(assisting.state().status()).isEqualTo(RectificationStatus.ENDED);
        assertThatThrownBy(() -> assisting.endWith(lead)).isInstanceOf(TaskMovedOn.class);
    }

    @Test
    void isNotClearedBeforeItIsChecked() {
        for (var early : new Rectification[] {registered(), assigned(null), planned(), fedBack()}) {
            assertThatThrownBy(() -> early.clear(HEAD, 1, 0, MONDAY)).isInstanceOf(TaskMovedOn.class);
        }
    }

    @Test
    void itsDueTimeMovesOnlyWithATrace() {
        var task = planned();
        assertThatThrownBy(() -> task.extend(DUE.plusSeconds(1), MONDAY, " ", HEAD, MONDAY))
                .isInstanceOf(ReasonMissing.class);

        task.extend(DUE.plus(Duration.ofDays(1)), MONDAY, "等材料", HEAD, MONDAY);

        assertThat(task.state().due()).isEqualTo(DUE.plus(Duration.ofDays(1)));
        assertThat(task.order.firstDue()).isEqualTo(DUE);
        assertThat(task.dueChanges()).containsExactly(new Rectification.DueChange(MONDAY, DUE,
                DUE.plus(Duration.ofDays(1)), "等材料", HEAD.name()));
    }

    @Test
    void isExtendedOnlyIfAskedForBeforeItWasDue() {
        var task = planned();

        assertThatThrownBy(() -> task.extend(DUE.plus(Duration.ofDays(1)), DUE, "晚了", HEAD, DUE))
                .isInstanceOf(ExtensionAfterDue.class);
        assertThatThrownBy(() -> task.extend(DUE, MONDAY, "一样", HEAD, MONDAY)).isInstanceOf(DueNotLater.class);
        task.extend(DUE.plus(Duration.ofDays(1)), DUE.minusSeconds(1), "还差一个签字", HEAD, DUE.plusSeconds(60));

        assertThat(task.state().extensions()).isEqualTo(1);
    }

    @Test
    void aShiftLeavesItsTraceToo() {
        var task = planned();
        assertThatThrownBy(() -> task.shift(DUE.plusSeconds(1), " ", "系统", MONDAY)).isInstanceOf(ReasonMissing.class);

        task.shift(DUE.plusSeconds(60), "暂停计时", "林", MONDAY);

        assertThat(task.state().extensions()).isZero();
        assertThat(task.dueChanges()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(DUE);
            assertThat(change.to()).isEqualTo(task.state().due());
        });
    }

    @Test
    void isNotExtendedOnceItIsOver() {
        var task = checked();
        task.clear(HEAD, 1, 0, MONDAY);

        assertThatThrownBy(() -> task.extend(DUE.plusSeconds(9), MONDAY, "再宽几天", HEAD, MONDAY))
                .isInstanceOf(TaskMovedOn.class);
    }

    @Test
    void goesBackWithAReasonAndCountsIt() {
        var task = fedBack();
        assertThatThrownBy(() -> task.sendBack(CHECKER, "")).isInstanceOf(ReasonMissing.class);

        task.sendBack(CHECKER, "缺晨检记录");

        assertThat(task.state().returns()).isEqualTo(1);
        task.feedBack(OWNER, 2, MONDAY);
        task.confirm(CHECKER);
    }

    @Test
    void whatIsDisputedGoesToAnotherUnitOrStays() {
        var task = assigned(new PersonId(9));
        task.dispute("食堂归后勤管");

        assertThatThrownBy(() -> task.reassign(COLLEGE, "还是你们")).isInstanceOf(SameUnitAgain.class);
        task.reassign(new UnitId(8), "归后勤");

        assertThat(task.state().unit()).isEqualTo(new UnitId(8));
        assertThat(task.state().responsible()).isNull();
        assertThat(task.state().status()).isEqualTo(RectificationStatus.ASSIGNED);
    }

    @Test
    void isOverdueOnlyWhileTheUnitHasIt() {
        var late = DUE.plusSeconds(1);

        assertThat(planned().isOverdue(late)).isTrue();
        assertThat(planned().isOverdue(DUE)).isFalse();
        assertThat(fedBack().isOverdue(late)).isFalse();
        assertThat(registered().isOverdue(late)).isFalse();
    }

    @Test
    void isCriticisedOnlyIfItIsLateOrWasSentBack() {
        var task = planned();
        assertThatThrownBy(() -> task.criticise("拖延", MONDAY)).isInstanceOf(NoGroundForCircular.class);
        assertThatThrownBy(() -> task.criticise(" ", DUE.plusSeconds(1))).isInstanceOf(ReasonMissing.class);

        task.criticise("逾期未办", DUE.plusSeconds(1));
        var back = fedBack();
        back.sendBack(CHECKER, "没有到位");
        back.criticise("两次没有到位", MONDAY);

        assertThat(task.state().circulars()).isEqualTo(1);
    }

    @Test
    void isNotRegisteredForThePast() {
        assertThatThrownBy(() -> Rectification.registered(order(MONDAY), COLLEGE, null)).isInstanceOf(DueInThePast.class);
    }

    private static Rectification registered() {
        return Rectification.registered(order(DUE), COLLEGE, null);
    }

    private static Rectification assigned(PersonId responsible) {
        var task = Rectification.registered(order(DUE), COLLEGE, responsible);
        task.assign();
        return task;
    }

    private static Rectification planned() {
        var task = assigned(null);
        task.signFor(OWNER);
        task.plan(OWNER);
        return task;
    }

    private static Rectification fedBack() {
        var task = planned();
        task.feedBack(OWNER, 1, MONDAY);
        return task;
    }

    private static Rectification checked() {
        var task = fedBack();
        task.confirm(CHECKER);
        return task;
    }

    private static Rectification assisting(Rectification lead) {
        return Rectification.registered(order(DUE, lead.order.id()), COLLEGE, null);
    }

    private static Rectification.Order order(Instant due) {
        return order(due, null);
    }

    private static Rectification.Order order(Instant due, MatterId lead) {
        return new Rectification.Order(new MatterId(UUID.randomUUID()), "督办〔2020〕1号", "食堂晨检", new UnitId(3),
                REGISTRAR.person(), REGISTRAR.name(), MONDAY, null, lead, false, due);
    }

    private static Actor person(long id) {
        return new Actor(id, "人" + id, null, null, null);
    }
}
