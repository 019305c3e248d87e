package org.shouze.reporting.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shouze.reporting.ReportStatus;
import org.shouze.reporting.TotalStatus;
import org.shouze.worklist.TaskWithdrawn;

abstract class DailyReportFlowsTest extends Flows {

    DailyReportFlowsTest() {
        super("daily-report", LocalDate.of(2020, 1, 4));
    }

    @BeforeEach
    void inTheMorning() {
        at("09:00");
    }

    @Test
    void whatTheCheckerAcceptsGoesNoFurther() {
        var grid = place().grid();
        var report = report(grid);
        assertThat(way(report)).containsExactly("reportDue", "dueToFile", "fileReport");

        office.finish(report, "fileReport", keeper(grid), SpineTest.zero(grid.people()));
        assertThat(way(report)).endsWith("fileToCheck", "checkReport").doesNotContain("complete");
        office.finish(report, "checkReport", checker(grid), accept());

        assertThat(way(report)).containsExactly("reportDue", "dueToFile", "fileReport", "fileToCheck", "checkReport",
                "checkToComplete", "complete", "completeYes", "consolidated", "consolidatedNo", "reportAccepted");
        assertThat(isClosed(report)).isTrue();
    }

    @Test
    void whatIsReturnedIsRevisedAndCheckedAgain() {
        var grid = place().grid();
        var report = filed(grid);

        office.finish(report, "checkReport", checker(grid), sendBack("请写明核对方式"));
        assertThat(way(report)).endsWith("completeNo", "reviseReport").doesNotContain("completeYes");
        assertThat(office.waitsAt(report, "checkReport", checker(grid))).isFalse();
        refused(report, "reviseReport", checker(grid), SpineTest.zero(grid.people()));

        office.finish(report, "reviseReport", keeper(grid), SpineTest.zero(grid.people()));
        assertThat(way(report)).endsWith("reviseToCheck", "checkReport").doesNotContain("reportAccepted");
        office.finish(report, "checkReport", checker(grid), accept());

        assertThat(way(report)).endsWith("consolidatedNo", "reportAccepted")
                .doesNotContain("roundClosed", "carryUpward");
        assertThat(reports.versions(report)).hasSize(2);
    }

    @Test
    void onlyItsKeeperFilesAndOnlyAnotherChecks() {
        var grid = place().grid();
        var elsewhere = place();
        var report = report(grid);
        var zero = SpineTest.zero(grid.people());

        refused(report, "fileReport", checker(grid), zero);
        refused(report, "fileReport", keeper(elsewhere.grid()), zero);
        refused(report, "fileReport", secretary(elsewhere), zero);
        office.finish(report, "fileReport", keeper(grid), zero);
        refused(report, "checkReport", keeper(grid), accept());
        refused(report, "checkReport", checker(elsewhere.grid()), accept());

        assertThat(way(report)).endsWith("checkReport");
        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.FILED);
    }

    @Test
    void whereTheKeeperStandsInForTheCheckerTheLevelAboveChecks() {
        var place = place();
        var grid = place.grid();
        standsInFor(checker(grid), keeper(grid), grid.checker());
        var report = filed(grid);

        refused(report, "checkReport", keeper(grid), accept());
        office.finish(report, "checkReport", deputy(place), accept());

        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.ACCEPTED);
        assertThat(way(report)).endsWith("reportAccepted");
    }

    @Test
    void whatIsAcceptedAfterTheTotalWasSignedIsCarriedUp() {
        var place = place();
        accepted(place.grid());
        var report = filed(place.second());
        at("16:30");
        totals.openDue();
        var total = signedTotal(place);

        office.finish(report, "checkReport", checker(place.second()), accept());

        assertThat(way(report)).endsWith("completeYes", "consolidated", "consolidatedYes", "carryUpward",
                "carriedToEnd", "carriedUp").doesNotContain("consolidatedNo", "reportAccepted");
        assertThat(isClosed(report)).isTrue();
        assertThat(totals.current(total).status()).isEqualTo(TotalStatus.RESIGN);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatWasNotFiledWhenTheRoundClosesIsFiledLate() {
        var place = place();
        var grid = place.grid();
        var report = report(grid);
        var waiting = filed(place.second());
        var onTheScreen = office.task(report, "fileReport", keeper(grid));
        var typed = Map.of("remarks", List.of("两人关机，明早再打"));
        worklist.saveDraft(onTheScreen.id(), onTheScreen.revision(), keeper(grid), typed);
        at("23:59");

        rounds.closeDue();

        assertThat(reports.get(report).status()).isEqualTo(ReportStatus.MISSED);
        assertThat(way(report)).containsExactly("reportDue", "dueToFile", "fileReport", "roundClosed", "closedToLate",
                "fileLateReport");
        assertThat(office.waitsAt(report, "fileReport", keeper(grid))).isFalse();
        assertThat(way(waiting)).endsWith("checkReport").doesNotContain("roundClosed");
        assertThatThrownBy(() -> worklist.finish(onTheScreen.id(), onTheScreen.revision(), "token", keeper(grid),
                SpineTest.zero(grid.people()))).isInstanceOf(TaskWithdrawn.class);

        var late = office.task(report, "fileLateReport", keeper(grid));
        assertThat(worklist.draft(late.id())).hasValueSatisfying(kept -> {
            assertThat(kept.typed()).isEqualTo(typed);
            assertThat(kept.person()).isEqualTo(keeper(grid).actor().person());
        });
        var typedSince = Map.of("remarks", List.of("打通了"));
        assertThat(worklist.goOn(onTheScreen.id(), checker(grid), typedSince)).isEmpty();
        assertThat(worklist.goOn(onTheScreen.id(), keeper(grid), typedSince)).contains(late.id());
        assertThat(worklist.draft(late.id()).orElseThrow().typed()).isEqualTo(typedSince);
        assertThat(jdbc.sql("select content from work_item_draft where item_id = ?").param(late.id())
                .query(String.class).single()).doesNotContain("打通了");

        refused(report, "fileLateReport", checker(grid), SpineTest.zero(grid.people()));
        office.finish(report, "fileLateReport", keeper(grid), SpineTest.zero(grid.people()));
        assertThat(way(report)).endsWith("lateToCheck", "checkReport").doesNotContain("fileToCheck");
        office.finish(report, "checkReport", checker(grid), accept());

        assertThat(reports.get(report)).matches(filed -> filed.late() && filed.supplement());
        assertThat(isClosed(report)).isTrue();
    }
}
