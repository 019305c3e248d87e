package org.shouze.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.shouze.matter.MatterId;
import org.shouze.organization.UnitId;

class InspectionTest {

    private static final Instant NOW = Instant.parse("2020-02-07T01:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2020-02-06");
    private static final Inspector FREE = new Inspector(false);
    private static final Inspector TIED = new Inspector(true);
    private static final List<String> FRAME = List.of("WG0001", "WG0002", "WG0003", "WG0004");

    @Test
    void theUnitIsHeardBeforeAnythingIsListed() {
        var inspection = drawn(2);
        var sample = inspection.state().draw().drawn();
        inspection.checked(sample.get(0), PhoneResult.MATCHES);
        inspection.checked(sample.get(1), PhoneResult.UNREPORTED);

        assertThat(inspection.endChecks(FREE)).isFalse();
        assertThatThrownBy(() -> inspection.list(FREE, true, "漏报")).isInstanceOf(InspectionMovedOn.class);
        assertThatThrownBy(() -> inspection.explain(" ")).isInstanceOf(ReasonMissing.class);
        inspection.explain("当天两人没有联系上");
        inspection.list(FREE, true, "漏报一份");

        assertThat(inspection.state().status()).isEqualTo(InspectionStatus.LISTED);
    }

    /** Whatever state it was stored in, a difference without an explanation is not held against the unit. */
    @Test
    void aStoredStateThatSkippedTheHearingIsRefused() {
        var draw = new Draw("5eed", FRAME, 1);
        var skipped = new Inspection(plan(1), new Inspection.State(InspectionStatus.LISTING, draw, NOW,
                Map.of(draw.drawn().get(0), PhoneResult.HEADCOUNT), false, 0, 3));

        assertThatThrownBy(() -> skipped.list(FREE, true, "人数不符")).isInstanceOf(UnitNotHeard.class);
        assertThatThrownBy(() -> skipped.list(FREE, false, "算了")).isInstanceOf(UnitNotHeard.class);
    }

    @Test
    void isDrawnOnceAndOnlyAfterApproval() {
        var planned = Inspection.planned(plan(2), FREE);
        assertThatThrownBy(() -> planned.draw("5eed", FRAME, NOW)).isInstanceOf(InspectionMovedOn.class);
        var inspection = drawn(2);

        assertThatThrownBy(() -> inspection.draw("better", FRAME, NOW)).isInstanceOf(DrawnAlready.class);
        assertThatThrownBy(() -> approved(2).draw("5eed", List.of(), NOW)).isInstanceOf(NothingToDraw.class);
    }

    /** At whatever step it becomes known. */
    @Test
    void whoIsTiedToTheUnitDoesNothingInItsInspection() {
        assertThatThrownBy(() -> Inspection.planned(plan(1), TIED)).isInstanceOf(InspectorNotFree.class);
        var planned = Inspection.planned(plan(1), FREE);
        assertThatThrownBy(() -> planned.approve(TIED)).isInstanceOf(InspectorNotFree.class);
        assertThatThrownBy(() -> planned.refuse(TIED, "不查了")).isInstanceOf(InspectorNotFree.class);
        var drawn = drawn(1);
        drawn.checked(drawn.state().draw().drawn().get(0), PhoneResult.MATCHES);
        assertThatThrownBy(() -> drawn.endChecks(TIED)).isInstanceOf(InspectorNotFree.class);
        drawn.endChecks(FREE);
        assertThatThrownBy(() -> drawn.list(TIED, false, "")).isInstanceOf(InspectorNotFree.class);
        drawn.list(FREE, true, "台账不全");
        assertThatThrownBy(() -> drawn.feedBack(TIED, Instrument.FEEDBACK, "", "请补齐")).isInstanceOf(InspectorNotFree.class);
        drawn.feedBack(FREE, Instrument.FEEDBACK, "", "请补齐");
        drawn.rectified("补齐了");
        assertThatThrownBy(() -> drawn.recheck(TIED, true, "")).isInstanceOf(InspectorNotFree.class);
        assertThat(drawn.state().status()).isEqualTo(InspectionStatus.RECHECKING);
    }

    @Test
    void nobodyChoosesWhomToCall() {
        var inspection = drawn(1);
        var other = FRAME.stream().filter(report -> !inspection.state().draw().drawn().contains(report)).findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> inspection.checked(other, PhoneResult.UNREPORTED)).isInstanceOf(NotInTheSample.class);
    }

    @Test
    void endsTheCallsWhenEachOfTheSampleHasAResult() {
        var inspection = drawn(2);
        inspection.checked(inspection.state().draw().drawn().get(0), PhoneResult.MATCHES);
        assertThatThrownBy(() -> inspection.endChecks(FREE)).isInstanceOf(ChecksOutstanding.class);
        inspection.checked(inspection.state().draw().drawn().get(1), PhoneResult.NOT_REACHED);

        assertThat(inspection.endChecks(FREE)).isTrue();
        assertThat(inspection.state().status()).isEqualTo(InspectionStatus.LISTING);
    }

    @Test
    void aDifferenceThatIsLetGoNeedsItsReason() {
        var inspection = drawn(1);
        inspection.checked(inspection.state().draw().drawn().get(0), PhoneResult.NOT_CHECKED);
        inspection.endChecks(FREE);
        inspection.explain("当天已补打电话");

        assertThatThrownBy(() -> inspection.list(FREE, false, "")).isInstanceOf(ReasonMissing.class);
        inspection.list(FREE, false, "已核对通话记录，说明成立");

        assertThat(inspection.state().status()).isEqualTo(InspectionStatus.NO_PROBLEM);
    }

    @Test
    void withoutASampleGoesStraightToTheList() {
        var general = Inspection.planned(new Inspection.Plan(new MatterId(UUID.randomUUID()), "检查〔2020〕1号",
                new UnitId(7), new UnitId(6), DAY, DAY, null, 0, 1, "江", NOW), FREE);

        general.approve(FREE);

        assertThat(general.state().status()).isEqualTo(InspectionStatus.LISTING);
        assertThatThrownBy(() -> general.list(FREE, true, " ")).isInstanceOf(ReasonMissing.class);
    }

    @Test
    void goesBackUntilItIsPutRight() {
        var inspection = drawn(1);
        inspection.checked(inspection.state().draw().drawn().get(0), PhoneResult.MATCHES);
        inspection.endChecks(FREE);
        inspection.list(FREE, true, "台账不全");
        assertThatThrownBy(() -> inspection.feedBack(FREE, Instrument.ADVICE, " ", "请补齐")).isInstanceOf(ReasonMissing.class);
        inspection.feedBack(FREE, Instrument.FEEDBACK, "", "请补齐");
        inspection.rectified("补了一半");
        assertThatThrownBy(() -> inspection.recheck(FREE, false, "")).isInstanceOf(ReasonMissing.class);
        inspection.recheck(FREE, false, "还缺一半");
        inspection.rectified("补齐了");
        inspection.recheck(FREE, true, "");

        assertThat(inspection.state().status()).isEqualTo(InspectionStatus.CLOSED);
        assertThat(inspection.state().returns()).isEqualTo(1);
    }

    @Test
    void isEndedEarlyOnlyWhileItRuns() {
        var running = drawn(1);
        running.end();

        assertThat(running.state().status()).isEqualTo(InspectionStatus.ENDED);
        assertThatThrownBy(running::end).isInstanceOf(InspectionMovedOn.class);
        assertThatThrownBy(() -> running.checked(running.state().draw().drawn().get(0), PhoneResult.MATCHES))
                .isInstanceOf(InspectionMovedOn.class);
    }

    /** The wall of purpose: a call's result is a code; there is no field into which a person's health could be written. */
    @Test
    void aCallHasNoPlaceForWords() {
        assertThat(Arrays.stream(Inspection.class.getDeclaredMethods()).filter(m -> m.getName().equals("checked")))
                .singleElement().satisfies(method -> assertThat(method.getParameterTypes())
                        .containsExactly(String.class, PhoneResult.class));
        assertThat(Arrays.stream(InspectionView.Sample.class.getRecordComponents()).map(c -> c.getName()))
                .containsExactly("report", "matter", "unitName", "people", "keeper", "phone", "result", "at", "by");
    }

    private static Inspection approved(int size) {
        var inspection = Inspection.planned(plan(size), FREE);
        inspection.approve(FREE);
        return inspection;
    }

    private static Inspection drawn(int size) {
        var inspection = approved(size);
        inspection.draw("5eed", FRAME, NOW);
        return inspection;
    }

    private static Inspection.Plan plan(int size) {
        return new Inspection.Plan(new MatterId(UUID.randomUUID()), "检查〔2020〕1号", new UnitId(7), new UnitId(6), DAY, DAY,
                DAY, size, 1, "江", NOW);
    }
}
