package org.shouze.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouze.supervision.ObjectionOutcome.CHANGED;
import static org.shouze.supervision.ObjectionOutcome.REVOKED;
import static org.shouze.supervision.ObjectionOutcome.UPHELD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.audit.Actor;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

class ObjectionTest {

    private static final Instant NOW = Instant.parse("2020-03-13T01:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2020-04-13");
    private static final Actor HEAD_OF_THE_UNIT = person(1);
    private static final Actor INSPECTOR = person(2);
    private static final Actor APPROVER = person(3);
    private static final Actor REVIEWER = person(4);

    @Test
    void isFiledUntilTheLastDayAndNotOnTheDayAfter() {
        assertThat(filed(LAST_DAY).answer()).isNull();
        assertThatThrownBy(() -> filed(LAST_DAY.plusDays(1))).isInstanceOf(ObjectionTooLate.class);
    }

    @Test
    void isFiledByTheUnitOnceAndWithReasons() {
        assertThatThrownBy(() -> Objection.file(id(), "复核1", conclusion(), false, false, "不属实", INSPECTOR, LAST_DAY, NOW))
                .isInstanceOf(NotConcerned.class);
        assertThatThrownBy(() -> Objection.file(id(), "复核1", conclusion(), true, true, "不属实", HEAD_OF_THE_UNIT, LAST_DAY,
                NOW)).isInstanceOf(ObjectedAlready.class);
        assertThatThrownBy(() -> Objection.file(id(), "复核1", conclusion(), true, false, " ", HEAD_OF_THE_UNIT, LAST_DAY,
                NOW)).isInstanceOf(ReasonMissing.class);
    }

    @Test
    void isReviewedByNobodyWhoConcludedObjectsOrIsTied() {
        for (var outcome : ObjectionOutcome.values()) {
            for (var one : new Actor[] {INSPECTOR, APPROVER, HEAD_OF_THE_UNIT}) {
                var objection = filed(LAST_DAY);
                assertThatThrownBy(() -> objection.review(outcome, "理由", "改", false, one, NOW))
                        .isInstanceOf(ConcluderReviews.class);
                assertThat(objection.answer()).isNull();
            }
            assertThatThrownBy(() -> filed(LAST_DAY).review(outcome, "理由", "改", true, REVIEWER, NOW))
                    .isInstanceOf(InspectorNotFree.class);
        }
    }

    @Test
    void isAnsweredWithReasonsAndADateOnce() {
        var objection = filed(LAST_DAY);
        assertThatThrownBy(() -> objection.review(UPHELD, "", "", false, REVIEWER, NOW)).isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> objection.review(CHANGED, "部分成立", " ", false, REVIEWER, NOW))
                .isInstanceOf(ReasonMissing.class);

        objection.review(REVOKED, "补报记录属实", "", false, REVIEWER, NOW);

        assertThat(objection.answer()).isEqualTo(new Objection.Answer(REVOKED, "补报记录属实", null, REVIEWER.person(),
                REVIEWER.name(), NOW));
        assertThatThrownBy(() -> objection.review(UPHELD, "再想想", "", false, REVIEWER, NOW)).isInstanceOf(TaskMovedOn.class);
    }

    private static Objection filed(LocalDate today) {
        return Objection.file(id(), "复核1", conclusion(), true, false, "当天已经补报", HEAD_OF_THE_UNIT, today, NOW);
    }

    private static Conclusion conclusion() {
        return new Conclusion(id(), "检查〔2020〕1号", new UnitId(7), new UnitId(6), NOW, LAST_DAY,
                Set.of(INSPECTOR.person(), APPROVER.person()), "应报未报一份", "限期整改");
    }

    private static MatterId id() {
        return new MatterId(UUID.randomUUID());
    }

    private static Actor person(long id) {
        return new Actor(id, "人" + id, null, null, null);
    }
}
